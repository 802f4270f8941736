/** A fault changes nothing that was before it: what somebody does to a run leaves its past as it was, bit by bit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { settings } from '../testing/plans.ts';
import { randomFault } from '../testing/random-faults.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { createLive } from '../trace/live.ts';

const run = settings({ durationSeconds: 6, warmupSeconds: 0 });
const justBefore = (seconds: number): number => seconds * 1000 - 1e-6;

test('up to the moment of a fault everything is as without it', () => {
  fc.assert(
    fc.property(randomPlan, randomFault, fc.constantFrom(1.5, 2.5, 4), (plan, fault, atSeconds) => {
      const snapshotWith = (faults: typeof plan.faults) => {
        const live = createLive(compilePlan({ ...plan, faults }, run));
        live.advance(justBefore(atSeconds));
        return live.snapshot();
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
        return live.snapshot();
      };
      expect(snapshotWith(endsAtSeconds - 1)).toEqual(snapshotWith(5));
    }),
    { numRuns: 80 },
  );
}, 60_000);
