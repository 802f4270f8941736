import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ttlBelowWait } from './ttl-below-wait.ts';

type Subscribe = NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>;
const work = { work: { distribution: 'exponential', meanMs: 10 } } as const;
const at = (ratePerSecond: number) => ({ arrivals: { process: 'poisson', ratePerSecond } }) as const;

/** 80/s onto a worker that does 100/s. */
const open = (deadlineMs: number | undefined, fields: Subscribe = {}, topic: Partial<Topic> = {}, rate = 80) =>
  draft()
    .message('placed', deadlineMs === undefined ? {} : { deadlineMs })
    .publisher('web')
    .topic('orders', topic)
    .service('stock')
    .publish('web', 'orders', { message: 'placed', ...at(rate) })
    .subscribe('orders', 'stock', { idempotent: true, dropExpired: true, ...work, ...fields });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const slowly = { distribution: 'constant', meanMs: 100 } as const;

describeRule(ttlBelowWait, {
  finds: [
    { name: 'a deadline shorter than the wait', design: shop(50) },
    { name: 'a deadline that is over when the message arrives', design: shop(90, {}, { publishLatency: slowly }) },
    { name: 'a delay that uses it up', design: shop(150, { delay: slowly }) },
    { name: 'lanes that wait each by itself', design: shop(50, {}, { ordered: true }) },
  ],
  leavesAlone: [
    { name: 'a deadline that is long enough', design: shop(1000) },
    { name: 'a message without one', design: shop(undefined) },
    { name: 'a reader that works on what is late', design: shop(50, { dropExpired: false }) },
    { name: 'an idle reader', design: shop(50, {}, {}, 5) },
    { name: 'an overloaded reader, of which another rule tells', design: shop(50, {}, {}, 200) },
    {
      name: 'a message that it does not read',
      design: open(50, { filter: ['other'] })
        .message('other')
        .publish('web', 'orders', { id: 'more', message: 'other', ...at(80) })
        .done(),
    },
  ],
  // ln 16 / 20 s.
  boundary: [{ name: 'the 95th percentile of the wait', found: shop(138.6), alone: shop(138.7) }],
  facts: analyse,
});

test('says how many expire and how long they wait, and the fix brings enough workers', () => {
  const [finding] = findingsOf(ttlBelowWait, shop(50), analyse);
  // 0.8 exp(-20 x 0.05 s).
  expect(finding?.message.en).toBe(
    'About 29 % of “Placed” expires at “Stock”: it has 50 ms, and 5 % of the messages wait 139 ms or longer.',
  );
  expect(finding).toMatchObject({ links: ['orders-to-stock'], messages: ['placed'], nodes: ['stock', 'orders'] });
  expect(fixed(ttlBelowWait, shop(50), analyse).nodes?.stock).toMatchObject({ replicas: 2 });
});
