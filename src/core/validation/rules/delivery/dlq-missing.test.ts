import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { noFacts } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { validate } from '../../validate.ts';
import { dlqMissing } from './dlq-missing.ts';

const base = (topic: Partial<Topic> = {}) =>
  draft().publisher('cart').topic('orders', topic).publish('cart', 'orders').service('stock');
type Fields = Parameters<ReturnType<typeof base>['subscribe']>[2];
const reading = (fields: Fields, topic?: Partial<Topic>) => base(topic).subscribe('orders', 'stock', fields).done();
const found = (fields: Fields, topic?: Partial<Topic>) => findingsOf(dlqMissing, reading(fields, topic));
const fails = { failure: { probability: 0.1 } };
const poison = { failure: { poisonProbability: 0.01 } };

/** The rule that tells of tries without end is off. */
const quiet = { rules: { severity: { 'retry-unbounded': 'off' } } } as const;
const endless: Design = { ...reading({ ...poison, retry: { maxDeliveries: 0 } }), ...quiet };

describeRule(dlqMissing, {
  finds: [
    { name: 'attempts that may fail and end', design: reading({ ...fails, retry: { maxDeliveries: 3 } }) },
    { name: 'one try that may fail', design: reading(fails) },
    { name: 'retries of a failure that is not quantified', design: reading({ retry: {} }) },
    { name: 'a poisoned message that is tried for ever, where no other rule may say that', design: endless },
    { name: 'a poisoned message that is kept', design: reading({ ...poison, onExhausted: 'keep', retry: {} }) },
  ],
  leavesAlone: [
    {
      name: 'a dead-letter topic',
      design: base()
        .topic('dead')
        .subscribe('orders', 'stock', { ...fails, deadLetter: 'dead' })
        .done(),
    },
    { name: 'a decision to discard', design: reading({ ...fails, deadLetter: 'discard' }) },
    { name: 'a sketch that says nothing of failure', design: reading({}) },
    { name: 'a poisoned message that is tried for ever', design: reading({ ...poison, retry: { maxDeliveries: 0 } }) },
    { name: 'failures that are retried without end', design: reading({ ...fails, retry: { maxDeliveries: 0 } }) },
    { name: 'messages that are delivered at most once', design: reading(fails, { guarantee: 'at-most-once' }) },
    { name: 'messages that are given up before the work', design: reading({ ...fails, acknowledge: 'before-work' }) },
  ],
  boundary: [
    {
      name: 'a broker of which another rule tells more',
      found: reading({ ...fails, retry: {} }, { broker: 'rabbitmq' }),
      alone: reading({ ...fails, retry: {} }, { broker: 'nats' }),
    },
    { name: 'the first failure', found: reading(fails), alone: reading({ failure: { probability: 0 } }) },
    {
      name: 'the first poisoned message',
      found: reading(poison),
      alone: reading({ failure: { poisonProbability: 0 } }),
    },
  ],
});

test('attempts that may fail and end without a dead letter are an error that says how many are lost', () => {
  const [finding] = found({ ...fails, retry: { maxDeliveries: 3 } });
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['stock', 'orders'],
    links: ['orders-to-stock'],
    pointer: '/links/orders-to-stock',
  });
  expect(finding?.message.en).toBe('After 3 tries at “Stock” a message of “Orders” is thrown away (0.1 % of them).');
  expect(found(fails)[0]?.message.en).toContain('After one try');
  expect(found({ retry: {} })[0]?.message.en).toContain('After 5 tries');
});

test('a poisoned message that is tried for ever, or kept, is a warning: it is in the way but not lost', () => {
  expect(findingsOf(dlqMissing, endless)[0]).toMatchObject({ severity: 'warning' });
  expect(found({ ...poison, onExhausted: 'keep', retry: {} })[0]?.message.en).toContain('(1 % of them)');
});

test('the fix adds a dead-letter topic, which needs no reader while somebody is told of what arrives', () => {
  const after = fixed(dlqMissing, reading({ ...fails, onExhausted: 'keep' }));
  expect(after.links?.['orders-to-stock']).toMatchObject({ deadLetter: 'orders-dead-letters' });
  expect(after.nodes?.['orders-dead-letters']).toEqual({
    kind: 'topic',
    name: 'Orders dead letters',
    alerts: { backlog: 1 },
  });
});

test('readers of one topic share a dead-letter topic, and endless tries end', () => {
  const design = base()
    .topic('dead')
    .service('mail')
    .subscribe('orders', 'mail', { deadLetter: 'dead' })
    .subscribe('orders', 'stock', { failure: { poisonProbability: 0.1 }, retry: { maxDeliveries: 0 } })
    .with(quiet)
    .done();
  const link = fixed(dlqMissing, design).links?.['orders-to-stock'];
  expect(link).toMatchObject({ deadLetter: 'dead', retry: { maxDeliveries: 5 } });
});

test('dead letters live where the messages did, and are encrypted wherever they leave the memory', () => {
  const after = fixed(dlqMissing, reading(fails, { broker: 'rabbitmq' }));
  expect(after.nodes?.['orders-dead-letters']).toMatchObject({ broker: 'rabbitmq', encrypted: 'both' });
});

test.each([
  ['nats', {}, 'nats-maxdeliver-stays', 'warning'],
  ['redis', {}, 'redis-no-dlq', 'warning'],
  ['kafka', { kafka: { groupKind: 'share' } }, 'kafka-share-dlq', 'error'],
] as const)(
  'on %s it is told once, by the rule of the broker, and here where that one is off',
  (broker, more, rule, severity) => {
    const design = reading({ ...fails, retry: {}, ...more }, { broker });
    const told = (of: Design) =>
      validate(of, noFacts).flatMap((each) =>
        ['dlq-missing', rule].includes(each.rule) ? [`${each.severity} ${each.rule}`] : [],
      );
    expect(told(design)).toEqual([`${severity} ${rule}`]);
    expect(told({ ...design, rules: { severity: { [rule]: 'off' } } })).toEqual(['error dlq-missing']);
  },
);
