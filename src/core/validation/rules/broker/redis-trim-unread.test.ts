import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Topic } from '../../../model/node.ts';
import type { Fault } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { redisTrimUnread } from './redis-trim-unread.ts';

/** 100/s in an hour are 360 000 entries. */
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
        night: { faults: [{ kind: 'node-down', target: 'stock', atSeconds: 9, forSeconds: 7200, ...fault }] },
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
    { name: 'a reader that may lose messages', design: shop(1000, 100, { guarantee: 'at-most-once' }).done() },
    {
      name: 'what comes while a scenario takes it away for less than the hour',
      design: rehearsing(shop(360_000).done(), { forSeconds: 60 }),
    },
    { name: 'another broker', design: shop(1000, 100, { broker: 'nats' }).done() },
  ],
  boundary: [{ name: 'as much as arrives', found: shop(359_999).done(), alone: shop(360_000).done() }],
  facts: analyse,
});

test('says what arrives in an outage, and the fix keeps twice as much', () => {
  const [finding] = findingsOf(redisTrimUnread, shop(1000).done(), analyse);
  expect(finding?.message.en).toBe('“Orders” keeps 1000 entries, and 360000 arrive while “Stock” is away for 60 min.');
  expect(finding).toMatchObject({ severity: 'warning', pointer: '/nodes/orders/redis/maxLength' });
  expect(fixed(redisTrimUnread, shop(1000).done(), analyse).nodes?.orders).toMatchObject({
    redis: { maxLength: 720_000 },
  });
});

test('what a scenario rehearses is an error, and counts where it is longer', () => {
  const rehearsed = (maxLength: number) =>
    findingsOf(redisTrimUnread, rehearsing(shop(maxLength).done(), {}), analyse)[0];
  expect(rehearsed(1000)?.message.en).toContain('720000 arrive while “Stock” is away for 120 min.');
  expect([rehearsed(719_999)?.severity, rehearsed(720_000)?.severity]).toEqual(['error', undefined]);
});
