import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import {
  constant,
  exponential,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, counts, simulate, study } from '../testing/runs.ts';
import { createLive } from '../trace/live.ts';

test('what nobody takes in time is lost when its time is over, not later', () => {
  // Work of 1 s from 0, 1, 2 s on; messages are kept for 1.5 s: those of 0.2 and 0.3 s are due at 1.7 and 1.8 s, that of 0.9 s is not.
  const of = oneQueue(at(0, 0.1, 0.2, 0.3, 0.9), { work: constant(1000) }, { retentionSeconds: 1.5 });
  const live = createLive(compilePlan(of, settings({ durationSeconds: 10 })));
  const until = (ms: number) => {
    live.advance(ms);
    const { waiting, lost, acknowledged } = live.frame();
    return [waiting[0], lost[0], acknowledged[0]];
  };
  expect(until(1699)).toEqual([3, 0, 1]);
  expect(until(1701)).toEqual([2, 1, 1]);
  expect(until(1801)).toEqual([1, 2, 1]);
  expect(until(9000)).toEqual([0, 2, 3]);
});

test('M/M/1 with constant patience (Barrer 1957): lost are rho P0 exp(-(mu - lambda) t)', () => {
  const lossOf = (lambda: number, mu: number, seconds: number) => {
    const rho = lambda / mu;
    const tail = Math.exp(-(mu - lambda) * seconds);
    const empty = 1 / (1 + (lambda * (1 - tail)) / (mu - lambda) + rho * tail);
    return rho * empty * tail;
  };
  for (const [lambda, retentionSeconds] of [
    [80, 0.05],
    [120, 0.05],
    [300, 0.02],
  ] as const) {
    const of = oneQueue(poisson(lambda), { work: exponential(10) }, { retentionSeconds });
    const { read } = study(of, { durationSeconds: 400, replications: 4, warmupSeconds: 10 }).subscriptions;
    expect(read!.lossFraction!.mean / lossOf(lambda, 100, retentionSeconds)).toBeCloseTo(1, 1);
    expect(read!.expired).toBeGreaterThan(100);
  }
});

test('what a worker has is kept, prefetched too; what comes back too late is lost in the queue', () => {
  const windowed = counts(at(0, 0, 0), { work: constant(1000), prefetch: 3 }, { retentionSeconds: 0.5 });
  expect(windowed.subscriptions.read).toMatchObject({ acknowledged: 3, expired: 0 });
  const failing = { work: constant(10), failure: 1, retry: { maxDeliveries: 5, delaysMs: [200], jitter: 0 } };
  // Attempts end at 10, 220 and 430 ms; at 630 ms it is back, and gone.
  const retried = counts(at(0), failing, { retentionSeconds: 0.5 });
  expect(retried.subscriptions.read).toMatchObject({ redelivered: 2, expired: 1, dropped: { 'max-deliveries': 0 } });
  const onLane = counts(at(0, 0.1), failing, { retentionSeconds: 0.5, ordered: true });
  expect(onLane.subscriptions.read).toMatchObject({ delivered: 2, redelivered: 2, expired: 2, inFlight: 0 });
});

test('what fails goes to the end and is lost there on time, though younger ones stand before it', () => {
  // All fail. From 0.4 s on the first one stands behind three others, and is lost at 1 s; the second at 1.3 s.
  const of = oneQueue(
    at(0, 0.3, 0.3, 0.3),
    { work: constant(400), failure: 1, retry: { maxDeliveries: 9, delaysMs: [], jitter: 0 } },
    { retentionSeconds: 1 },
  );
  const live = createLive(compilePlan(of, settings({ durationSeconds: 10 })));
  const lostAt = (ms: number) => {
    live.advance(ms);
    return live.frame().lost[0];
  };
  expect([999, 1001, 1299, 1301, 9000].map(lostAt)).toEqual([0, 1, 1, 3, 4]);
});

test('each lane keeps its own messages, and the next one comes to the front', () => {
  const one = counts(
    at(0, 0.1, 0.2, 1.9),
    { work: constant(1000) },
    { ordered: true, partitions: 1, retentionSeconds: 1.85 },
  );
  // 0 to 1 and 1 to 2 s; that of 0.2 s goes to work at 2 s, in time.
  expect(one.subscriptions.read).toMatchObject({ acknowledged: 4, expired: 0 });
  const short = counts(
    at(0, 0.1, 0.2, 1.9),
    { work: constant(1000) },
    { ordered: true, partitions: 1, retentionSeconds: 1.75 },
  );
  expect(short.subscriptions.read).toMatchObject({ acknowledged: 3, expired: 1 });
});

test('every group loses for itself, and competing members share what is left', () => {
  const of = plan({
    nodes: [node('source'), node('fast'), node('slow')],
    topics: [topic('orders', { retentionSeconds: 1 })],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(0, 0, 0, 0), instances: 1 } })],
    subscriptions: [
      subscription('a', { node: 1, topic: 0, group: 'own', work: constant(10) }),
      subscription('b', { node: 1, topic: 0, group: 'shared', work: constant(700) }),
      subscription('c', { node: 2, topic: 0, group: 'shared', work: constant(1500) }),
    ],
  });
  const { a, b, c } = simulate(of, 10, 1).subscriptions;
  expect(a).toMatchObject({ acknowledged: 4, expired: 0 });
  expect([b!.acknowledged, c!.acknowledged, b!.expired + c!.expired]).toEqual([2, 1, 1]);
});

test('a retention that the run is too short to show changes nothing', () => {
  const kept = simulate(oneQueue(poisson(80), { work: exponential(10) }), 20, 1);
  const longer = simulate(oneQueue(poisson(80), { work: exponential(10) }, { retentionSeconds: 20 }), 20, 1);
  expect(longer.digest).toBe(kept.digest);
});
