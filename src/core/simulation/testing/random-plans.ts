/** Random plans over all features of the simulation, for properties that must hold for every design. */
import fc from 'fast-check';
import type { Distribution } from '../../model/distribution.ts';
import type { Plan, PlanCall, PlanPublication, PlanRetry, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { call, constant, exponential, fault, node, plan, publication, subscription, topic, trigger } from './plans.ts';
import { randomFault } from './random-faults.ts';

const law: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(exponential),
  fc.integer({ min: 0, max: 30 }).map(constant),
  fc.integer({ min: 1, max: 20 }).map((meanMs) => ({ distribution: 'lognormal', meanMs, scv: 2 }) as const),
  fc.integer({ min: 1, max: 20 }).map((meanMs) => ({ distribution: 'erlang', meanMs, shape: 3 }) as const),
);
const maybe = <Value>(value: fc.Arbitrary<Value>, freq = 4) => fc.option(value, { nil: null, freq });
const retry: fc.Arbitrary<PlanRetry> = fc.record({
  maxDeliveries: fc.integer({ min: 1, max: 4 }),
  delaysMs: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 3 }),
  jitter: fc.constantFrom(0, 1),
});
const share = fc.constantFrom(0, 0, 0.1, 0.4);
const buffer = maybe(
  fc.record({ messages: fc.constantFrom(null, 1, 2, 5), timeoutMs: fc.constantFrom(null, 20, 300) }),
  1,
);
const crash = fc.constantFrom(0, 0, 0, 0.2);

const topics = fc.array(
  fc.record({
    ordered: fc.boolean(),
    partitions: fc.integer({ min: 1, max: 5 }),
    capacity: fc.constantFrom(null, null, 0, 3),
    onFull: fc.constantFrom<PlanTopic['onFull'][]>('drop-new', 'drop-old', 'reject', 'block'),
    retentionSeconds: fc.constantFrom(null, null, 0.05),
    dedupWindowSeconds: fc.constantFrom(0, 0, 0.03, 1),
    publishLatency: maybe(law, 2),
    deliveryLatency: maybe(law, 2),
    atMostOnce: fc.constantFrom(false, false, true),
  }),
  { minLength: 3, maxLength: 3 },
);

const nodes = fc.array(
  fc.record({
    replicas: fc.integer({ min: 1, max: 3 }),
    sharedWorkers: fc.boolean(),
    standby: fc.constantFrom(0, 0, 1),
    concurrency: fc.integer({ min: 1, max: 2 }),
    autoscale: maybe(
      fc.record({
        min: fc.constant(1),
        start: fc.constant(1),
        targetBacklog: fc.constantFrom(1, 3, 20),
        reactionSeconds: fc.constantFrom(0, 0.1, 0.7, 3),
      }),
      1,
    ),
  }),
  { minLength: 4, maxLength: 4 },
);

const reader = (at: number): fc.Arbitrary<PlanSubscription> =>
  fc
    .record({
      node: fc.integer({ min: 1, max: 3 }),
      topic: fc.integer({ min: 0, max: 2 }),
      group: fc.constantFrom('a', 'b', `own-${at}`),
      concurrency: fc.integer({ min: 1, max: 2 }),
      accepts: fc.constantFrom(null, null, [0], [1]),
      work: maybe(law, 6),
      servers: fc.integer({ min: 1, max: 3 }),
      failure: share,
      poison: share,
      crash,
      retry,
      dropExpired: fc.boolean(),
      prefetch: fc.constantFrom(1, 1, 2, 5),
      acksFirst: fc.constantFrom(false, false, true),
      ackTimeoutMs: fc.constantFrom(null, null, 30),
      exhausted: fc.constantFrom<PlanSubscription['exhausted'][]>('drop', 'keep', 2),
      delay: maybe(law, 1),
      pollWaitMs: fc.constantFrom(0, 0, 0, 15),
      rebalanceSeconds: fc.constantFrom(0, 0, 0.4, 3),
    })
    .map((given) => subscription(`s${at}`, given));

