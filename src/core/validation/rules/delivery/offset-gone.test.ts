import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { loadedWith } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { offsetGone } from './offset-gone.ts';

type Kafka = NonNullable<NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>['kafka']>;
const open = (kafka: Kafka | undefined, topic: Partial<Topic> = {}) =>
  draft()
    .with({ broker: 'kafka' })
    .publisher('web')
    .topic('orders', topic)
    .service('stock')
    .publish('web', 'orders')
    .subscribe('orders', 'stock', { idempotent: true, ...(kafka && { kafka }) });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const down = (days: number, target = 'stock'): Partial<Design> => ({
  scenarios: { holiday: { faults: [{ kind: 'node-down', target, atSeconds: 0, forSeconds: days * 86_400 }] } },
});
const must = { guarantee: 'at-least-once' } as const;
const latest = { offsetReset: 'latest' } as const;
const promise = (objective: object) => ({
  objectives: { o: { from: 'web-to-orders', to: 'orders-to-stock', ...objective } },
});

describeRule(offsetGone, {
  finds: [
    { name: 'a pause of more than a week', design: open(undefined).with(down(8)).done() },
    {
      name: 'a pause of one subscription',
      design: open(undefined)
        .with({
          scenarios: {
            holiday: { faults: [{ kind: 'stall', target: 'orders-to-stock', atSeconds: 0, forSeconds: 700_000 }] },
          },
        })
        .done(),
    },
    { name: 'offsets that are forgotten within the hour', design: shop({ offsetRetentionSeconds: 600 }) },
    { name: 'the newest message where messages must arrive', design: shop(latest, must) },
    {
      name: 'the newest message against a promise',
      design: open(latest)
        .with(promise({ maxLossFraction: 0 }))
        .done(),
    },
    { name: 'both', design: open(latest, must).with(down(8)).done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'a group that nobody pauses', design: shop(undefined) },
    { name: 'a pause of others', design: open(undefined).with(down(8, 'web')).done() },
    {
      name: 'the newest message where nothing is said',
      design: open(latest)
        .with(promise({ p99Ms: 100 }))
        .done(),
    },
    {
      name: 'a topic that may lose messages',
      design: open(latest, { guarantee: 'at-most-once' }).with(down(8)).done(),
    },
    { name: 'a share group, which has no offsets', design: open({ groupKind: 'share' }).with(down(8)).done() },
    { name: 'another broker', design: shop({ ...latest, offsetRetentionSeconds: 1 }, { ...must, broker: 'nats' }) },
  ],
  boundary: [
    { name: 'a week', found: open(undefined).with(down(7.01)).done(), alone: open(undefined).with(down(7)).done() },
    {
      name: 'an hour',
      found: shop({ offsetRetentionSeconds: 3599 }),
      alone: shop({ offsetRetentionSeconds: 3600 }),
    },
  ],
});

test('says what is skipped, or read again; the fix remembers twice as long', () => {
  const design = open({ ...latest, offsetRetentionSeconds: 600 }).done();
  expect(findingsOf(offsetGone, design, loadedWith(5, 1))[0]?.message.en).toBe(
    'After 60 min down Kafka has forgotten the place of “Stock” (kept for 10 min): it goes on with the newest message and skips 18000 messages of “Orders”.',
  );
  const oldest = shop({ offsetRetentionSeconds: 600 });
  expect(findingsOf(offsetGone, open(undefined).with(down(8)).done())[0]?.message.en).toContain('After 8 days down');
  expect(findingsOf(offsetGone, oldest)[0]?.message.en).toContain('it reads all that “Orders” keeps again');
  expect(fixed(offsetGone, oldest).links?.['orders-to-stock']).toMatchObject({
    kafka: { offsetRetentionSeconds: 7200 },
  });
});

test('where messages must arrive, the fix begins with the oldest one', () => {
  const [finding] = findingsOf(offsetGone, shop(latest, must));
  expect(finding).toMatchObject({ severity: 'warning', pointer: '/links/orders-to-stock/kafka/offsetReset' });
  expect(fixed(offsetGone, shop(latest, must)).links?.['orders-to-stock']).not.toHaveProperty('kafka');
});
