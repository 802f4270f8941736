/** A worker node with so many replicas, and the ordered topics that it reads with the partitions to keep them busy. */

import { sum } from '../../lib/sums.ts';
import type { Design } from '../../model/design.ts';
import { graphOf, groupOf } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Node, Topic, Worker } from '../../model/node.ts';
import { mostReplicas, withMostReplicas } from '../../model/replicas.ts';

export interface Resized {
  readonly node: string;
  readonly from: number;
  readonly replicas: number;
  /** Topics that get more partitions, and how many. */
  readonly partitions: Readonly<Record<string, number>>;
}

export const isWorker = (node: Node | undefined): node is Worker =>
  node?.kind === 'service' || node?.kind === 'subscriber';

/** What has to be changed for it; keys that crowd on partitions cannot be split by more of them. */
export const resizing = (design: Design, id: string, replicas: number): Resized => {
  const node = design.nodes?.[id] as Worker;
  const partitions: Record<string, number> = {};
  for (const link of Object.values(design.links ?? {})) {
    if (link.kind !== 'subscribe' || link.to !== id || node.sharedWorkers) continue;
    const topic = design.nodes?.[link.from] as Topic;
    const workers = replicas * (link.concurrency ?? node.concurrency ?? 1) + othersOf(design, link);
    if (!topic.ordered || topic.keyDistribution || (topic.partitions ?? 1) >= workers) continue;
    partitions[link.from] = Math.max(partitions[link.from] ?? 0, workers);
  }
  return { node: id, from: mostReplicas(node), replicas, partitions };
};

/** Workers of other nodes that read as the same group, and have lanes, too. */
const othersOf = (design: Design, own: Subscribe): number => {
  const workersOf = new Map<string, number>();
  for (const [, link] of graphOf(design).reading.get(own.from)!) {
    if (link.to === own.to || groupOf(link) !== groupOf(own)) continue;
    const node = design.nodes?.[link.to] as Worker;
    const workers = mostReplicas(node) * (link.concurrency ?? node.concurrency ?? 1);
    workersOf.set(link.to, Math.max(workersOf.get(link.to) ?? 0, workers));
  }
  return sum([...workersOf.values()]);
};

export const resized = (design: Design, { node, replicas, partitions }: Resized): Design => {
  const changed: Record<string, Node> = { [node]: withMostReplicas(design.nodes?.[node] as Worker, replicas) };
  for (const [id, count] of Object.entries(partitions)) {
    changed[id] = { ...(design.nodes?.[id] as Topic), partitions: count };
  }
  return { ...design, nodes: { ...design.nodes, ...changed } };
};
