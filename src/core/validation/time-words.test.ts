import { expect, test } from 'vitest';
import { timeOf } from './time-words.ts';

test('a time is said in the largest unit of which there are two', () => {
  expect([90, 120, 3600, 7200, 86_400, 172_800].map((seconds) => timeOf(seconds).en)).toEqual([
    '90 s',
    '2 min',
    '60 min',
    '2 h',
    '24 h',
    '2 days',
  ]);
  expect(timeOf(691_200).zh).toBe('8 天');
});
