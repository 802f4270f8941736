import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remainingSeconds } from './remaining.ts';

test('one worker: what is left takes as long as what is done', () => {
  expect(remainingSeconds({ of: 20, done: 5, inWork: [], seconds: 10, workers: 1 })).toBe(30);
  expect(remainingSeconds({ of: 20, done: 5, inWork: [0.5], seconds: 11, workers: 1 })).toBeCloseTo(29, 9);
});

test('within the first replication its simulated time tells already', () => {
  expect(remainingSeconds({ of: 4, done: 0, inWork: [0.25], seconds: 5, workers: 1 })).toBe(75);
});

test('several workers share what is left, and the last one may work alone', () => {
  expect(remainingSeconds({ of: 8, done: 4, inWork: [0, 0], seconds: 20, workers: 2 })).toBe(20);
  // Three left for two: one round, and then one more for one of them.
  expect(remainingSeconds({ of: 7, done: 4, inWork: [0, 0], seconds: 20, workers: 2 })).toBe(20);
});

test('nothing is said before anything is known, and nothing is left at the end', () => {
  expect(remainingSeconds({ of: 20, done: 0, inWork: [], seconds: 3, workers: 2 })).toBeNull();
  expect(remainingSeconds({ of: 20, done: 0, inWork: [0.01], seconds: 3, workers: 1 })).toBeNull();
  expect(remainingSeconds({ of: 20, done: 0, inWork: [0.5], seconds: 0, workers: 1 })).toBeNull();
  expect(remainingSeconds({ of: 20, done: 20, inWork: [], seconds: 9, workers: 2 })).toBe(0);
});

test('replications that really are alike end when it is said from the beginning', () => {
  const cases = fc.record({
    of: fc.integer({ min: 1, max: 40 }),
    workers: fc.integer({ min: 1, max: 6 }),
    each: fc.double({ min: 0.1, max: 100, noNaN: true }),
    at: fc.double({ min: 0.03, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ of, workers, each, at }) => {
      const hands = Math.min(workers, of);
      const rounds = Math.ceil(of / hands);
      const seconds = at * (of >= hands * rounds ? rounds : rounds - 1) * each;
      // All work all the time up to then.
      fc.pre(seconds > 0.03 * each);
      const done = Math.floor(seconds / each) * hands;
      const inWork = Array.from({ length: Math.min(hands, of - done) }, () => (seconds % each) / each);
      const said = remainingSeconds({ of, done, inWork, seconds, workers });
      expect(said).toBeCloseTo(rounds * each - seconds, 5);
    }),
  );
});
