/** Entry of the worker that turns every lever of a design. */
import type { Design } from '../../core/model/design.ts';
import { neededWorkers } from '../../core/queueing/levers/needed-workers.ts';
import { sensitivityOf } from '../../core/queueing/levers/sensitivity.ts';
import { answerEach } from './ask-once.ts';
import type { Levers } from './levers.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown): Levers => {
  const design = question as Design;
  return { needed: neededWorkers(design), sensitivity: sensitivityOf(design) };
});
