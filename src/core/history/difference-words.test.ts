import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { elementName, fieldNames, valueWords } from './difference-words.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: { orders: { kind: 'topic', name: 'Orders' }, mail: { kind: 'subscriber', name: 'Mail' } },
  links: { reads: { kind: 'subscribe', from: 'orders', to: 'mail', retry: { maxDeliveries: 3 } } },
  scenarios: { rush: {} },
};

it('elements are called by their names, links by their ends, nameless ones by their ids', () => {
  expect(elementName(design, 'nodes', 'orders')).toBe('Orders');
  expect(elementName(design, 'links', 'reads')).toBe('Mail ← Orders');
  expect(elementName(design, 'scenarios', 'rush')).toBe('rush');
});

it('fields are called as in the inspector; the user’s own data by its keys', () => {
  const titles = fieldNames(design, 'links', 'reads', ['retry', 'maxDeliveries']);
  expect(titles).toHaveLength(2);
  expect(titles.every((title) => typeof title === 'object')).toBe(true);
  expect(fieldNames(design, 'nodes', 'orders', ['x-team'])).toEqual(['x-team']);
});

it('a value stands on one line, and an absent one is none', () => {
  expect(valueWords({ distribution: 'constant', meanMs: 5 })).toBe('{"distribution":"constant","meanMs":5}');
  expect(valueWords(undefined)).toBeUndefined();
  expect(valueWords('x'.repeat(500))).toHaveLength(161);
});
