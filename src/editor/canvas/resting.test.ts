import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createResting } from './resting.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const heard = () => {
  const told: (string | null)[] = [];
  return { told, ...createResting((id) => told.push(id)) };
};

test('an element is pointed at when the pointer rests on it, not when it passes', () => {
  const { told, over } = heard();
  over('passed');
  vi.advanceTimersByTime(60);
  over('meant');
  vi.advanceTimersByTime(60);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(told).toEqual(['meant']);
});

test('while the view moves below a pointer nothing is pointed at, and what lies there when it is still is', () => {
  const { told, over, viewMoved } = heard();
  for (const id of ['first', 'second', 'third']) {
    viewMoved();
    over(id);
    vi.advanceTimersByTime(200);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual(['third']);
});

test('what was forgotten does not come back when the view moves', () => {
  const { told, over, viewMoved, forget } = heard();
  over('drawn from');
  forget();
  viewMoved();
  vi.advanceTimersByTime(400);
  expect(told).toEqual([null]);
});
