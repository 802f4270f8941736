/** What the guarantees promise under random outages: at least once loses nothing, at most once delivers nothing twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanFault, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import {
  ACKED,
  DELIVERED,
  DROPPED_CAPACITY,
  DROPPED_EXHAUSTED,
  DUPLICATES,
  EXPIRED,
  REDELIVERED,
} from '../kernel/records.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import { cases } from '../testing/cases.ts';
import { exponential, oneQueue, settings } from '../testing/plans.ts';
import { at } from '../testing/runs.ts';

/** Outages end, so that what is promised for later can come. */
const faults: fc.Arbitrary<PlanFault[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<PlanFault['kind']>('node-down', 'node-down', 'stall'),
    target: fc.constant('reader'),
    atSeconds: fc.integer({ min: 0, max: 9_000 }).map((ms) => ms / 1000),
    forSeconds: fc.integer({ min: 1, max: 3_000 }).map((ms) => ms / 1000),
    value: fc.constant(1),
  }),
  { maxLength: 5 },
);

const setting = fc.record({
  times: fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 60 }),
  faults,
  servers: fc.integer({ min: 1, max: 4 }),
  prefetch: fc.integer({ min: 1, max: 10 }),
  ordered: fc.boolean(),
  partitions: fc.integer({ min: 1, max: 4 }),
  failure: fc.constantFrom(0, 0.3),
  workMs: fc.integer({ min: 1, max: 300 }),
  ackTimeoutMs: fc.constantFrom(null, null, 700),
  deliveryLatency: fc.constantFrom(null, exponential(20)),
  seed: fc.nat(10_000),
});
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

const run = (given: Setting, reader: Partial<PlanSubscription>): ((field: number) => number) => {
  const { deliveryLatency, failure, ordered, partitions, prefetch, seed, servers, times, workMs } = given;
  const arrivals = at(...times.map((ms) => ms / 1000).sort((a, b) => a - b));
  const queue: Partial<PlanTopic> = { ordered, partitions, deliveryLatency };
  const of = {
    ...oneQueue(arrivals, { work: exponential(workMs), failure, prefetch, servers, ...reader }, queue),
    faults: given.faults,
  };
  const engine = begin(compilePlan(of, settings({ durationSeconds: 2000, seed })).tables, 0);
  advance(engine, 2_000_000);
  const { counts, inFlight } = snapshotOf(engine);
  end(engine);
  expect(inFlight[0]).toBe(0);
  expect(counts[DELIVERED]).toBe(times.length);
  return (field) => counts[field]!;
};

test('acknowledged after the work and tried for ever, every message is done in the end, whenever its reader goes down', () => {
  const retry = { maxDeliveries: 0, delaysMs: [10], jitter: 0 };
  fc.assert(
    fc.property(setting, (given) => {
      const count = run(given, { retry, ackTimeoutMs: given.ackTimeoutMs });
      expect(count(ACKED)).toBe(given.times.length);
      expect([count(DROPPED_CAPACITY), count(DROPPED_EXHAUSTED), count(EXPIRED)]).toEqual([0, 0, 0]);
    }),
    { numRuns: cases(600) },
  );
});

test('acknowledged before the work, no message is delivered or done twice, whenever its reader goes down', () => {
  fc.assert(
    fc.property(setting, (given) => {
      const count = run(given, { acksFirst: true });
      expect([count(DUPLICATES), count(REDELIVERED)]).toEqual([0, 0]);
      expect(count(ACKED)).toBeLessThanOrEqual(given.times.length);
    }),
    { numRuns: cases(600) },
  );
});
