/** Lowers a design to the one form that analysis and simulation read: defaults applied, sorted by id, references as indices. */

import { partitionShares } from '../distributions/keys/partition-shares.ts';
import { sortedEntries } from '../lib/sort.ts';
import type { Design } from '../model/design.ts';
import type { Worker } from '../model/node.ts';
import { mostReplicas } from '../model/replicas.ts';
import { type Indices, indicesOf } from './indices.ts';
import { loweredPublication } from './lower-publications.ts';
import { loweredCall, loweredSubscription } from './lower-works.ts';
import type { Plan, PlanAutoscale, PlanCall, PlanFault, PlanPublication, PlanSubscription } from './plan.ts';
import { stabilityOf } from './stable-works.ts';

export interface LoweringOptions {
  /** Decides what is stable; the plan's own rates stay those of the document. */
  readonly rateFactor?: number;
  readonly faults?: readonly PlanFault[];
  /** Places keys on partitions. */
  readonly seed?: number;
}

/** The plan of a valid design. */
export const lowerDesign = (design: Design, options: LoweringOptions = {}): Plan => {
  const plan = lowerPlan(design, options);
  const { ceilings, works: stable } = stabilityOf(plan, options.rateFactor ?? 1);
  return {
    ...plan,
    subscriptions: plan.subscriptions.map((subscription, at) => ({ ...subscription, stable: stable[at]! })),
    calls: plan.calls.map((call, at) => ({ ...call, stable: stable[plan.subscriptions.length + at]! })),
    ...(ceilings && { ceilings }),
  };
};

/** The plan before stability is decided: all is said to be stable. */
export const lowerPlan = (design: Design, { faults = [], seed = 1 }: LoweringOptions = {}): Plan => {
  const indices = indicesOf(design);
  return {
    nodes: loweredNodes(indices),
    topics: loweredTopics(indices, seed),
    messages: sortedEntries(design.messages).map(([id, { deadlineMs }]) => ({ id, deadlineMs: deadlineMs ?? null })),
    ...loweredLinks(indices, design),
    objectives: sortedEntries(design.objectives).map(([id, objective]) => ({ id, objective })),
    faults,
  };
};

const loweredNodes = (indices: Indices): Plan['nodes'] =>
  indices.actors.map(([id, node]) => {
    const workers: Partial<Worker> = node.kind === 'publisher' ? {} : node;
    const { concurrency = 1, sharedWorkers = false, standby = 0 } = workers;
    const replicas = mostReplicas(workers);
    return { id, replicas, concurrency, sharedWorkers, standby, autoscale: loweredAutoscale(workers) };
  });

const loweredAutoscale = ({ autoscale, replicas = 1 }: Partial<Worker>): PlanAutoscale | null =>
  autoscale === undefined
    ? null
    : {
        min: autoscale.min,
        start: Math.min(autoscale.max, Math.max(autoscale.min, replicas)),
        targetBacklog: autoscale.targetBacklog,
        reactionSeconds: autoscale.reactionSeconds,
      };

const loweredTopics = (indices: Indices, seed: number): Plan['topics'] =>
  indices.topics.map(([id, topic]) => {
    const partitions = topic.partitions ?? 1;
    return {
      id,
      partitions,
      ordered: topic.ordered ?? false,
      capacity: topic.capacity ?? null,
      onFull: topic.onFull ?? 'drop-new',
      retentionSeconds: topic.retentionSeconds ?? null,
      dedupWindowSeconds: topic.dedupWindowSeconds ?? 0,
      publishLatency: topic.publishLatency ?? null,
      deliveryLatency: topic.deliveryLatency ?? null,
      atMostOnce: topic.guarantee === 'at-most-once',
      partitionShares: partitionShares(id, topic.keyDistribution, partitions, seed),
    };
  });

const loweredLinks = (
  indices: Indices,
  design: Design,
): { publications: PlanPublication[]; subscriptions: PlanSubscription[]; calls: PlanCall[] } => {
  const publications: PlanPublication[] = [];
  const subscriptions: PlanSubscription[] = [];
  const calls: PlanCall[] = [];
  for (const [id, link] of sortedEntries(design.links)) {
    if (link.kind === 'publish') publications.push(loweredPublication(indices, id, link));
    else if (link.kind === 'subscribe') subscriptions.push(loweredSubscription(indices, id, link));
    else calls.push(loweredCall(indices, id, link));
  }
  return { publications, subscriptions, calls };
};
