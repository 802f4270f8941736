import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedQueue, refusedShare } from './bounded-queue.ts';

/** The balance equations state by state: weights of 0, ..., servers + room messages. */
const statesOf = (servers: number, load: number, room: number): number[] => {
  const states = [1];
  for (let n = 1; n <= servers + room; n++) states.push((states[n - 1]! * load) / Math.min(n, servers));
  const total = states.reduce((sum, each) => sum + each, 0);
  return states.map((each) => each / total);
};

test('sums over states are those of the balance equations, below and above full load', () => {
  const queues = fc.record({
    servers: fc.integer({ min: 1, max: 8 }),
    room: fc.integer({ min: 0, max: 40 }),
    ratio: fc.constantFrom(0.01, 0.5, 0.99, 1 - 1e-12, 1, 1 + 1e-12, 1.01, 3),
  });
  fc.assert(
    fc.property(queues, ({ ratio, room, servers }) => {
      const states = statesOf(servers, ratio * servers, room);
      const { busy, departures, first, free, full } = boundedQueue(servers, ratio * servers, room);
      const all = free + busy + full;
      expect(full / all).toBeCloseTo(states[servers + room]!, 12);
      expect(refusedShare(servers, ratio * servers, room)).toBeCloseTo(states[servers + room]!, 12);
      expect(first / all).toBeCloseTo(states[servers]!, 12);
      const waiting = states.slice(servers, servers + room);
      expect(busy / all).toBeCloseTo(
        waiting.reduce((sum, each) => sum + each, 0),
        12,
      );
      expect(departures / all).toBeCloseTo(
        waiting.reduce((sum, each, at) => sum + each * (at + 1), 0),
        10,
      );
    }),
    { numRuns: 500 },
  );
});

test('a room for a million million is as quick as a small one', () => {
  expect(refusedShare(2, 1, 1e12)).toBe(0);
  expect(refusedShare(2, 4, 1e12)).toBeCloseTo(0.5, 12);
  expect(refusedShare(2, Infinity, 1e12)).toBe(1);
});
