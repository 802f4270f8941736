/** A fault changes nothing that was before it: what somebody does to a run leaves its past as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { settings } from '../testing/plans.ts';
import { randomFault } from '../testing/random-faults.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { createLive } from '../trace/live.ts';

const run = settings({ durationSeconds: 6, warmupSeconds: 0 });
/**
 * A snapshot adds up what is unfinished token by token, and a fault takes a token of its own: the same numbers may be added in another
 * order, so that a sum differs in its last bit. Whole numbers, which all counts are, do not.
 */
const countsOf = (snapshot: object): unknown =>
  JSON.parse(JSON.stringify(snapshot), (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(13) : value,
  );

const justBefore = (seconds: number): number => seconds * 1000 - 1e-6;

test('up to the moment of a fault everything is as without it', () => {
  fc.assert(
    fc.property(randomPlan, randomFault, fc.constantFrom(1.5, 2.5, 4), (plan, fault, atSeconds) => {
      const snapshotWith = (faults: typeof plan.faults) => {
        const live = createLive(compilePlan({ ...plan, faults }, run));
        live.advance(justBefore(atSeconds));
        return countsOf(live.snapshot());
      };
      expect(snapshotWith([...plan.faults, { ...fault, atSeconds }])).toEqual(snapshotWith(plan.faults));
    }),
    { numRuns: 80 },
  );
}, 60_000);

test('up to the moment at which a fault is ended everything is as if it went on', () => {
  fc.assert(
    fc.property(randomPlan, randomFault, fc.constantFrom(2, 2.5, 4), (plan, fault, endsAtSeconds) => {
      const snapshotWith = (forSeconds: number) => {
        const faults = [...plan.faults, { ...fault, atSeconds: 1, forSeconds }];
        const live = createLive(compilePlan({ ...plan, faults }, run));
        live.advance(justBefore(endsAtSeconds));
        return countsOf(live.snapshot());
      };
      expect(snapshotWith(endsAtSeconds - 1)).toEqual(snapshotWith(5));
    }),
    { numRuns: 80 },
  );
}, 60_000);
