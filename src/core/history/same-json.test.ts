import { expect, it } from 'vitest';
import { keepOrder } from '../model/text/key-order.ts';
import { sameJson } from './same-json.ts';

it('two values are the same when they print the same', () => {
  expect(sameJson({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson(null, {})).toBe(false);
  expect(sameJson([1], [1, 2])).toBe(false);
});

it('fields named by numbers count in the order in which their text had them', () => {
  const [one, other] = [
    { 2: 'b', 10: 'a' },
    { 2: 'b', 10: 'a' },
  ];
  keepOrder(one, ['10', '2']);
  expect(sameJson(one, other)).toBe(false);
  keepOrder(other, ['10', '2']);
  expect(sameJson(one, other)).toBe(true);
});
