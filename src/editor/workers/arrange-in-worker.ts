/** Automatic layout for the page: small graphs on the spot, large ones beside it. */
import { arrange } from '../../core/layout/arrange.ts';
import { type Answer, askOnce, type Tell } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';

export type Graph = Parameters<typeof arrange>[0];
export type Positions = ReturnType<typeof arrange>;

/** Above this many boxes the layout would be felt as a pause. */
const mostOnThePage = 50;

/** Positions of the boxes by id. Rejects when the worker breaks down, and ends it when nobody waits any more. */
export const arrangeInWorker = async (graph: Graph, noLongerWanted: AbortSignal, tell?: Tell): Promise<Positions> => {
  if (graph.boxes.length <= mostOnThePage) return arrange(graph);
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
  return askOnce(worker as WorkerPort<Graph, Answer<Positions>>, graph, noLongerWanted, tell);
};
