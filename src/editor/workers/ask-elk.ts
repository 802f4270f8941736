/** Asks the Eclipse Layout Kernel in a worker of its own; it cannot be interrupted, so whoever no longer waits ends the worker. */
import type { Point } from '../../core/layout/box.ts';
import { type ElkNode, elkGraph, positionsFrom } from '../../core/layout/elk/elk-graph.ts';
import type { Graph } from '../../core/layout/graph.ts';

type Order =
  | { readonly id: 0; readonly cmd: 'register'; readonly algorithms: readonly string[] }
  | { readonly id: 1; readonly cmd: 'layout'; readonly graph: ElkNode };

/** It answers under the order's number, with what it found or with an error. */
interface Answer {
  readonly id: number;
  readonly data?: ElkNode;
  readonly error?: { readonly message?: string };
}

export interface ElkWorker {
  readonly postMessage: (order: Order) => void;
  readonly terminate: () => void;
  onmessage: ((message: { readonly data: Answer }) => void) | null;
  onerror?: ((problem: { readonly message: string }) => void) | null;
}

/** Positions of the boxes by id. Rejects when the kernel fails or the answer is no longer wanted; the worker is ended in any case. */
export const askElk = (
  worker: ElkWorker,
  graph: Graph,
  noLongerWanted?: AbortSignal,
): Promise<ReadonlyMap<string, Point>> =>
  new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    noLongerWanted?.addEventListener('abort', () => reject(new Error('The answer is no longer wanted.')));
    worker.onmessage = ({ data: { id, data, error } }) => {
      if (error) reject(new Error(error.message ?? 'The layout kernel failed.'));
      else if (id === 1 && data) resolve(positionsFrom(graph, data));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] });
    worker.postMessage({ id: 1, cmd: 'layout', graph: elkGraph(graph) });
  }).finally(() => worker.terminate());

/** The best layout that is known, in seconds instead of at once; loaded when it is first asked for. */
export const arrangeBest = (graph: Graph, noLongerWanted?: AbortSignal): Promise<ReadonlyMap<string, Point>> => {
  const worker = new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module', name: 'elk' });
  return askElk(worker as unknown as ElkWorker, graph, noLongerWanted);
};
