import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { schemaMissing } from './schema-missing.ts';

const withMessages = (messages: Record<string, Message>) => draft().with({ messages }).done();

test('a message without a payload schema is an error at the message', () => {
  const [finding, ...rest] = findingsOf(schemaMissing, withMessages({ placed: { name: 'order.placed' } }));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', messages: ['placed'], pointer: '/messages/placed' });
  expect(finding?.message.en).toBe('“order.placed” has no shape; its readers must guess.');
});

test('each message without one is found, examples or not, used or not', () => {
  const design = withMessages({ b: { name: 'b', examples: [1] }, a: { name: 'a' }, c: { name: 'c', payload: true } });
  expect(findingsOf(schemaMissing, design).map(({ messages }) => messages)).toEqual([['a'], ['b']]);
});

test('any schema is a shape, even the one that lets everything through', () => {
  const design = withMessages({
    a: { name: 'a', payload: {} },
    b: { name: 'b', payload: false },
    c: { name: 'c', payload: { type: 'object' } },
  });
  expect(findingsOf(schemaMissing, design)).toEqual([]);
});

test('the fix derives a schema that all the examples fit', () => {
  const examples = [
    { orderId: 'o-1', total: 12, lines: [{ sku: 's', quantity: 1 }] },
    { orderId: 'o-2', total: 9.5, lines: [], note: null },
  ];
  const after = fixed(schemaMissing, withMessages({ placed: { name: 'order.placed', key: '/orderId', examples } }));
  expect(after.messages?.placed?.payload).toEqual({
    type: 'object',
    required: ['orderId', 'total', 'lines'],
    properties: {
      orderId: { type: 'string' },
      total: { type: 'number' },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          required: ['sku', 'quantity'],
          properties: { sku: { type: 'string' }, quantity: { type: 'integer' } },
        },
      },
      note: { type: 'null' },
    },
  });
});

test('nothing is derived without examples, or where the key would not be in it', () => {
  const design = withMessages({ a: { name: 'a' }, b: { name: 'b', key: '/id', examples: [{ name: 'x' }] } });
  expect(findingsOf(schemaMissing, design).map(({ fix }) => fix)).toEqual([undefined, undefined]);
});
