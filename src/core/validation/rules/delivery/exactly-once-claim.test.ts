import { expect, test } from 'vitest';
import type { Objective } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { exactlyOnceClaim } from './exactly-once-claim.ts';

type Subscribe = NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>;
const chain = (
  stock: Subscribe,
  mail: Subscribe,
  guarantee: NonNullable<Objective['guarantee']> = 'exactly-once',
  to = 'paid-to-mail',
) =>
  draft()
    .publisher('web')
    .topic('orders')
    .service('stock')
    .topic('paid')
    .subscriber('mail')
    .publish('web', 'orders')
    .subscribe('orders', 'stock', stock)
    .publish('stock', 'paid', { after: {} })
    .subscribe('paid', 'mail', mail)
    .with({ objectives: { once: { name: 'One mail', from: 'web-to-orders', to, guarantee } } })
    .done();
const safe = { idempotent: true };

describeRule(exactlyOnceClaim, {
  finds: [
    { name: 'a reader of which nothing is said', design: chain(safe, {}) },
    { name: 'one in the middle of the path', design: chain({ sideEffects: true }, safe) },
    { name: 'all of them, once', design: chain({}, {}) },
  ],
  leavesAlone: [
    { name: 'readers that are idempotent', design: chain(safe, safe) },
    { name: 'readers without side effects', design: chain({ sideEffects: false }, safe) },
    { name: 'a promise of at least once', design: chain({}, {}, 'at-least-once') },
    { name: 'what comes after the end of the path', design: chain(safe, {}, 'exactly-once', 'orders-to-stock') },
  ],
  boundary: [
    {
      name: 'a reader that is not idempotent',
      found: chain({ idempotent: false }, safe),
      alone: chain({ idempotent: false, sideEffects: false }, safe),
    },
  ],
});

test('names every reader that would do its work again', () => {
  const [finding] = findingsOf(exactlyOnceClaim, chain({}, {}));
  expect(finding?.message.en).toBe(
    '“One mail” promises exactly once, but “Stock”, “Mail” would do the work of a redelivered message again.',
  );
  expect(finding).toMatchObject({ links: ['orders-to-stock', 'paid-to-mail'], nodes: ['stock', 'mail'] });
});
