import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import { compilePlan } from '../compile/compile.ts';
import { constant, oneQueue, settings } from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';
import { advance, begin } from './drive.ts';
import { listedEvents, pendingEvents, refit } from './event-list.ts';
import { CURRENT, FAR_COUNT, MASK } from './scalars.ts';
import { MOVED_ACKNOWLEDGED, MOVEMENT_KIND, MOVEMENT_TIME, movementDoubles } from './trace.ts';

const ticking: Arrivals = { process: 'constant', ratePerSecond: 1 };
const many = (instances: number) => {
  const of = oneQueue(ticking, {});
  return { ...of, publications: of.publications.map((each) => ({ ...each, source: { ...each.source!, instances } })) };
};

/** Times and kinds of all movements of a run. */
const movementsOf = (of: Parameters<typeof compilePlan>[0], seconds: number) => {
  const live = createLive(compilePlan(of, settings({ durationSeconds: seconds })), { movements: 1_000_000 });
  live.advance(seconds * 1000);
  const { movements, missedMovements } = live.frame();
  expect(missedMovements).toBe(0);
  const count = movements.length >> movementDoubles;
  const field = (at: number) => Array.from({ length: count }, (_, i) => movements[(i << movementDoubles) + at]!);
  return { times: field(MOVEMENT_TIME), kinds: field(MOVEMENT_KIND) };
};
const isSorted = (times: readonly number[]) => times.every((time, i) => i === 0 || times[i - 1]! <= time);

test('before its first fit a list has nothing in its buckets: what seems to be there may be followed in a circle for ever', () => {
  const { tables } = compilePlan(many(20), settings({ durationSeconds: 20 }));
  const engine = begin(tables, 0);
  expect([engine.N[MASK], engine.memory.buckets[0]]).toEqual([0, -1]);
  expect(new Set(listedEvents(engine)).size).toBe(20);
});

test('thousands of pending events come in the order of time, and none is forgotten', () => {
  const { times, kinds } = movementsOf(many(3000), 20);
  expect(isSorted(times)).toBe(true);
  expect(kinds.filter((kind) => kind === MOVED_ACKNOWLEDGED).length).toBe(60_000);
});

test('delays that spread over nine orders of magnitude keep the order', () => {
  const delay = { distribution: 'pareto', meanMs: 50, shape: 1.05 } as const;
  const { times, kinds } = movementsOf(
    oneQueue({ process: 'poisson', ratePerSecond: 500 }, { delay, servers: 50 }),
    100,
  );
  expect(isSorted(times)).toBe(true);
  expect(kinds.filter((kind) => kind === MOVED_ACKNOWLEDGED).length).toBeGreaterThan(49_000);
});

test('a quiet year after a busy second is crossed, and the list is fitted to both', () => {
  const busy = Array.from({ length: 2000 }, (_, i) => i / 2000);
  const year = 365 * 86_400;
  const of = oneQueue(
    { process: 'trace', atSeconds: [...busy, year] },
    { work: constant(1), servers: 10, delay: constant(5000) },
  );
  const { times } = movementsOf(of, year + 100);
  expect(isSorted(times)).toBe(true);
  expect(times.at(-1)).toBe((year + 5) * 1000 + 1);
});

test('the list grows from sorted to bucketed and laying it out anew changes nothing', () => {
  const program = compilePlan(many(500), settings({ durationSeconds: 50 }));
  const plain = begin(program.tables, 0);
  const disturbed = begin(program.tables, 0);
  expect(plain.N[CURRENT]).toBe(0x40000000);
  advance(plain, 50_000);
  for (let time = 0; time <= 50_000; time += 333) {
    advance(disturbed, time);
    refit(disturbed);
  }
  advance(disturbed, 50_000);
  expect(plain.N[MASK]).toBeGreaterThan(500);
  expect(pendingEvents(plain)).toBe(500);
  expect(disturbed.A).toEqual(plain.A);
  expect(plain.N[FAR_COUNT]).toBeLessThanOrEqual(500);
});

test('at equal times the end of work comes before an arrival', () => {
  // Capacity 0: the second message finds the worker free only if its work has ended first.
  const of = oneQueue({ process: 'trace', atSeconds: [1, 2, 3] }, { work: constant(1000) }, { capacity: 0 });
  const { kinds } = movementsOf(of, 10);
  expect(kinds.filter((kind) => kind === MOVED_ACKNOWLEDGED).length).toBe(3);
});
