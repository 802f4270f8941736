import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dlqMissing } from './dlq-missing.ts';

const base = (topic: Partial<Topic> = {}) =>
  draft().publisher('cart').topic('orders', topic).publish('cart', 'orders').service('stock');
type Fields = Parameters<ReturnType<typeof base>['subscribe']>[2];
const reading = (fields: Fields, topic?: Partial<Topic>) => base(topic).subscribe('orders', 'stock', fields).done();
const found = (fields: Fields, topic?: Partial<Topic>) => findingsOf(dlqMissing, reading(fields, topic));
const fails = { failure: { probability: 0.1 } };

test('attempts that may fail and end without a dead letter are an error that says how many are lost', () => {
  const [finding, ...rest] = found({ ...fails, retry: { maxDeliveries: 3 } });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['stock', 'orders'],
    links: ['orders-to-stock'],
    pointer: '/links/orders-to-stock',
  });
  expect(finding?.message.en).toBe('After 3 tries at “Stock” a message of “Orders” is thrown away (0.1 % of them).');
});

test('one try that fails, and retries of a failure that is not quantified, are found', () => {
  expect(found(fails)[0]?.message.en).toContain('After one try');
  expect(found({ retry: {} })[0]?.message.en).toContain('After 5 tries');
});

test('a poisoned message that is tried for ever, or kept, is a warning: it is in the way but not lost', () => {
  const poison = { failure: { poisonProbability: 0.01 } };
  expect(found({ ...poison, retry: { maxDeliveries: 0 } })[0]).toMatchObject({ severity: 'warning' });
  expect(found({ ...poison, onExhausted: 'keep', retry: {} })[0]?.message.en).toContain('(1 % of them)');
});

test('a dead-letter topic and a decision to discard are both answers', () => {
  const design = base()
    .topic('dead')
    .subscribe('orders', 'stock', { ...fails, deadLetter: 'dead' })
    .done();
  expect(findingsOf(dlqMissing, design)).toEqual([]);
  expect(found({ ...fails, deadLetter: 'discard' })).toEqual([]);
});

test('a sketch that says nothing of failure is left alone, and so are failures retried without end', () => {
  expect(found({})).toEqual([]);
  expect(found({ failure: { probability: 0 } })).toEqual([]);
  expect(found({ ...fails, retry: { maxDeliveries: 0 } })).toEqual([]);
});

test('where messages are given up before the work, losing them is what was chosen', () => {
  expect(found(fails, { guarantee: 'at-most-once' })).toEqual([]);
  expect(found({ ...fails, acknowledge: 'before-work' })).toEqual([]);
});

test('the fix adds a dead-letter topic, which needs no reader', () => {
  const after = fixed(dlqMissing, reading({ ...fails, onExhausted: 'keep' }));
  expect(after.links?.['orders-to-stock']).toMatchObject({ deadLetter: 'orders-dead-letters' });
  expect(after.nodes?.['orders-dead-letters']).toEqual({ kind: 'topic', name: 'Orders dead letters' });
});

test('readers of one topic share a dead-letter topic, and endless tries end', () => {
  const design = base()
    .topic('dead')
    .service('mail')
    .subscribe('orders', 'mail', { deadLetter: 'dead' })
    .subscribe('orders', 'stock', { failure: { poisonProbability: 0.1 }, retry: { maxDeliveries: 0 } })
    .done();
  const link = fixed(dlqMissing, design).links?.['orders-to-stock'];
  expect(link).toMatchObject({ deadLetter: 'dead', retry: { maxDeliveries: 5 } });
});
