/** How the work is split among the nodes that do it: how many workers are busy at once, who does most, and how even the rest is. */
import type { NodeAnalysis, WorkSplit } from './analysis.ts';

const unknown: WorkSplit = { busyWorkers: null, largest: null, largestShare: null, balance: null };

/** Nothing is known where a node's rates are not; a node that cannot keep up is busy with all its workers. */
export const workSplitOf = (nodes: Readonly<Record<string, NodeAnalysis>>): WorkSplit => {
  const busy: (readonly [id: string, workers: number])[] = [];
  let busyWorkers = 0;
  for (const id in nodes) {
    const { servers, utilisation } = nodes[id]!;
    if (utilisation === null) return unknown;
    const workers = servers * Math.min(1, utilisation);
    busyWorkers += workers;
    busy.push([id, workers]);
  }
  if (busyWorkers === 0) return { ...unknown, busyWorkers };
  const [largest, most] = busy.reduce((first, next) => (next[1] > first[1] ? next : first));
  return { busyWorkers, largest, largestShare: most / busyWorkers, balance: balanceOf(busy, busyWorkers) };
};

/** Shannon's entropy of the shares over that of equal shares (Pielou's evenness, 1966). */
const balanceOf = (busy: readonly (readonly [string, number])[], all: number): number | null => {
  if (busy.length < 2) return null;
  let entropy = 0;
  for (const [, workers] of busy) if (workers > 0) entropy -= (workers / all) * Math.log(workers / all);
  return entropy / Math.log(busy.length);
};
