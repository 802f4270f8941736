import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { nonIdempotentConsumer } from './non-idempotent-consumer.ts';

const base = (topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', topic)
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 10 } })
    .service('stock');
type Fields = Parameters<ReturnType<typeof base>['subscribe']>[2];
const reading = (fields: Fields, topic?: Partial<Topic>) => base(topic).subscribe('orders', 'stock', fields).done();
const failing = { failure: { probability: 0.1 }, retry: { maxDeliveries: 3 }, deadLetter: 'discard' } as const;
const nats = { broker: 'nats' } as const;
const mqtt = (qos: number) => reading({ sideEffects: true, mqtt: { qos } }, { broker: 'mqtt' });

describeRule(nonIdempotentConsumer, {
  facts: analyse,
  finds: [
    { name: 'side effects on messages that may come twice', design: reading({ sideEffects: true }) },
    { name: 'failures that are tried again', design: reading(failing) },
    { name: 'crashes', design: reading({ failure: { crashProbability: 0.001 } }) },
    { name: 'a link to a broker that says nothing', design: reading({}, nats) },
    { name: 'tries again of failures that nobody has counted', design: reading({ retry: {} }) },
    { name: 'a timeout after which a message comes again', design: reading({ ackTimeoutMs: 1000 }) },
  ],
  leavesAlone: [
    { name: 'work that is idempotent', design: reading({ ...failing, sideEffects: true, idempotent: true }) },
    { name: 'work without side effects', design: reading({ ...failing, sideEffects: false }) },
    { name: 'messages delivered at most once', design: reading({ sideEffects: true }, { guarantee: 'at-most-once' }) },
    {
      name: 'messages acknowledged before the work',
      design: reading({ sideEffects: true, acknowledge: 'before-work' }),
    },
    { name: 'a plain link in a draft', design: { ...reading({}, nats), rules: { preset: 'draft' } } },
    { name: 'a plain link in memory, where nothing is delivered again', design: reading({}) },
  ],
  boundary: [{ name: 'the quality of service of MQTT', found: mqtt(1), alone: mqtt(0) }],
});

const told = (fields: Fields, topic?: Partial<Topic>) =>
  findingsOf(nonIdempotentConsumer, reading(fields, topic), analyse).map(({ severity, message }) => [
    severity,
    message.en,
  ]);

test('is an error where the design speaks of side effects or of second deliveries, and a warning of what brings them', () => {
  expect(told({ sideEffects: true })[0]?.[0]).toBe('error');
  expect(told({ retry: {} })).toEqual([
    ['warning', '“Stock” may get a message of “Orders” twice, and its work is not idempotent.'],
  ]);
  // 10/s x (0.1 + 0.01) tries too many x 86,400 s.
  expect(told(failing)).toEqual([
    ['error', 'About 95040 times a day “Stock” works again on a message of “Orders”, and its work is not idempotent.'],
  ]);
});

test('of links that say nothing there is one hint for each node, and its fix answers for all of them', () => {
  const design = base(nats)
    .topic('mails', nats)
    .publish('cart', 'mails')
    .topic('bills', nats)
    .publish('cart', 'bills')
    .subscribe('orders', 'stock')
    .subscribe('mails', 'stock')
    .subscribe('bills', 'stock', { sideEffects: true })
    .done();
  const findings = findingsOf(nonIdempotentConsumer, design, analyse);
  expect(findings.map(({ severity, message }) => [severity, message.en])).toEqual([
    ['error', '“Stock” may get a message of “Bills” twice, and its work is not idempotent.'],
    ['info', '“Stock” may get messages of “Mails”, “Orders” twice, and nobody has said whether its work bears that.'],
  ]);
  const after = findings[1]?.fix?.apply(design);
  expect(after?.links?.['orders-to-stock']).toMatchObject({ idempotent: true });
  expect(after?.links?.['mails-to-stock']).toMatchObject({ idempotent: true });
  expect(after?.links?.['bills-to-stock']).not.toHaveProperty('idempotent');
});

test('the fix says that duplicates are recognised, and nothing else', () => {
  const design = reading({ sideEffects: true });
  expect(fixed(nonIdempotentConsumer, design).links?.['orders-to-stock']).toEqual({
    ...design.links?.['orders-to-stock'],
    idempotent: true,
  });
});
