import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Objective } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { lagAlertMissing } from './lag-alert-missing.ts';

const shop = (alerts?: Subscribe['alerts'], goal: Partial<Objective> = { p99Ms: 500 }) =>
  draft()
    .publisher('web')
    .topic('orders')
    .subscriber('stock')
    .subscriber('audit')
    .publish('web', 'orders')
    .subscribe('orders', 'stock', alerts && { alerts })
    .subscribe('orders', 'audit')
    .with({ objectives: { fast: { from: 'web-to-orders', to: 'orders-to-stock', ...goal } } })
    .done();
const longer = draft(shop())
  .with({
    objectives: {
      fast: { from: 'web-to-orders', to: 'orders-to-stock', p99Ms: 500 },
      seen: { from: 'web-to-orders', to: 'orders-to-audit', p99Ms: 60_000 },
    },
  })
  .done();

describeRule(lagAlertMissing, {
  finds: [
    { name: 'the subscription that an objective ends at', design: shop() },
    { name: 'an objective without a time', design: shop(undefined, { minThroughputPerSecond: 5 }) },
    { name: 'each subscription of two objectives', design: longer, times: 2 },
  ],
  leavesAlone: [
    { name: 'an alert at the age', design: shop({ ageSeconds: 1 }) },
    { name: 'an alert at the number', design: shop({ backlog: 100 }) },
    { name: 'what no objective hangs on', design: draft(shop()).with({ objectives: {} }).done() },
  ],
  boundary: [{ name: 'alerts that hold nothing', found: shop({}), alone: shop({ backlog: 1 }) }],
});

test('the fix alerts at half the goal, and has no number where there is none', () => {
  const [finding] = findingsOf(lagAlertMissing, shop());
  expect(finding?.message.en).toBe('The backlog of “Orders” at “Stock” can grow unseen, and an objective hangs on it.');
  expect(fixed(lagAlertMissing, shop()).links?.['orders-to-stock']).toMatchObject({ alerts: { ageSeconds: 0.25 } });
  expect(findingsOf(lagAlertMissing, shop(undefined, { maxLossFraction: 0 }))[0]?.fix).toBeUndefined();
});
