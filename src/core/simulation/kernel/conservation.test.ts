import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { faultInBooks } from '../testing/books.ts';
import { cases } from '../testing/cases.ts';
import { settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { advance, begin } from './drive.ts';

test('every copy is acknowledged, dead-lettered, dropped, expired or in flight, at every instant of every design', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer({ min: 1, max: 1000 }), (plan, seed) => {
      const engine = begin(compilePlan(plan, settings({ durationSeconds: 20, seed })).tables, 0);
      for (let chunk = 0; chunk < 60; chunk++) {
        const ended = advance(engine, 8000, 37);
        expect(faultInBooks(engine)).toBeNull();
        if (ended !== 'events') break;
      }
    }),
    { numRuns: cases(300) },
  );
}, 3_600_000);
