/** Where a search by simulation begins: how many workers each node wants, so that by the analysis every objective keeps its p99. */
import type { Design } from '../../model/design.ts';
import { neededWorkers } from './needed-workers.ts';
import { isWorker } from './workers-for.ts';

/** By node; only of nodes that want more than they have. */
export const wantedWorkers = (design: Design, rateFactor: number): Readonly<Record<string, number>> => {
  const wanted: Record<string, number> = {};
  for (const { plan } of Object.values(neededWorkers(design, rateFactor))) {
    for (const { node, replicas } of plan ?? []) {
      const worker = design.nodes?.[node];
      if (isWorker(worker)) wanted[node] = Math.max(wanted[node] ?? 0, replicas * (worker.concurrency ?? 1));
    }
  }
  return wanted;
};
