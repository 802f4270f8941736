/** Asks the analysis beside the page; whoever no longer waits ends it. */
import type { Seen } from '../../core/simulation/sizing/question.ts';
import { type Answer, askOnce } from './ask-once.ts';
import type { AnalysisEstimate } from './estimate.ts';
import type { WorkerPort } from './protocol.ts';

export const estimateOf = (seen: Seen, noLongerWanted: AbortSignal): Promise<AnalysisEstimate> => {
  const worker = new Worker(new URL('./estimate.worker.ts', import.meta.url), { type: 'module', name: 'estimate' });
  return askOnce(worker as WorkerPort<Seen, Answer<AnalysisEstimate>>, seen, noLongerWanted);
};
