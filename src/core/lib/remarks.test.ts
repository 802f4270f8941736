import { expect, test } from 'vitest';
import { remarksOf } from './remarks.ts';

test('a remark that several rows share is said once, in the order in which it is met', () => {
  expect(remarksOf(['bursts', null, 'loops', 'bursts', null])).toEqual(['bursts', 'loops']);
});
