/** Follows the flows of designs beside the page: the only place that knows the worker's file. */
import type { Design } from '../../core/model/design.ts';
import type { Flows } from '../../core/queueing/flows/flow-analysis.ts';
import { createNewestDesk } from './ask-newest.ts';
import type { Answer } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';

/** Null where a newer design was asked about before this one's turn. */
export const flowsInWorker = createNewestDesk<Design, Flows>(
  () =>
    new Worker(new URL('./flows.worker.ts', import.meta.url), { type: 'module', name: 'flows' }) as WorkerPort<
      Design,
      Answer<Flows>
    >,
);
