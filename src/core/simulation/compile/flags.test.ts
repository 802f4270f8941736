import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTERED_COUNTED, ENTERED_SPECIALLY, ENTRY_FLAGS, entryInts } from '../kernel/publication-records.ts';
import { COUNTED, deliveryInts, FLAGS, SPECIAL_END, SPECIAL_START } from '../kernel/records.ts';
import { runStudy } from '../study/study.ts';
import { settings } from '../testing/plans.ts';
import { sparsePlan } from '../testing/sparse-plans.ts';
import { compilePlan } from './compile.ts';
import type { Program } from './program.ts';

/** One field of every record, as `change` makes it. */
const changed = (table: Int32Array, field: number, ints: number, change: (flags: number) => number): Int32Array =>
  table.map((value, at) => ((at & ((1 << ints) - 1)) === field ? change(value) : value));

/** The same with every attempt that the loop would count on the general way, and no others. */
const onTheGeneralWay = ({ tables, ...program }: Program): Program => ({
  ...program,
  tables: {
    ...tables,
    deliveries: changed(tables.deliveries, FLAGS, deliveryInts, (flags) =>
      flags === 0 ? 0 : COUNTED | SPECIAL_START | SPECIAL_END,
    ),
    entries: changed(tables.entries, ENTRY_FLAGS, entryInts, (flags) =>
      flags === ENTERED_COUNTED ? ENTERED_SPECIALLY : flags,
    ),
  },
});

test('an attempt that the loop counts comes to the same as one on the general way', () => {
  let counted = 0;
  fc.assert(
    fc.property(sparsePlan, (plan) => {
      const program = compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0, replications: 1 }));
      const { deliveries } = program.tables;
      for (let at = FLAGS; at < deliveries.length; at += 1 << deliveryInts)
        counted += deliveries[at] === COUNTED ? 1 : 0;
      expect(runStudy(onTheGeneralWay(program)).digest).toBe(runStudy(program).digest);
    }),
    { numRuns: 60 },
  );
  expect(counted).toBeGreaterThan(60);
}, 120_000);
