/** Random plans of few features: in those of `random-plans.ts` hardly a message goes the plain way. */
import fc from 'fast-check';
import type { Plan } from '../../network/plan.ts';
import { randomPlan } from './random-plans.ts';

const plainTopic = {
  ordered: false,
  capacity: null,
  retentionSeconds: null,
  dedupWindowSeconds: 0,
  publishLatency: null,
  deliveryLatency: null,
};
const plainSubscription = {
  poison: 0,
  crash: 0,
  acksFirst: false,
  ackTimeoutMs: null,
  delay: null,
  dropExpired: false,
  pollWaitMs: 0,
  rebalanceSeconds: 0,
  prefetch: 1,
};
const plainNode = { sharedWorkers: false, autoscale: null };

/** Which of these fields are left out of all; most of them. */
const some = <Fields extends object>(fields: Fields): fc.Arbitrary<Partial<Fields>> =>
  fc
    .tuple(...Object.keys(fields).map(() => fc.constantFrom(true, true, true, false)))
    .map((left) => Object.fromEntries(Object.entries(fields).filter((_, at) => left[at])) as Partial<Fields>);

export const sparsePlan: fc.Arbitrary<Plan> = fc
  .tuple(randomPlan, some(plainTopic), some(plainSubscription), some(plainNode), some({ calls: [], objectives: [] }))
  .map(([plan, topic, subscription, node, none]) => ({
    ...plan,
    ...none,
    faults: [],
    topics: plan.topics.map((each) => ({ ...each, ...topic })),
    subscriptions: plan.subscriptions.map((each) => ({ ...each, ...subscription })),
    nodes: plan.nodes.map((each) => ({ ...each, ...node })),
  }));
