import { expect, test } from 'vitest';
import { fullness } from './draw-nodes.ts';

test('a queue bar is empty without messages, grows with each and is full at a thousand', () => {
  expect(fullness(0)).toBe(0);
  expect(fullness(1)).toBeCloseTo(0.1);
  expect(fullness(31)).toBeCloseTo(0.5);
  expect(fullness(1023)).toBe(1);
  expect(fullness(1e6)).toBe(1);
});
