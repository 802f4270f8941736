import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Topic } from '../../../model/node.ts';
import type { Fault } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { redisTrimUnread } from './redis-trim-unread.ts';

/** 100/s at half of what the reader can do: 300 s away and 300 s to catch up are 60 000 entries. */
const shop = (maxLength: number, ratePerSecond = 100, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'redis', redis: { maxLength }, ...topic })
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond } })
    .service('stock')
    .subscribe('orders', 'stock', { work: { distribution: 'constant', meanMs: 5 } });
const rehearsing = (design: Design, fault: Partial<Fault>) =>
  draft(design)
    .with({
      scenarios: {
        night: { faults: [{ kind: 'node-down', target: 'stock', atSeconds: 9, forSeconds: 60, ...fault }] },
      },
    })
    .done();

describeRule(redisTrimUnread, {
  finds: [
    { name: 'a short stream', design: shop(1000).done() },
    { name: 'a stream too short for a rehearsed outage', design: rehearsing(shop(1000).done(), {}) },
    {
      name: 'one too short for a link that is cut',
      design: rehearsing(shop(1000).done(), { kind: 'link-cut', target: 'orders-to-stock' }),
    },
    {
      name: 'once, by the reader that needs the most',
      design: shop(1000).service('mail').subscribe('orders', 'mail').done(),
    },
  ],
  leavesAlone: [
    { name: 'a long stream', design: shop(1_000_000).done() },
    { name: 'a stream that is not trimmed', design: shop(1, 100, { redis: {} }).done() },
    { name: 'a stream to which nothing comes', design: shop(1, 0).done() },
    {
      name: 'a stream that nobody reads',
      design: draft()
        .publisher('cart')
        .topic('orders', { broker: 'redis', redis: { maxLength: 1 } })
        .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 9 } })
        .done(),
    },
    { name: 'a reader that never catches up, which is overload', design: shop(1, 300).done() },
    { name: 'another broker', design: shop(1000, 100, { broker: 'nats' }).done() },
  ],
  boundary: [{ name: 'as much as piles up', found: shop(59_999).done(), alone: shop(60_000).done() }],
  facts: analyse,
});

test('says what piles up in an outage, and the fix keeps twice as much', () => {
  const [finding] = findingsOf(redisTrimUnread, shop(1000).done(), analyse);
  expect(finding?.message.en).toBe(
    '“Orders” keeps 1000 entries, and 60000 pile up while “Stock” is away for 5 min and catches up.',
  );
  expect(finding).toMatchObject({ severity: 'warning', pointer: '/nodes/orders/redis/maxLength' });
  expect(fixed(redisTrimUnread, shop(1000).done(), analyse).nodes?.orders).toMatchObject({
    redis: { maxLength: 120_000 },
  });
});

test('what a scenario rehearses is an error, and takes the place of the assumption', () => {
  const [finding] = findingsOf(redisTrimUnread, rehearsing(shop(1000).done(), {}), analyse);
  expect(finding?.severity).toBe('error');
  expect(finding?.message.en).toContain('12000 pile up while “Stock” is away for 60 s');
  expect(findingsOf(redisTrimUnread, rehearsing(shop(12_000).done(), {}), analyse)).toEqual([]);
});
