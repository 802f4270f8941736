/** Random faults of all kinds for random plans. */
import fc from 'fast-check';
import type { PlanFault } from '../../network/plan.ts';

/** What each kind can hit in the plans of `random-plans.ts`. */
const targets: Readonly<Record<PlanFault['kind'], readonly (string | null)[]>> = {
  'node-down': ['n0', 'n1', 'n2', 'n3'],
  'replica-down': ['n1', 'n2', 'n3'],
  'broker-down': ['t0', 't1', 't2'],
  stall: ['n2', 'n3', 's0', 's1', 'c0'],
  slow: ['n1', 'n2', 's0', 's3', 'c1'],
  failure: ['n1', 's0', 's2', 'c0'],
  duplicates: ['t0', 'n2', 's0', 's1', 's4'],
  poison: ['n1', 's0', 's1', 'c1'],
  'link-cut': ['p0', 'p1', 'p2', 's0', 's1', 's2', 'c0', 'c1'],
  rate: [null, 'n0', 'p0', 'c0'],
};

/** A fault of any kind, at times that often overlap with those of others. */
export const randomFault: fc.Arbitrary<PlanFault> = fc
  .constantFrom(...(Object.keys(targets) as PlanFault['kind'][]))
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      target: fc.constantFrom(...targets[kind]),
      atSeconds: fc.constantFrom(0, 1, 1.5, 2.5, 4),
      forSeconds: fc.constantFrom(0.3, 1, 3),
      value: kind === 'slow' || kind === 'rate' ? fc.constantFrom(0, 0.5, 3) : fc.constantFrom(0.3, 1),
    }),
  );