const follower = (at: number): fc.Arbitrary<PlanPublication> =>
  fc
    .record({
      node: fc.integer({ min: 1, max: 3 }),
      topic: fc.integer({ min: 1, max: 2 }),
      message: fc.integer({ min: 0, max: 1 }),
      rateLimit: maybe(
        fc.record({ perSecond: fc.constantFrom(5, 40), burst: fc.constantFrom(1, 5), refuses: fc.boolean() }),
        1,
      ),
      hopLimit: fc.constantFrom(2, 3),
      waits: fc.boolean(),
      buffer,
      trigger: fc
        .record({
          outcome: fc.constantFrom('processed' as const, 'processed' as const, 'failed' as const, 'exhausted' as const),
          probability: fc.constantFrom(1, 0.3),
          copies: fc.integer({ min: 1, max: 2 }),
          every: fc.integer({ min: 1, max: 2 }),
          delay: maybe(law, 1),
          choice: fc.constantFrom(null, 'one'),
        })
        .map(trigger),
      request: maybe(fc.record({ replyTo: fc.integer({ min: 0, max: 2 }), timeoutMs: fc.constant(50) }), 1),
    })
    .map((given) => publication(`p${at}`, given));

const caller = (at: number): fc.Arbitrary<PlanCall> =>
  fc
    .record({
      from: fc.integer({ min: 1, max: 2 }),
      work: maybe(law, 4),
      servers: fc.integer({ min: 1, max: 2 }),
      failure: share,
      crash,
      retry,
      dropExpired: fc.boolean(),
      timeoutMs: fc.constantFrom(null, 20, 60),
      pool: fc.constantFrom(null, 1, 3),
      breaker: maybe(
        fc.record({
          windowCalls: fc.integer({ min: 1, max: 6 }),
          minimumCalls: fc.integer({ min: 1, max: 4 }),
          failureRate: fc.constantFrom(0.3, 0.5, 1),
          openSeconds: fc.constantFrom(0.05, 0.5),
          halfOpenCalls: fc.integer({ min: 1, max: 3 }),
        }),
        1,
      ),
      own: fc.boolean(),
    })
    .map(({ own, ...given }) =>
      call(`c${at}`, {
        ...given,
        node: 3,
        source: own ? { arrivals: { process: 'poisson', ratePerSecond: 20 }, instances: 1 } : null,
        during: own ? null : { subscriptions: null, probability: 0.7, choice: null },
      }),
    );

/** Four nodes, three topics, up to five subscriptions; a source on the first topic; everything else by chance. */
export const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    nodes,
    topics,
    readers: fc.tuple(reader(0), reader(1), reader(2), reader(3), reader(4)),
    followers: fc.tuple(follower(1), follower(2), follower(3)),
    callers: fc.tuple(caller(0), caller(1)),
    ratePerSecond: fc.integer({ min: 5, max: 120 }),
    batch: fc.constantFrom(1, 1, 3),
    buffer,
    deadlineMs: fc.constantFrom(null, 40),
    stall: fc.boolean(),
    down: fc.boolean(),
    faults: fc.array(randomFault, { maxLength: 4 }),
    process: fc.constantFrom('poisson' as const, 'poisson' as const, 'constant' as const),
  })
  .map((given) =>
    plan({
      nodes: given.nodes.map((fields, at) => node(`n${at}`, fields)),
      topics: given.topics.map((fields, at) => topic(`t${at}`, fields)),
      messages: [
        { id: 'm0', deadlineMs: given.deadlineMs },
        { id: 'm1', deadlineMs: null },
      ],
      publications: [
        publication('p0', {
          buffer: given.buffer,
          node: 0,
          topic: 0,
          source: {
            arrivals: { process: given.process, ratePerSecond: given.ratePerSecond, batch: given.batch },
            instances: 1,
          },
        }),
        ...given.followers,
      ],
      subscriptions: given.readers,
      // Calls into the third node from the first two only: calls that call each other in a circle hold workers for ever.
      calls: given.callers,
      objectives: [{ id: 'o', objective: { from: 'p0', to: 's1' } }],
      faults: [
        ...(given.stall ? [fault('stall', 'n2', { atSeconds: 2 })] : []),
        ...(given.down ? [fault('node-down', 'n1', { atSeconds: 4, forSeconds: 2 })] : []),
        ...given.faults,
      ],
    }),
  );
