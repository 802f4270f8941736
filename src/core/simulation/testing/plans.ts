/** Small plans for tests: only what a test is about is written, all else is the document's default. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { Distribution } from '../../model/distribution.ts';
import type {
  Plan,
  PlanCall,
  PlanFault,
  PlanNode,
  PlanPublication,
  PlanSubscription,
  PlanTopic,
  PlanTrigger,
} from '../../network/plan.ts';
import type { RunSettings } from '../compile/program.ts';

export const exponential = (meanMs: number): Distribution => ({ distribution: 'exponential', meanMs });
export const constant = (meanMs: number): Distribution => ({ distribution: 'constant', meanMs });
export const poisson = (ratePerSecond: number): Arrivals => ({ process: 'poisson', ratePerSecond });

export const once = { maxDeliveries: 1, delaysMs: [], jitter: 0 } as const;

export const settings = (given: Partial<RunSettings> = {}): RunSettings => ({
  scenario: null,
  durationSeconds: 600,
  warmupSeconds: 'auto',
  replications: 10,
  seed: 1,
  rateFactor: 1,
  ...given,
});

export const node = (id: string, given: Partial<PlanNode> = {}): PlanNode => ({
  id,
  replicas: 1,
  concurrency: 1,
  sharedWorkers: false,
  standby: 0,
  autoscale: null,
  ...given,
});

export const topic = (id: string, given: Partial<PlanTopic> = {}): PlanTopic => ({
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
  ...given,
});

export const subscription = (
  id: string,
  given: Partial<PlanSubscription> & Pick<PlanSubscription, 'node' | 'topic'>,
): PlanSubscription => ({
  id,
  group: id,
  concurrency: 1,
  accepts: null,
  work: null,
  servers: 1,
  failure: 0,
  poison: 0,
  crash: 0,
  retry: once,
  dropExpired: false,
  stable: true,
  prefetch: 1,
  acksFirst: false,
  ackTimeoutMs: null,
  exhausted: 'drop',
  delay: null,
  pollWaitMs: 0,
  rebalanceSeconds: 0,
  ...given,
});

export const publication = (
  id: string,
  given: Partial<PlanPublication> & Pick<PlanPublication, 'node' | 'topic'>,
): PlanPublication => ({
  id,
  message: 0,
  source: null,
  trigger: null,
  rateLimit: null,
  hopLimit: null,
  waits: true,
  buffer: null,
  request: null,
  ...given,
});

export const trigger = (given: Partial<PlanTrigger> = {}): PlanTrigger => ({
  subscriptions: null,
  messages: null,
  outcome: 'processed',
  probability: 1,
  copies: 1,
  every: 1,
  delay: null,
  choice: null,
  ...given,
});

export const call = (id: string, given: Partial<PlanCall> & Pick<PlanCall, 'node' | 'from'>): PlanCall => ({
  id,
  work: null,
  servers: 1,
  failure: 0,
  poison: 0,
  crash: 0,
  retry: once,
  dropExpired: false,
  stable: true,
  source: null,
  during: null,
  timeoutMs: null,
  pool: null,
  breaker: null,
  rateLimit: null,
  ...given,
});

export const plan = (given: Partial<Plan>): Plan => ({
  nodes: [],
  topics: [],
  messages: [{ id: 'message', deadlineMs: null }],
  publications: [],
  subscriptions: [],
  calls: [],
  objectives: [],
  faults: [],
  ...given,
});

export const fault = (kind: PlanFault['kind'], target: string | null, given: Partial<PlanFault> = {}): PlanFault => ({
  kind,
  target,
  atSeconds: 0,
  forSeconds: 1,
  value: 1,
  ...given,
});

/** One publisher, one topic, one subscriber. */
export const oneQueue = (arrivals: Arrivals, reader: Partial<PlanSubscription>, queue: Partial<PlanTopic> = {}): Plan =>
  plan({
    nodes: [node('publisher'), node('reader')],
    topics: [topic('topic', queue)],
    publications: [publication('publish', { node: 0, topic: 0, source: { arrivals, instances: 1 } })],
    subscriptions: [subscription('read', { node: 1, topic: 0, ...reader })],
  });
