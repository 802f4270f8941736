/** A serial lane never reorders, whatever the workers, the work and the failures: a retry keeps its place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Distribution } from '../../model/distribution.ts';
import type { Plan, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import {
  MOVED_ACKNOWLEDGED,
  MOVEMENT_DURATION,
  MOVEMENT_KIND,
  MOVEMENT_TIME,
  movementDoubles,
} from '../kernel/trace.ts';
import { fault, node, oneQueue, poisson, settings } from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';

/** When each message was offered, in the order in which they are acknowledged. */
const offeredInOrderOfEnds = (of: Plan, seed: number): number[] => {
  const live = createLive(compilePlan(of, settings({ durationSeconds: 20, seed })), { movements: 1 << 15 });
  live.advance(20_000);
  const { movements, missedMovements } = live.frame();
  expect(missedMovements).toBe(0);
  const times: number[] = [];
  for (let i = 0; i < movements.length; i += 1 << movementDoubles)
    if (movements[i + MOVEMENT_KIND] === MOVED_ACKNOWLEDGED)
      times.push(movements[i + MOVEMENT_TIME]! - movements[i + MOVEMENT_DURATION]!);
  return times;
};

/** The longest run of messages each of which came after the next: as many lanes at least, if no lane reorders (Dilworth 1950). */
const longestFall = (times: readonly number[]): number => {
  const ends: number[] = [];
  for (const time of times) {
    // Places by the latest last time of a fall of each length; times are told to a thousandth of a ms.
    let place = ends.findIndex((end) => end <= time + 1e-3);
    if (place < 0) place = ends.length;
    ends[place] = time;
  }
  return ends.length;
};

const reader = fc.record({
  servers: fc.integer({ min: 1, max: 6 }),
  prefetch: fc.integer({ min: 1, max: 5 }),
  delay: fc.constantFrom<Distribution | null>(null, { distribution: 'constant', meanMs: 25 }),
  failure: fc.constantFrom(0, 0.2, 0.5),
  retry: fc.record({
    maxDeliveries: fc.integer({ min: 1, max: 4 }),
    delaysMs: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
    jitter: fc.constantFrom(0, 1),
  }),
  work: fc.constantFrom<Distribution>(
    { distribution: 'exponential', meanMs: 30 },
    { distribution: 'lognormal', meanMs: 20, scv: 4 },
    { distribution: 'empirical', valuesMs: [1, 100] },
  ),
});

const falls = (given: Partial<PlanSubscription>, queue: Partial<PlanTopic>, rate: number, seed: number) =>
  longestFall(offeredInOrderOfEnds(oneQueue(poisson(rate), given, queue), seed));

test('messages of so many lanes end in an order that so many lanes can make; of one lane in the order they came', () => {
  const cases = fc.tuple(reader, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 80 }), fc.nat(1000));
  fc.assert(
    fc.property(cases, ([given, partitions, rate, seed]) => {
      expect(falls(given, { ordered: true, partitions }, rate, seed)).toBeLessThanOrEqual(partitions);
    }),
    { numRuns: 100 },
  );
});

test('nor does a lane reorder that goes to another replica when those come and go', () => {
  const cases = fc.tuple(reader, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 20, max: 80 }), fc.nat(1000));
  fc.assert(
    fc.property(cases, fc.constantFrom(0, 0.3), ([given, partitions, rate, seed], rebalanceSeconds) => {
      const servers = Math.min(given.servers, partitions);
      const queue = oneQueue(poisson(rate), { ...given, servers, rebalanceSeconds }, { ordered: true, partitions });
      const autoscale = { min: 1, start: 1, targetBacklog: 2, reactionSeconds: 0.5 };
      const of = { ...queue, nodes: [node('publisher'), node('reader', { replicas: given.servers, autoscale })] };
      expect(longestFall(offeredInOrderOfEnds(of, seed))).toBeLessThanOrEqual(partitions);
    }),
    { numRuns: 100 },
  );
});

test('nor one that is taken over when a replica or its node goes down', () => {
  const cases = fc.tuple(reader, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 20, max: 80 }), fc.nat(1000));
  const faults = fc.array(
    fc.record({
      kind: fc.constantFrom('node-down', 'replica-down'),
      atSeconds: fc.double({ min: 1, max: 15, noNaN: true }),
      forSeconds: fc.double({ min: 0.05, max: 5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(cases, faults, fc.constantFrom(0, 0.3), ([given, partitions, rate, seed], struck, rebalanceSeconds) => {
      const queue = oneQueue(poisson(rate), { ...given, rebalanceSeconds }, { ordered: true, partitions });
      const of = {
        ...queue,
        nodes: [node('publisher'), node('reader', { replicas: given.servers })],
        faults: struck.map(({ kind, ...times }) => fault(kind, 'reader', times)),
      };
      expect(longestFall(offeredInOrderOfEnds(of, seed))).toBeLessThanOrEqual(partitions);
    }),
    { numRuns: 100 },
  );
});

test('a delay that is another for each message does: it is no matter of the lane', () => {
  const delay = { distribution: 'exponential', meanMs: 30 } as const;
  expect(falls({ delay }, { ordered: true }, 80, 1)).toBeGreaterThan(1);
});

test('without order the same workers do overtake each other', () => {
  const work = { distribution: 'exponential', meanMs: 30 } as const;
  expect(falls({ servers: 4, work }, {}, 80, 1)).toBeGreaterThan(1);
  expect(falls({ servers: 4, work }, { ordered: true }, 80, 1)).toBe(1);
});
