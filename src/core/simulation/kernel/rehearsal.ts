/**
 * The rehearsal: once per thread, before the first replication, a small made-up network takes the loop through all its branches.
 * A compiler that first sees a branch late throws its code away, and what V8 puts in its place in the middle of a run no longer knows
 * the loop's arrays as constants: a fifth slower until the thread ends. It changes no result.
 */
import type { Distribution } from '../../model/distribution.ts';
import type { Plan, PlanPublication, PlanSubscription, PlanTopic, PlanTrigger } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from './drive.ts';
import { refit } from './event-list.ts';

const topic = (id: string): PlanTopic => ({
  id,
  partitions: 1,
  ordered: false,
  capacity: null,
  onFull: 'drop-new',
  retentionSeconds: null,
  dedupWindowSeconds: 0,
  publishLatency: null,
  deliveryLatency: null,
  atMostOnce: false,
  partitionShares: null,
});

const reader = (id: string, of: number, servers: number, work: Distribution | null): PlanSubscription => ({
  id,
  node: 0,
  topic: of,
  group: id,
  concurrency: 1,
  accepts: null,
  work,
  servers,
  failure: 0,
  poison: 0,
  crash: 0,
  retry: { maxDeliveries: 1, delaysMs: [], jitter: 0 },
  dropExpired: false,
  stable: true,
  prefetch: 1,
  acksFirst: false,
  ackTimeoutMs: null,
  exhausted: 'drop',
  delay: null,
  pollWaitMs: 0,
  rebalanceSeconds: 0,
});

const halfOf: Omit<PlanTrigger, 'subscriptions'> = {
  messages: null,
  outcome: 'processed',
  probability: 0.5,
  copies: 1,
  every: 1,
  delay: null,
  choice: null,
};

const publishes = (id: string, to: number, causes: Pick<PlanPublication, 'source' | 'trigger'>): PlanPublication => ({
  id,
  node: 0,
  topic: to,
  message: 0,
  rateLimit: null,
  hopLimit: null,
  waits: true,
  buffer: null,
  request: null,
  ...causes,
});

/**
 * Equal times (constant and no work), choices by chance, queues that grow and empty, times far beyond the others, attempts that
 * fail, lanes.
 */
const everyBranch: Plan = {
  nodes: [{ id: 'all', replicas: 1, concurrency: 1, sharedWorkers: false, standby: 0, autoscale: null }],
  topics: [topic('first'), topic('second'), { ...topic('in lanes'), partitions: 2, ordered: true }],
  messages: [{ id: 'message', deadlineMs: null }],
  publications: [
    publishes('arrivals', 0, {
      source: { arrivals: { process: 'poisson', ratePerSecond: 300 }, instances: 1 },
      trigger: null,
    }),
    publishes('onward', 1, { source: null, trigger: { ...halfOf, subscriptions: ['constant'] } }),
    publishes('into lanes', 2, { source: null, trigger: { ...halfOf, subscriptions: ['failing'] } }),
  ],
  subscriptions: [
    reader('constant', 0, 2, { distribution: 'constant', meanMs: 4 }),
    reader('constant too', 0, 2, { distribution: 'constant', meanMs: 4 }),
    reader('no work', 0, 1, null),
    reader('no work too', 0, 1, null),
    reader('exponential', 1, 1, { distribution: 'exponential', meanMs: 5 }),
    reader('heavy tail', 1, 50, { distribution: 'pareto', meanMs: 20, shape: 1.05 }),
    {
      ...reader('failing', 1, 1, { distribution: 'exponential', meanMs: 5 }),
      failure: 0.2,
      retry: { maxDeliveries: 2, delaysMs: [5], jitter: 0 },
    },
    reader('in lanes', 2, 1, { distribution: 'exponential', meanMs: 5 }),
  ],
  calls: [],
  objectives: [],
  faults: [],
};

let isRehearsed = false;

/** Rehearses if that has not been done in this thread, in parts between which the thread can listen to others. */
export function* rehearsal(): Generator<void> {
  if (isRehearsed) return;
  const settings = {
    scenario: null,
    durationSeconds: 10,
    warmupSeconds: 0,
    replications: 1,
    seed: 1,
    rateFactor: 1,
  };
  const engine = begin(compilePlan(everyBranch, settings).tables, 0);
  for (let ms = 10; ms <= 10_000; ms += 10) {
    advance(engine, ms);
    // At once, not when there is reason to: the buckets belong to the branches.
    if (ms % 1000 === 50) refit(engine);
    if (ms % 500 === 0) yield;
  }
  end(engine);
  isRehearsed = true;
}

/** All of it at once. */
export const rehearse = (): void => {
  for (const _ of rehearsal());
};
