import { expect, test } from 'vitest';
import { entropyOf } from './entropy.ts';

test('the entropy of a word is that of its characters: none where all are the same, one bit for each doubling', () => {
  expect(entropyOf('')).toBe(0);
  expect(entropyOf('aaaa')).toBe(0);
  expect(entropyOf('abab')).toBe(1);
  expect(entropyOf('0123456789abcdef')).toBe(4);
  expect(entropyOf('订单订单')).toBe(1);
});
