import { expect, test } from 'vitest';
import type { Arrivals } from '../../../model/arrivals.ts';
import type { Topic } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { bufferOverflow } from './buffer-overflow.ts';

/** On average 40/s onto a worker that does 100/s: 200/s for ten seconds, then nothing for forty. */
const bursts: Arrivals = { process: 'on-off', ratePerSecond: 40, onMeanSeconds: 10, offMeanSeconds: 40 };
const bursty = (capacity: number, topic: Partial<Topic> = {}) =>
  line(0, 10, { topic: { capacity, ...topic }, publish: { arrivals: bursts } });
const arriving = (arrivals: Arrivals, capacity: number) =>
  line(0, 10, { topic: { capacity }, publish: { arrivals } }).done();
const away = (forSeconds: number, target = 'stock') => ({
  scenarios: { deploy: { faults: [{ kind: 'stall' as const, target, atSeconds: 60, forSeconds }] } },
});
const morning = (perSecond: number): Arrivals => ({
  process: 'profile',
  points: [
    { atSeconds: 0, ratePerSecond: 20 },
    { atSeconds: 60, ratePerSecond: perSecond },
    { atSeconds: 70, ratePerSecond: 20 },
    { atSeconds: 120, ratePerSecond: 20 },
  ],
  repeat: true,
});
const found = (design: ReturnType<typeof arriving>) => findingsOf(bufferOverflow, design, analyse);

/** A burst of 200/s fills a queue of 400 in four seconds, with the one replica that does 100/s. */
const scaled = (reactionSeconds: number) => ({ autoscale: { min: 1, max: 4, targetBacklog: 100, reactionSeconds } });

describeRule(bufferOverflow, {
  facts: analyse,
  finds: [
    {
      name: 'a queue that gets more than its reader can do, for good',
      design: line(500, 10, { topic: { capacity: 20 } }).done(),
    },
    { name: 'a burst that it cannot hold', design: bursty(100).done() },
    {
      name: 'a burst that fills it before an autoscaler has reacted',
      design: line(0, 10, { topic: { capacity: 400 }, publish: { arrivals: bursts }, reader: scaled(5) }).done(),
    },
    { name: 'a busy minute of every day that it cannot hold', design: arriving(morning(200), 100) },
    { name: 'a batch that it cannot hold', design: arriving({ process: 'poisson', ratePerSecond: 10, batch: 50 }, 20) },
    {
      name: 'a recording with a crowd in it',
      design: arriving({ process: 'trace', atSeconds: [...new Array<number>(30).fill(5), 60] }, 20),
    },
    {
      name: 'an outage that a scenario rehearses',
      design: line(40, 10, { topic: { capacity: 100 } })
        .with(away(10))
        .done(),
    },
  ],
  leavesAlone: [
    {
      name: 'a burst for which an autoscaler has replicas in time',
      design: line(0, 10, { topic: { capacity: 400 }, publish: { arrivals: bursts }, reader: scaled(3) }).done(),
    },
    { name: 'a queue without bound', design: line(500, 10).done() },
    { name: 'a burst that fits', design: bursty(2000).done() },
    { name: 'a queue that lets its publisher wait', design: bursty(10, { onFull: 'block' }).done() },
    {
      name: 'an outage of somebody else',
      design: line(40, 10, { topic: { capacity: 100 } })
        .with(away(10, 'cart'))
        .done(),
    },
    { name: 'a queue that nothing comes to', design: arriving({ ...bursts, ratePerSecond: 0 }, 0) },
    {
      name: 'work that waits for calls, whose time nobody knows',
      design: line(500, 10, { topic: { capacity: 20 } })
        .service('bank')
        .call('stock', 'bank', { during: {} })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'the outage that just fits: 40/s for ten seconds',
      found: line(40, 10, { topic: { capacity: 399 } })
        .with(away(10))
        .done(),
      alone: line(40, 10, { topic: { capacity: 400 } })
        .with(away(10))
        .done(),
    },
    {
      name: 'the batch that just fits, with the one that is worked on at once',
      found: arriving({ process: 'poisson', ratePerSecond: 10, batch: 22 }, 20),
      alone: arriving({ process: 'poisson', ratePerSecond: 10, batch: 21 }, 20),
    },
  ],
});

test('a burst is told with its rate, its length and what finds no room', () => {
  const [finding] = found(bursty(100).done());
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['orders', 'stock'],
    links: ['orders-to-stock', 'cart-to-orders'],
  });
  expect(finding?.message.en).toBe(
    '“Orders” holds 100 messages for “Stock”; a burst of 200/s for 10 s needs room for 999, so 899 find none.',
  );
});

test('what never ends is an error, and room alone is no help', () => {
  const [finding] = found(line(500, 10, { topic: { capacity: 20 } }).done());
  expect(finding).toMatchObject({ severity: 'error' });
  expect(finding?.fix).toBeUndefined();
  expect(finding?.message.en).toBe(
    '“Orders” holds 20 messages for “Stock”, but 500/s come and 100/s are done: 80 % find no room.',
  );
});

test('on the path of an objective a burst is an error, too', () => {
  const objectives = { kept: { from: 'cart-to-orders', to: 'orders-to-stock', maxLossFraction: 0.5 } };
  expect(found(bursty(100).with({ objectives }).done())).toMatchObject([{ severity: 'error' }]);
});

test('what becomes of the messages is said by the policy', () => {
  expect(found(bursty(100, { onFull: 'drop-old' }).done())[0]?.why.en).toContain('oldest');
  expect(found(bursty(100, { onFull: 'reject' }).done())[0]?.why.en).toContain('refused');
});

test('the fix gives room for the burst and a quarter more, in round numbers', () => {
  expect(fixed(bufferOverflow, bursty(100).done(), analyse).nodes?.orders).toMatchObject({ capacity: 1300 });
});
