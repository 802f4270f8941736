/** Random records of a design that use much of what the document can say. */
import fc from 'fast-check';
import type { Message } from '../message.ts';
import type { Node } from '../node.ts';

/** Present `weight` times for every two times that it is absent: both meet everything else. */
export const maybe = <Value>(value: fc.Arbitrary<Value>, weight = 6): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight, arbitrary: value }, { weight: 2, arbitrary: fc.constant(undefined) });

export const record = <Fields extends object>(
  fields: { [Key in keyof Fields]?: fc.Arbitrary<Fields[Key] | undefined> },
) =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));

export const names = fc.constantFrom(
  'Order',
  'Order service',
  'Stock',
  '库存服务',
  'Payment',
  'Mail',
  'Recommendation',
  'con',
  '<b>',
);
export const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
export const work = fc.record({
  distribution: fc.constantFrom('exponential' as const, 'constant' as const),
  meanMs: fc.constantFrom(0, 1, 5, 20, 200),
});

export const message = record<Message>({
  name: names,
  key: maybe(fc.constantFrom('/id', '/none'), 2),
  payload: maybe(
    fc.constantFrom(
      true,
      { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      { $ref: '#/schemas/shared' },
      { type: 'object' },
    ),
  ),
  examples: maybe(fc.array(fc.constantFrom({ id: 'a' }, { id: 1 }, 7, null), { maxLength: 3 }), 2),
  kind: maybe(fc.constantFrom('event', 'command', 'query', 'document'), 1),
  version: maybe(fc.constantFrom('1.0.0', '2.0.0'), 1),
  pii: maybe(fc.constant(['/id']), 1),
  sizeBytes: maybe(fc.constantFrom(100, 70_000, 9_000_000), 1),
  compatibility: maybe(fc.constantFrom('none', 'backward', 'full-transitive'), 1),
  previous: maybe(fc.constant([{ version: '1.0.0', payload: { type: 'object', required: ['old'] } }]), 1),
  upgradeFirst: maybe(fc.constantFrom('readers', 'publishers'), 1),
  attributes: maybe(fc.constant({ tenant: 'of the shop', 'Bad-Name': 'x' }), 1),
  deadlineMs: maybe(fc.constantFrom(1, 5000), 1),
});

const access = record({
  scheme: maybe(fc.constantFrom('login', 'nowhere'), 2),
  scopes: maybe(fc.constant(['read', 'all']), 1),
  credential: maybe(fc.constantFrom('app', 'shared'), 2),
  mayRead: maybe(fc.constantFrom(['#'], ['topic0'], ['topic*']), 1),
  mayWrite: maybe(fc.constantFrom(['>'], ['topic1']), 1),
} as never);

/** What only one broker knows, written whether the topic lives there or not. */
export const onBrokers = {
  topics: {
    nats: maybe(
      record({
        retention: maybe(fc.constantFrom('limits', 'interest', 'work-queue')),
        discard: maybe(fc.constantFrom('old', 'new')),
        syncSeconds: maybe(fc.constantFrom(0, 120)),
      } as never),
      1,
    ),
    kafka: maybe(
      record({
        minInSyncReplicas: maybe(fc.constantFrom(1, 2)),
        autoCreate: maybe(fc.boolean()),
        createdPartitions: maybe(fc.constantFrom(1, 3)),
        cleanup: maybe(fc.constantFrom('delete', 'compact')),
      } as never),
      1,
    ),
    rabbitmq: maybe(
      record({
        queue: maybe(fc.constantFrom('quorum', 'classic')),
        exclusive: maybe(fc.boolean()),
        deadLetterStrategy: maybe(fc.constantFrom('at-most-once', 'at-least-once')),
        overflow: maybe(fc.constantFrom('drop-head', 'reject-publish', 'reject-publish-dlx')),
      } as never),
      1,
    ),
    redis: maybe(
      record({
        maxLength: maybe(fc.constantFrom(10, 1_000_000)),
        sync: maybe(fc.constantFrom('always', 'no')),
      } as never),
      1,
    ),
    mqtt: maybe(record({ queueLimit: maybe(fc.constantFrom(5, 1000)), persistent: maybe(fc.boolean()) } as never), 1),
  },
  publications: {
    kafka: maybe(
      record({
        acks: maybe(fc.constantFrom('all', 'leader', 'none')),
        idempotent: maybe(fc.boolean()),
        maxInFlight: maybe(fc.constantFrom(1, 5)),
        lingerMs: maybe(fc.constantFrom(0, 50)),
      } as never),
      1,
    ),
    redis: maybe(record({ idempotent: maybe(fc.boolean()) } as never), 1),
    mqtt: maybe(record({ qos: maybe(fc.constantFrom(0, 1, 2)) } as never), 1),
  },
  subscriptions: {
    nats: maybe(
      record({
        durable: maybe(fc.boolean()),
        subject: maybe(fc.constantFrom('>', 'order.*')),
        maxAckPending: maybe(fc.constantFrom(1, 1000)),
        backoffMs: maybe(fc.constant([100, 200, 300])),
      } as never),
      1,
    ),
    kafka: maybe(
      record({
        groupKind: maybe(fc.constantFrom('consumer', 'share')),
        offsetReset: maybe(fc.constantFrom('earliest', 'latest')),
        maxPollRecords: maybe(fc.constantFrom(1, 500)),
        autoCommitMs: maybe(fc.constant(5000)),
      } as never),
      1,
    ),
    rabbitmq: maybe(record({ singleActive: maybe(fc.boolean()) } as never), 1),
    redis: maybe(record({ claims: maybe(fc.boolean()), claimIdleMs: maybe(fc.constantFrom(1, 60_000)) } as never), 1),
    mqtt: maybe(
      record({
        qos: maybe(fc.constantFrom(0, 1)),
        cleanStart: maybe(fc.boolean()),
        sessionExpirySeconds: maybe(fc.constantFrom(0, 3600)),
        shared: maybe(fc.boolean()),
        maxInFlight: maybe(fc.constantFrom(1, 20)),
      } as never),
      1,
    ),
  },
};

export const worker = (kind: 'service' | 'subscriber') =>
  record<Node>({
    kind: fc.constant(kind),
    name: names,
    replicas: maybe(fc.integer({ min: 1, max: 5 }), 2),
    concurrency: maybe(fc.integer({ min: 1, max: 3 }), 1),
    sharedWorkers: maybe(fc.boolean(), 1),
    modules: maybe(fc.array(fc.constantFrom('Cart', 'cart', 'aux', '..'), { maxLength: 3 }), 1),
    owner: maybe(fc.constantFrom('Sales', 'Money'), 1),
    context: maybe(fc.constantFrom('shop', 'bank'), 1),
    stores: maybe(fc.constantFrom(['orders-db'], ['orders-db', 'cache']), 1),
    configuration: maybe(fc.constantFrom({ url: 'https://a.example' }, { password: 'hunter2-Xy81!qPz' }), 1),
    access: maybe(access, 1),
    external: maybe(fc.boolean(), 1),
    autoscale: maybe(fc.constant({ min: 1, max: 9, targetBacklog: 10, reactionSeconds: 60 }), 1),
  } as never);

export const topic = (messages: readonly string[]) =>
  record<Node>({
    kind: fc.constant('topic'),
    name: names,
    messages: maybe(fc.subarray([...messages]), 1),
    broker: maybe(fc.constantFrom('kafka', 'nats', 'rabbitmq', 'redis', 'mqtt'), 2),
    address: maybe(fc.constantFrom('Order Placed', 'prod.order', 'a/b', 'x?#', 'orders'), 1),
    context: maybe(fc.constantFrom('shop', 'bank'), 1),
    replication: maybe(fc.constantFrom(1, 3), 1),
    retentionSeconds: maybe(fc.constantFrom(1, 86_400), 1),
    encrypted: maybe(fc.constantFrom('none', 'both'), 1),
    carriesTrace: maybe(fc.boolean(), 1),
    envelope: maybe(fc.constantFrom('cloudevents', 'none'), 1),
    replayable: maybe(fc.boolean(), 1),
    guarantee: maybe(fc.constantFrom('at-least-once', 'at-most-once'), 1),
    keyDistribution: maybe(fc.constant({ distribution: 'zipf', keys: 20 }), 1),
    ...onBrokers.topics,
    partitions: maybe(fc.integer({ min: 1, max: 5 }), 1),
    ordered: maybe(fc.boolean(), 1),
    capacity: maybe(fc.integer({ min: 0, max: 5 }), 1),
    dedupWindowSeconds: maybe(fc.constantFrom(0, 10), 1),
    external: maybe(fc.boolean(), 1),
  } as never);

export const publisher = record<Node>({
  kind: fc.constant('publisher'),
  name: names,
  exposure: maybe(fc.constantFrom('internal', 'public'), 1),
  authenticated: maybe(fc.boolean(), 1),
  access: maybe(access, 1),
} as never);
