/** Entry of the worker that says by the analysis where a search for the smallest numbers begins, and what gives way first. */
import { analyse } from '../../core/queueing/analyse.ts';
import { wantedWorkers } from '../../core/queueing/levers/wanted-workers.ts';
import type { Seen } from '../../core/simulation/sizing/question.ts';
import { answerEach } from './ask-once.ts';
import type { AnalysisEstimate } from './estimate.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown): AnalysisEstimate => {
  const { design, rateFactor } = question as Seen;
  const pressed = Object.entries(analyse(design, rateFactor).subscriptions)
    .flatMap(([id, { utilisation, servers }]) => (utilisation === null ? [] : [{ id, utilisation, servers }]))
    .sort((one, other) => other.utilisation - one.utilisation);
  return { wanted: wantedWorkers(design, rateFactor), mostPressed: pressed[0] ?? null };
});
