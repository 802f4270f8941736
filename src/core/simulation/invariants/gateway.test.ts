import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Call } from '../../model/link.ts';
import { draft } from '../../model/testing/build.ts';
import { analyse } from '../../queueing/analyse.ts';
import { MOVED_OFFERED, MOVEMENT_ELEMENT, MOVEMENT_KIND, MOVEMENT_TIME, movementDoubles } from '../kernel/trace.ts';
import { prepare } from '../prepare.ts';
import { running } from '../testing/design-runs.ts';
import { createLive } from '../trace/live.ts';

interface Limit {
  readonly perSecond: number;
  readonly burst: number;
  readonly onLimit: 'delay' | 'reject';
}

/** An HTTP gateway: clients call it, it lets through what its limit allows, and publishes an event for each request that it served. */
const gateway = (ratePerSecond: number, rateLimit: Limit, more: Partial<Call> = {}): Design =>
  draft()
    .message('placed', { key: '/id' })
    .publisher('clients', { source: 'http', exposure: 'public', authenticated: true })
    .service('gateway', { concurrency: 8 })
    .topic('orders')
    .service('shop')
    .call('clients', 'gateway', {
      id: 'request',
      arrivals: { process: 'poisson', ratePerSecond },
      work: { distribution: 'exponential', meanMs: 5 },
      rateLimit,
      ...more,
    })
    .publish('gateway', 'orders', { message: 'placed', after: { subscriptions: ['request'] } })
    .subscribe('orders', 'shop', { work: { distribution: 'exponential', meanMs: 5 } })
    .done();

/** When requests reached the gateway, in ms. */
const passedAt = (design: Design, seconds: number): number[] => {
  const program = prepare(design, { scenario: null, durationSeconds: seconds, seed: 1 });
  if (!program.ok) throw new Error(program.reason[0]?.what.en);
  const request = program.value.names.subscriptions.findIndex(({ id }) => id === 'request');
  const live = createLive(program.value, { movements: 65_536 });
  const times: number[] = [];
  for (let until = 10; until <= seconds; until += 10) {
    live.advance(until * 1000);
    const { missedMovements, movements } = live.frame();
    expect(missedMovements).toBe(0);
    for (let at = 0; at < movements.length; at += 1 << movementDoubles) {
      const isOne = movements[at + MOVEMENT_KIND] === MOVED_OFFERED && movements[at + MOVEMENT_ELEMENT] === request;
      if (isOne) times.push(movements[at + MOVEMENT_TIME]!);
    }
  }
  return times;
};

/** The most that passed in any window, beyond the rate times its length: what was in the bucket. */
const largestBurst = (times: readonly number[], perSecond: number): number => {
  let most = 0;
  let least = Infinity;
  times.forEach((time, at) => {
    const beyond = at - (time * perSecond) / 1000;
    least = Math.min(least, beyond);
    most = Math.max(most, beyond - least + 1);
  });
  return most;
};

test.each([
  ['reject', 200, 20],
  ['reject', 60, 1],
  ['reject', 40, 5],
  ['delay', 45, 10],
] as const)(
  'in no window a gateway (%s, %i/s) lets through more than the rate and the bucket of %i',
  (onLimit, rate, burst) => {
    const times = passedAt(gateway(rate, { perSecond: 50, burst, onLimit }), 500);
    expect(times.length).toBeGreaterThan(10_000);
    expect(largestBurst(times, 50)).toBeLessThanOrEqual(burst + 1e-6);
    // And it is used: a bucket is at some time full, and then emptied at once.
    if (rate === 200) expect(largestBurst(times, 50)).toBeGreaterThan(burst - 0.9);
  },
);

test('of four times as much as its limit a gateway serves the limit, and so many events are published', () => {
  const design = gateway(200, { perSecond: 50, burst: 20, onLimit: 'reject' });
  const { subscriptions, topics } = running(design, { durationSeconds: 4000, warmupSeconds: 0 });
  const { acknowledged, delivered, dropped } = subscriptions.request!;
  expect(Math.abs(acknowledged / 4000 / 50 - 1)).toBeLessThan(0.005);
  expect(topics.orders!.published).toBe(acknowledged);
  expect(Math.abs(dropped['max-deliveries'] / delivered / 0.75 - 1)).toBeLessThan(0.005);
});

test.each([
  [200, { burst: 20, onLimit: 'reject' }, 1],
  [40, { burst: 1, onLimit: 'reject' }, 1],
  [40, { burst: 5, onLimit: 'reject' }, 1],
  [60, { burst: 3, onLimit: 'reject' }, 1],
  [45, { burst: 5, onLimit: 'delay' }, 1],
  [40, { burst: 2, onLimit: 'reject' }, 3],
] as const)('at %i/s and %o, with %i tries, the closed forms have the flow of the simulation', (rate, limit, tries) => {
  const retry = { maxDeliveries: tries, backoff: 'exponential', firstMs: 2000, jitter: 1 } as const;
  const design = gateway(rate, { perSecond: 50, ...limit }, tries === 1 ? {} : { retry });
  const { subscriptions, topics } = analyse(design);
  const simulated = running(design, { durationSeconds: 4000, warmupSeconds: 100 });
  const share = (mean: number | null | undefined, of: number | null | undefined) =>
    (mean ?? Number.NaN) / (of ?? Number.NaN);
  expect(share(simulated.topics.orders!.publishedPerSecond?.mean, topics.orders!.ratePerSecond)).toBeCloseTo(1, 1.8);
  expect(simulated.subscriptions.request!.lossFraction!.mean).toBeCloseTo(subscriptions.request!.lossFraction!, 1.8);
  expect(simulated.nodes.gateway!.utilisation!.mean).toBeCloseTo(subscriptions.request!.utilisation!, 2);
  expect(simulated.subscriptions['orders-to-shop']!.stable).toBe(true);
});

test('a reader behind a gateway is judged by what gets through, and so is how much the design can carry', () => {
  const { maxRateFactor, stable } = analyse(gateway(400, { perSecond: 150, burst: 10, onLimit: 'reject' }));
  expect(stable).toBe(true);
  // No load on the gateway ever brings more than 150/s to a shop that does 200/s.
  expect(maxRateFactor).toBeNull();
  expect(analyse(gateway(400, { perSecond: 250, burst: 10, onLimit: 'reject' })).stable).toBe(false);
});
