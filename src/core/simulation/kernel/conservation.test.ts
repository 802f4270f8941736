import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { advance, begin } from './drive.ts';
import type { Engine } from './engine.ts';
import { AT_WORKER, DELIVERY, FREE, KIND, tokenInts, WAITING } from './layout.ts';
import {
  ACKED,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  DROPPED_CAPACITY,
  DROPPED_EXHAUSTED,
  deliveryInts,
  EXPIRED,
  UNREACHED,
  WAITING_NOW,
} from './records.ts';
import { FREE_COUNT } from './scalars.ts';
import { snapshotOf } from './snapshot.ts';

const checkBooks = (engine: Engine) => {
  const { counts, inFlight } = snapshotOf(engine);
  for (let subscription = 0; subscription < engine.tables.subscriptions; subscription++) {
    const at = subscription << countDoubles;
    const ended = [ACKED, DEAD_LETTERED, DROPPED_CAPACITY, DROPPED_EXHAUSTED, EXPIRED, UNREACHED].reduce(
      (sum, field) => sum + counts[at + field]!,
      0,
    );
    expect(ended + inFlight[subscription]!, `subscription ${subscription}`).toBe(counts[at + DELIVERED]!);
  }
};

const checkTokens = ({ I, N, A, capacity, tables }: Engine) => {
  const waiting = new Array<number>(tables.subscriptions).fill(0);
  let free = 0;
  for (let token = 0; token < capacity; token++) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind === FREE) free++;
    if (kind !== WAITING && kind !== AT_WORKER) continue;
    waiting[tables.deliveries[I[(token << tokenInts) + DELIVERY]! << deliveryInts]!]! += 1;
  }
  expect(free, 'free tokens').toBe(N[FREE_COUNT]!);
  waiting.forEach((count, subscription) => {
    expect(A[(subscription << countDoubles) + WAITING_NOW], `waiting at ${subscription}`).toBe(count);
  });
};

test('every copy is acknowledged, dead-lettered, dropped, expired or in flight, at every instant of every design', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer({ min: 1, max: 1000 }), (plan, seed) => {
      const engine = begin(compilePlan(plan, settings({ durationSeconds: 20, seed })).tables, 0);
      for (let chunk = 0; chunk < 60; chunk++) {
        const ended = advance(engine, 8000, 37);
        checkBooks(engine);
        checkTokens(engine);
        if (ended !== 'events') break;
      }
    }),
    { numRuns: 300 },
  );
}, 240_000);
