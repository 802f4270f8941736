/** How many tries of a link can be under way at the same time, seen from those who make them. */
import type { Design } from '../../model/design.ts';
import { graphOf, type Incoming } from '../../model/graph/graph.ts';
import type { Call } from '../../model/link.ts';
import type { Worker } from '../../model/node.ts';
import { mostReplicas } from '../../model/replicas.ts';

/** Workers that try a subscription, or callers that wait for a call; Infinity where nothing bounds them. */
export const triersOf = (design: Design, link: Incoming): number => {
  if (link.kind === 'call') return Math.min(link.pool ?? Infinity, callersOf(design, link));
  const topic = design.nodes?.[link.from];
  const lanes = topic?.kind === 'topic' && topic.ordered ? (topic.partitions ?? 1) : Infinity;
  return Math.min(lanes, workersOf(design, link.to, link.concurrency));
};

/** A source does not wait for its calls; a worker makes one after the other. */
const callersOf = (design: Design, link: Call): number => {
  if (!link.during) return Infinity;
  const caller = design.nodes?.[link.from] as Worker;
  if (caller.sharedWorkers) return workersOf(design, link.from, undefined);
  const incoming = graphOf(design).incoming.get(link.from) ?? [];
  const named = new Set(link.during.subscriptions ?? incoming.map(([id]) => id));
  return incoming
    .filter(([id]) => named.has(id))
    .map(([, each]) => workersOf(design, link.from, each.kind === 'subscribe' ? each.concurrency : undefined))
    .reduce((sum, each) => sum + each, 0);
};

const workersOf = (design: Design, id: string, own: number | undefined): number => {
  const worker = design.nodes?.[id] as Worker;
  return mostReplicas(worker) * (own ?? worker.concurrency ?? 1);
};
