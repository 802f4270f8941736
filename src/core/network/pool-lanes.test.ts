import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { parsed } from '../model/testing/cart.ts';
import { analyse } from '../queueing/analyse.ts';
import { reasons } from '../queueing/reasons.ts';

const design = (partitions: number) =>
  parsed(
    JSON.stringify({
      eventwright: 1,
      name: 'Lanes of a pool',
      messages: { m: { name: 'm' } },
      nodes: {
        source: { kind: 'publisher', name: 'Source' },
        lane: { kind: 'topic', name: 'Lane', ordered: true, partitions },
        pool: { kind: 'subscriber', name: 'Pool', concurrency: 4, sharedWorkers: true },
      },
      links: {
        send: {
          kind: 'publish',
          from: 'source',
          to: 'lane',
          message: 'm',
          arrivals: { process: 'poisson', ratePerSecond: 90 },
        },
        read: { kind: 'subscribe', from: 'lane', to: 'pool', work: { distribution: 'exponential', meanMs: 20 } },
      },
    }),
  );

it('a pool with workers to spare cannot keep up with one lane that takes 50 of 90 messages per second', () => {
  const { stable, maxRateFactor, subscriptions } = analyse(design(1));
  expect(stable).toBe(false);
  expect(maxRateFactor).toBeCloseTo(50 / 90, 6);
  expect(subscriptions.read).toMatchObject({ servers: 4, utilisation: 1.8, meanWaitMs: null });
});

it('four lanes let all four workers work', () => {
  expect(analyse(design(4))).toMatchObject({
    stable: true,
    nodes: { pool: { servers: 4 } },
    // rho / (mu - lambda) of one lane.
    subscriptions: {
      read: {
        servers: 4,
        utilisation: 0.45,
        model: '4 x M/M/1',
        exact: true,
        meanWaitMs: expect.closeTo(450 / 27.5, 9),
      },
    },
  });
});

it('a pool with fewer workers than lanes, or with other things to do, is said to be an estimate', () => {
  expect(analyse(design(5)).subscriptions.read).toMatchObject({
    exact: false,
    approximation: reasons['pool-lanes'].en,
  });
  const one = design(4);
  const busy = { ...one, links: { ...one.links, also: { ...one.links!.read!, group: 'again' } } } as Design;
  expect(analyse(busy).subscriptions.also).toMatchObject({ exact: false, approximation: reasons['pool-lanes'].en });
});
