import { expect, test } from 'vitest';
import { attemptsOf } from './attempts.ts';

const retry = (maxDeliveries: number, delaysMs: number[] = [], jitter = 0) => ({ maxDeliveries, delaysMs, jitter });

test('attempts follow a geometric law that is cut off', () => {
  const { mean, exhausted, failed } = attemptsOf(0.5, 0, retry(3));
  expect(mean).toBeCloseTo(1.75, 12);
  expect(exhausted).toBeCloseTo(0.125, 12);
  expect(failed).toBeCloseTo(0.875, 12);
  expect(attemptsOf(0.25, 0, retry(0)).mean).toBeCloseTo(4 / 3, 12);
});

test('poison messages use up every attempt', () => {
  const { mean, exhausted } = attemptsOf(0.1, 0.2, retry(3));
  expect(mean).toBeCloseTo(0.8 * 1.11 + 0.2 * 3, 12);
  expect(exhausted).toBeCloseTo(0.8 * 0.001 + 0.2, 12);
});

test('a message that always fails and is retried without end never ends', () => {
  expect(attemptsOf(1, 0, retry(0)).mean).toBe(Infinity);
  expect(attemptsOf(0, 0.01, retry(0)).mean).toBe(Infinity);
  expect(attemptsOf(1, 0, retry(4))).toMatchObject({ mean: 4, exhausted: 1, failed: 4 });
});

test('who succeeds has waited for the delays before its attempts, jitter taken off by half', () => {
  const { meanOfSuccess, backoffOfSuccessMs } = attemptsOf(0.5, 0, retry(2, [100], 1));
  // Two of three successes come at once, one after a mean delay of 50 ms.
  expect(meanOfSuccess).toBeCloseTo(4 / 3, 12);
  expect(backoffOfSuccessMs).toBeCloseTo(50 / 3, 12);
});

test('an attempt that is late is followed by another one at once, and may still end well', () => {
  const { mean, processed, failed, exhausted, backoffMs } = attemptsOf(0.5, 0, retry(2, [100]), 0.2);
  expect([mean, processed, failed, exhausted]).toEqual(
    [1.6, 0.8, 0.64, 0.36].map((value) => expect.closeTo(value, 12)),
  );
  expect(backoffMs).toBeCloseTo(0.4 * 100, 12);
});

test('an attempt that takes its process down is followed by another one at once, and says nothing of it', () => {
  const { mean, processed, failed, exhausted, backoffMs, backoffOfSuccessMs } = attemptsOf(
    0.5,
    0,
    retry(2, [100]),
    0,
    0.2,
  );
  // Again with 1 - 0.5 x 0.8 = 0.6; of that 0.4 are failures that are told of.
  expect([mean, processed, failed, exhausted]).toEqual(
    [1.6, 0.64, 0.64, 0.36].map((value) => expect.closeTo(value, 12)),
  );
  expect(backoffMs).toBeCloseTo(0.4 * 100, 12);
  // Of 0.4 + 0.24 that succeed, 0.24 have waited with a chance of 2 in 3.
  expect(backoffOfSuccessMs).toBeCloseTo((0.24 / 0.64) * (2 / 3) * 100, 12);
});
