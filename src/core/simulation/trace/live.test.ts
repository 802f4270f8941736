import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { MOVED_ACKNOWLEDGED, MOVED_PUBLISHED, MOVEMENT_KIND, MOVEMENT_TIME, movementDoubles } from '../kernel/trace.ts';
import { runReplication } from '../study/replication.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { createLive } from './live.ts';

const queue = compilePlan(oneQueue(poisson(80), { work: exponential(10) }), settings({ durationSeconds: 20 }));

test('a watched run ends with the counts of the same replication of a study, however it is stepped', () => {
  fc.assert(
    fc.property(
      randomPlan,
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }),
      (plan, steps) => {
        const program = compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0 }));
        const live = createLive(program, { replication: 1, movements: 64 });
        for (let i = 0; !live.isOver(); i++) {
          live.advance(live.nowMs() + steps[i % steps.length]!, steps[(i * 7) % steps.length]!);
          if (i % 5 === 0) live.frame();
        }
        const batch = runReplication(program, 1);
        expect(live.snapshot()).toEqual(batch.snapshots.at(-1));
        expect(live.frame().events).toBe(batch.events);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('a frame shows queues, work and counters, and a step is one event', () => {
  const live = createLive(queue);
  live.advance(5000);
  const frame = live.frame();
  expect(frame.timeMs).toBe(5000);
  expect(frame.delivered[0]).toBe(frame.acknowledged[0]! + frame.waiting[0]! + frame.inWork[0]!);
  expect(frame.published[0]).toBe(frame.delivered[0]);
  const before = frame.events;
  expect(live.step()).toBe('events');
  expect(live.frame().events).toBe(before + 1);
});

test('movements come in the order of time, and what had no room is counted', () => {
  const live = createLive(queue, { movements: 100 });
  live.advance(200);
  const first = live.frame();
  const records = first.movements.length >> movementDoubles;
  expect(first.missedMovements).toBe(0);
  const at = (i: number, field: number) => first.movements[(i << movementDoubles) + field]!;
  for (let i = 1; i < records; i++) expect(at(i, MOVEMENT_TIME)).toBeGreaterThanOrEqual(at(i - 1, MOVEMENT_TIME));
  const kinds = Array.from({ length: records }, (_, i) => at(i, MOVEMENT_KIND));
  expect(kinds.filter((kind) => kind === MOVED_PUBLISHED).length).toBe(first.published[0]);
  expect(kinds.filter((kind) => kind === MOVED_ACKNOWLEDGED).length).toBe(first.acknowledged[0]);
  live.advance(10_000);
  const second = live.frame();
  expect(second.movements.length >> movementDoubles).toBe(100);
  expect(second.missedMovements).toBeGreaterThan(1000);
});

test('at the end nothing more happens', () => {
  const live = createLive(queue);
  live.advance(Infinity);
  expect([live.isOver(), live.nowMs()]).toEqual([true, 20_000]);
  const { events } = live.frame();
  live.step();
  expect(live.frame().events).toBe(events);
});
