import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Worker } from '../model/node.ts';
import { analyse } from './analyse.ts';

/** Work of 3.2 servers of 50/s each for a subscriber of one worker per replica. */
const scaled = (fields: Partial<Worker>): Design => ({
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    billing: { kind: 'subscriber', name: 'Billing', ...fields } as Worker,
  },
  links: {
    place: {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 160 },
    },
    bill: {
      kind: 'subscribe',
      from: 'orders',
      to: 'billing',
      work: { distribution: 'exponential', meanMs: 20 },
    },
  },
});
const autoscale = { min: 1, max: 4, targetBacklog: 100, reactionSeconds: 30 };

test('an autoscaled node is stable below what the most replicas can do, and that is how much the design can carry', () => {
  const { bottleneck, maxRateFactor, stable, subscriptions } = analyse(scaled({ autoscale }));
  expect(stable).toBe(true);
  expect(subscriptions.bill).toMatchObject({ servers: 4, utilisation: 0.8 });
  expect([bottleneck, maxRateFactor]).toEqual(['bill', 1.25]);
  const small = analyse(scaled({ replicas: 9, autoscale: { ...autoscale, max: 3 } }));
  expect(small.stable).toBe(false);
  expect(small.subscriptions.bill!.utilisation).toBeCloseTo(3.2 / 3, 12);
});

test('how long messages wait for replicas that come and go has no figure, and the reason is said', () => {
  const { bill } = analyse(scaled({ autoscale })).subscriptions;
  expect(bill).toMatchObject({
    meanWaitMs: null,
    meanResponseMs: null,
    meanQueueLength: null,
    p99Ms: null,
    exact: false,
  });
  expect(bill!.approximation).toContain('Replicas follow the backlog');
  expect(bill!.throughputPerSecond).toBe(160);
});

test('as many at least as at most are so many replicas, exactly', () => {
  const same = analyse(scaled({ replicas: 1, autoscale: { ...autoscale, min: 4 } }));
  expect(same).toEqual(analyse(scaled({ replicas: 4 })));
  expect(same.subscriptions.bill!.exact).toBe(true);
});
