// Memory is bounded whatever the length of a run: ten times as many events leave no more behind, on the heap or in the engine's arrays.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Plan } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { allocatedBy } from '../testing/allocated.ts';
import {
  call,
  exponential,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { advance, begin, end, eventsOf } from './drive.ts';
import { rehearse } from './rehearsal.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const busy: Plan = plan({
  nodes: [node('shop'), node('stock'), node('prices')],
  topics: [topic('orders', { ordered: true, partitions: 4, publishLatency: exponential(2) }), topic('dead')],
  publications: [
    publication('order', { node: 0, topic: 0, source: { arrivals: poisson(80), instances: 1 } }),
    publication('again', { node: 1, topic: 0, trigger: trigger({ probability: 0.2 }), hopLimit: 3 }),
  ],
  subscriptions: [
    subscription('reads', {
      node: 1,
      topic: 0,
      servers: 4,
      work: { distribution: 'lognormal', meanMs: 6, scv: 2 },
      failure: 0.1,
      retry: { maxDeliveries: 3, delaysMs: [20], jitter: 1 },
      exhausted: 1,
      ackTimeoutMs: 60,
      prefetch: 3,
    }),
    subscription('buries', { node: 2, topic: 1, work: exponential(3) }),
  ],
  calls: [
    call('asks', {
      node: 2,
      from: 1,
      work: exponential(2),
      timeoutMs: 20,
      retry: { maxDeliveries: 2, delaysMs: [5], jitter: 0 },
      during: { subscriptions: null, probability: 0.5, choice: null },
      pool: 3,
    }),
  ],
});

interface Grown {
  readonly events: number;
  /** Bytes that are there afterwards and were not before. */
  readonly kept: number;
  readonly tokens: number;
}

/** What `seconds` of a warmed-up run of the plan add to memory. */
const grown = (of: Plan, seconds: number): Grown => {
  rehearse();
  const engine = begin(compilePlan(of, settings({ durationSeconds: 1e6 })).tables, 0);
  advance(engine, 200_000);
  const events = eventsOf(engine);
  collect();
  const before = process.memoryUsage();
  advance(engine, (200 + seconds) * 1000);
  collect();
  const after = process.memoryUsage();
  const kept = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const result = { events: eventsOf(engine) - events, kept, tokens: engine.capacity };
  end(engine);
  return result;
};

const plain = oneQueue(poisson(80), { work: exponential(10) });

test.each([
  ['one queue', plain],
  ['lanes, retries, dead letters, timeouts and calls', busy],
])('%s: ten times as many events leave nothing more behind', (_name, of) => {
  const [short, long] = [grown(of, 200), grown(of, 2000)];
  expect(long.events).toBeGreaterThan(9 * short.events);
  expect(long.tokens).toBe(short.tokens);
  // The smallest object, or one number on the heap, is 12 bytes.
  expect(long.kept).toBeLessThan(2 * long.events);
});

/** Bytes that a warmed-up run of the plan takes from the heap per event, given back at once or not. */
const takenPerEvent = (of: Plan): number => {
  rehearse();
  const engine = begin(compilePlan(of, settings({ durationSeconds: 1e6 })).tables, 0);
  advance(engine, 500_000);
  const events = eventsOf(engine);
  const bytes = allocatedBy(() => advance(engine, 1_500_000));
  const taken = bytes / (eventsOf(engine) - events);
  end(engine);
  return taken;
};

/** Into a queue, from there into another one, each message with a call. What is not exponential costs a number or two for each draw. */
const chain: Plan = plan({
  nodes: [node('shop'), node('stock'), node('prices')],
  topics: [
    topic('orders', { publishLatency: exponential(2), deliveryLatency: exponential(3) }),
    topic('parcels', { dedupWindowSeconds: 1 }),
  ],
  publications: [
    publication('order', { node: 0, topic: 0, source: { arrivals: poisson(80), instances: 1 } }),
    publication('onward', { node: 1, topic: 1, trigger: trigger() }),
  ],
  subscriptions: [
    subscription('reads', { node: 1, topic: 0, servers: 4, work: exponential(6), ackTimeoutMs: 600, prefetch: 3 }),
    subscription('packs', { node: 2, topic: 1, work: exponential(3) }),
  ],
  calls: [
    call('asks', {
      ...{ node: 2, from: 1, work: exponential(2), timeoutMs: 2000, pool: 3 },
      during: { subscriptions: null, probability: 1, choice: null },
    }),
  ],
});

test.each([
  ['one queue', plain],
  ['latencies, prefetch, timeouts, calls, dedup windows', chain],
])('%s: an event takes nothing from the heap, not even for a moment', (_name, of) => {
  expect(takenPerEvent(of)).toBeLessThan(2);
});
