import { expect, it } from 'vitest';
import { led } from './presenting.ts';

it('goes on and back by the keys of every remote control, and stays within the steps', () => {
  expect(['ArrowRight', 'PageDown', ' ', 'ArrowLeft', 'PageUp', 'Home', 'End'].map((key) => led(key, 1, 4))).toEqual([
    2, 2, 2, 0, 0, 0, 3,
  ]);
  expect([led('ArrowRight', 3, 4), led('ArrowLeft', 0, 4)]).toEqual([3, 0]);
});

it('ends with Escape, and leaves every other key alone', () => {
  expect(led('Escape', 1, 4)).toBe('leave');
  expect(led('a', 1, 4)).toBeUndefined();
});
