import { expect, test } from 'vitest';
import type { Objective } from '../../../model/scenario.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { sloMissed } from './slo-missed.ts';

const ends = { from: 'cart-to-orders', to: 'orders-to-stock' };
const promised = (objective: Partial<Objective>, ratePerSecond = 90, parts = {}) =>
  line(ratePerSecond, 10, parts)
    .with({ objectives: { fast: { ...ends, ...objective } } })
    .done();
const failing = {
  link: { failure: { probability: 0.1 }, retry: { maxDeliveries: 2, backoff: 'none' as const }, deadLetter: 'discard' },
};

describeRule(sloMissed, {
  facts: analyse,
  finds: [
    { name: 'a latency above its goal', design: promised({ p99Ms: 400 }) },
    { name: 'more loss than its goal', design: promised({ maxLossFraction: 0.001 }, 50, failing) },
    { name: 'less throughput than its goal', design: promised({ minThroughputPerSecond: 100 }) },
  ],
  leavesAlone: [
    { name: 'a goal that is met', design: promised({ p99Ms: 500, maxLossFraction: 0, minThroughputPerSecond: 80 }) },
    {
      name: 'a path whose latency nobody can predict',
      design: promised({ p99Ms: 1 }, 50, {
        ...failing,
        topic: { publishLatency: { distribution: 'lognormal', meanMs: 5, scv: 1 } },
      }),
    },
    { name: 'a design without objectives', design: line(90, 10).done() },
    { name: 'an overloaded path, whose latency grows without end', design: promised({ p99Ms: 1 }, 120) },
  ],
  boundary: [
    {
      name: 'the 99th percentile of M/M/1, 460.52 ms at 90/s and 100/s',
      found: promised({ p99Ms: 460.5 }),
      alone: promised({ p99Ms: 460.53 }),
    },
  ],
});

const messageOf = (design: ReturnType<typeof promised>) => findingsOf(sloMissed, design, analyse)[0]?.message.en;

test('each promise is told with what is predicted and what is wanted', () => {
  expect(messageOf(promised({ p99Ms: 400, name: 'Fast' }))).toBe(
    '“Fast”: 99 of 100 take up to 460.5 ms, and the goal is 400 ms.',
  );
  expect(messageOf(promised({ maxLossFraction: 0.001 }, 50, failing))).toBe(
    '“fast”: 1 % of the messages are lost on the way, and the goal is 0.1 % at most.',
  );
  expect(messageOf(promised({ minThroughputPerSecond: 100 }))).toBe(
    '“fast”: of 90/s that come to its end too few are done, and the goal is 100/s.',
  );
});

test('the finding leads to the link with the largest share', () => {
  const design = line(50, 10, { reader: { concurrency: 2 } })
    .topic('shipped')
    .publish('stock', 'shipped', { after: {} })
    .service('mail')
    .subscribe('shipped', 'mail', { work: { distribution: 'exponential', meanMs: 15 } })
    .with({ objectives: { fast: { from: 'cart-to-orders', to: 'shipped-to-mail', p99Ms: 50 } } })
    .done();
  expect(findingsOf(sloMissed, design, analyse)).toMatchObject([
    { nodes: ['mail'], links: ['shipped-to-mail', 'cart-to-orders'], pointer: '/objectives/fast/p99Ms' },
  ]);
});
