/**
 * Which fields of a document the closed forms read, or the plan that they share with the simulation: no other can change one of
 * their figures.
 */
import type { Link } from '../model/link.ts';
import type { Message } from '../model/message.ts';
import type { Node } from '../model/node.ts';
import type { Objective } from '../model/scenario.ts';

/** Every field is named, so that a new one does not compile before somebody has said whether it counts. */
type Reads<Element> = { readonly [Field in keyof Element]-?: boolean };

type ReadsOf<Element extends { readonly kind: string }> = {
  readonly [Kind in Element['kind']]: Reads<Extract<Element, { readonly kind: Kind }>>;
};

const words = { name: false, description: false, owner: false, context: false } as const;
const access = { source: false, exposure: false, authenticated: false, access: false } as const;
const brokers = { kafka: false, redis: false, mqtt: false } as const;

const workers = {
  ...words,
  ...access,
  kind: true,
  replicas: true,
  concurrency: true,
  sharedWorkers: true,
  standby: true,
  modules: false,
  health: false,
  stores: false,
  configuration: false,
  autoscale: true,
  external: false,
} as const;

export const readOfNodes: ReadsOf<Node> = {
  publisher: { ...words, ...access, kind: true, instances: true },
  topic: {
    ...words,
    kind: true,
    partitions: true,
    ordered: true,
    capacity: true,
    onFull: true,
    guarantee: true,
    publishLatency: true,
    deliveryLatency: true,
    keyDistribution: true,
    ...brokers,
    address: false,
    parameters: false,
    messages: false,
    broker: false,
    nats: false,
    rabbitmq: false,
    retentionSeconds: true,
    dedupWindowSeconds: true,
    replication: false,
    encrypted: false,
    carriesTrace: false,
    envelope: false,
    replayable: false,
    erasable: false,
    alerts: false,
    external: false,
  },
  service: workers,
  subscriber: workers,
};

const ends = { kind: true, from: true, to: true, name: false, description: false } as const;
const work = { work: true, failure: true, retry: true, dropExpired: true } as const;

export const readOfLinks: ReadsOf<Link> = {
  publish: {
    ...ends,
    message: true,
    arrivals: true,
    after: true,
    rateLimit: true,
    hopLimit: true,
    request: true,
    confirmed: true,
    bufferMessages: true,
    bufferTimeoutMs: true,
    outbox: false,
    ...brokers,
  },
  subscribe: {
    ...ends,
    ...work,
    group: true,
    filter: true,
    concurrency: true,
    prefetch: true,
    acknowledge: true,
    ackTimeoutMs: true,
    deadLetter: true,
    onExhausted: true,
    delay: true,
    ...brokers,
    nats: false,
    rabbitmq: false,
    idempotent: false,
    sideEffects: false,
    seesPii: false,
    expects: false,
    pollWaitMs: true,
    rebalanceSeconds: true,
    skipsReplays: false,
    alerts: false,
  },
  call: {
    ...ends,
    ...work,
    arrivals: true,
    during: true,
    timeoutMs: true,
    pool: true,
    breaker: true,
    rateLimit: true,
  },
};

export const readOfMessages: Reads<Message> = {
  sizeBytes: true,
  deadlineMs: true,
  name: false,
  kind: false,
  version: false,
  summary: false,
  key: false,
  payload: false,
  examples: false,
  compatibility: false,
  previous: false,
  upgradeFirst: false,
  attributes: false,
  pii: false,
};

export const readOfObjectives: Reads<Objective> = {
  from: true,
  to: true,
  p99Ms: true,
  minThroughputPerSecond: true,
  maxLossFraction: true,
  guarantee: false,
  name: false,
  description: false,
};
