import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { retentionTooShort } from './retention-too-short.ts';

type Subscribe = NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>;
const at = (ratePerSecond: number) => ({ arrivals: { process: 'poisson', ratePerSecond } }) as const;
const work = { work: { distribution: 'exponential', meanMs: 10 } } as const;

const open = (topic: Partial<Topic>, fields: Subscribe = {}, rate = 50) =>
  draft()
    .message('placed')
    .publisher('web')
    .topic('orders', topic)
    .service('stock')
    .publish('web', 'orders', { message: 'placed', ...at(rate) })
    .subscribe('orders', 'stock', { idempotent: true, ...work, ...fields });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const minutes = (count: number): Partial<Topic> => ({ retentionSeconds: count * 60 });
const failing = {
  failure: { probability: 0.1 },
  retry: { maxDeliveries: 3, jitter: 1 },
  deadLetter: 'discard',
} as const;
const asked = (timeoutMs: number) =>
  draft()
    .with({ broker: 'nats' })
    .message('question', { kind: 'query' })
    .message('answer', { kind: 'reply' })
    .topic('questions', minutes(1))
    .topic('answers', minutes(1))
    .service('web')
    .service('stock')
    .publish('web', 'questions', { message: 'question', ...at(10), request: { replyTo: 'answers', timeoutMs } })
    .subscribe('questions', 'stock', { ...work, idempotent: true })
    .publish('stock', 'answers', { message: 'answer', after: {} })
    .subscribe('answers', 'web', { ...work, idempotent: true })
    .done();
const rehearsing = (forSeconds: number, target: string) =>
  open(minutes(90))
    .with({ scenarios: { night: { faults: [{ kind: 'node-down', target, atSeconds: 10, forSeconds }] } } })
    .done();

describeRule(retentionTooShort, {
  finds: [
    { name: 'ten minutes', design: shop(minutes(10)) },
    { name: 'a longer outage that a scenario rehearses', design: rehearsing(7200, 'stock') },
    { name: 'an outage and a half where failures wait for all of the backlog', design: shop(minutes(90), failing) },
    { name: 'questions whose askers are more patient', design: asked(120_000), times: 2 },
    {
      name: 'several readers, once',
      design: open(minutes(10)).subscriber('mail').subscribe('orders', 'mail', work).done(),
    },
    { name: 'a sketch without rates', design: shop(minutes(10), {}, 0) },
    { name: 'an overloaded reader', design: shop(minutes(10), {}, 200) },
  ],
  leavesAlone: [
    { name: 'a topic that keeps what is not read', design: shop({}) },
    { name: 'an outage and a half', design: shop(minutes(90)) },
    { name: 'failures that keep their place', design: shop({ ...minutes(90), ordered: true }, failing) },
    { name: 'questions that nobody waits for so long', design: asked(500) },
    { name: 'a topic that may lose messages', design: shop({ ...minutes(10), guarantee: 'at-most-once' }) },
    { name: 'a compacted topic', design: shop({ ...minutes(10), broker: 'kafka', kafka: { cleanup: 'compact' } }) },
    {
      name: 'a topic on which nobody publishes',
      design: draft().topic('orders', minutes(10)).service('stock').subscribe('orders', 'stock', work).done(),
    },
    { name: 'an outage of somebody else', design: rehearsing(7200, 'web') },
    {
      name: 'messages with a deadline',
      design: open(minutes(10)).message('placed', { deadlineMs: 600_000 }).done(),
    },
  ],
  boundary: [
    { name: 'as long as the outage', found: shop({ retentionSeconds: 3599 }), alone: shop({ retentionSeconds: 3600 }) },
    {
      name: 'as long as the outage and the time to catch up',
      found: shop({ retentionSeconds: 3600 / (1 - 0.555) - 1 }, failing),
      alone: shop({ retentionSeconds: 3600 / (1 - 0.555) + 1 }, failing),
    },
  ],
  facts: analyse,
});

test('counts what is gone, and the fix keeps twice as much as the outage and catching up take', () => {
  const [finding] = findingsOf(retentionTooShort, shop(minutes(10)), analyse);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['orders', 'stock'],
    pointer: '/nodes/orders/retentionSeconds',
  });
  // 50/s for the 50 minutes that are older than 10.
  expect(finding?.message.en).toBe(
    'After 60 min down, 150000 messages are gone before “Stock” reads them: “Orders” keeps them for 10 min.',
  );
  // At half load it catches up in an hour.
  expect(fixed(retentionTooShort, shop(minutes(10)), analyse).nodes?.orders).toMatchObject({
    retentionSeconds: 14_400,
  });
});

test('without a rate it is said without a number', () => {
  expect(findingsOf(retentionTooShort, shop(minutes(10), {}, 0), analyse)[0]?.message.en).toBe(
    'After 60 min down, what is older than 10 min is gone before “Stock” reads it: “Orders” keeps it no longer.',
  );
});

test('what only those wait for that fail is a warning with the time to catch up', () => {
  const [finding] = findingsOf(retentionTooShort, shop(minutes(90), failing), analyse);
  expect(finding).toMatchObject({ severity: 'warning' });
  expect(finding?.message.en).toContain('takes 74.83 min to catch up');
});

test('a design may ask for a weekend', () => {
  const rules = { settings: { 'retention-too-short': { outageHours: 60 } } };
  expect(
    findingsOf(
      retentionTooShort,
      open(minutes(24 * 60))
        .with({ rules })
        .done(),
      analyse,
    ),
  ).toHaveLength(1);
});
