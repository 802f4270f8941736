import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test('a remaining time is said in the unit that fits, and never as less than it is', () => {
  expect(timeLeft(null)).toBeNull();
  expect(timeLeft(0.2)).toEqual({ words: 'secondsLeft', count: 1 });
  expect(timeLeft(99)).toEqual({ words: 'secondsLeft', count: 99 });
  expect(timeLeft(100)).toEqual({ words: 'minutesLeft', count: 2 });
  expect(timeLeft(6001)).toEqual({ words: 'hoursLeft', count: 2 });
});
