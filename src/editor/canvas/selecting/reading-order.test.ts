import { expect, it } from 'vitest';
import { inReadingOrder } from './reading-order.ts';

const at = (id: string, x: number, y: number) => ({ id, x, y, width: 180, height: 80 });
const order = (...boxes: ReturnType<typeof at>[]) => inReadingOrder(boxes).map(({ id }) => id);

it('reads a line from left to right before the next one', () => {
  expect(order(at('c', 0, 200), at('b', 300, 0), at('a', 0, 0), at('d', 300, 200))).toEqual(['a', 'b', 'c', 'd']);
});

it('takes what stands a little higher or lower into the same line', () => {
  expect(order(at('a', 0, 36), at('b', 300, 0), at('c', 600, 40), at('d', 0, 96))).toEqual(['a', 'b', 'c', 'd']);
});

it('does not let a staircase become one line', () => {
  const stairs = Array.from({ length: 10 }, (_, step) => at(`s${step}`, -step * 10, step * 30));
  expect(order(...stairs)).toEqual(['s1', 's0', 's3', 's2', 's5', 's4', 's7', 's6', 's9', 's8']);
});
