import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Breaker } from './codegen/templates/runtime/breaker.ts';
import { compilePlan } from './simulation/compile/compile.ts';
import { admits, note } from './simulation/features/breaker.ts';
import { BREAKER_SPELL } from './simulation/kernel/breaker-records.ts';
import { newEngine } from './simulation/kernel/engine.ts';
import { NOW } from './simulation/kernel/scalars.ts';
import { call, node, plan, settings } from './simulation/testing/plans.ts';

const policy = fc.record({
  windowCalls: fc.integer({ min: 1, max: 20 }),
  minimumCalls: fc.integer({ min: 1, max: 10 }),
  failureRate: fc.constantFrom(0.07, 0.2, 0.5, 0.9, 1),
  openSeconds: fc.constantFrom(0.01, 0.1),
  halfOpenCalls: fc.integer({ min: 1, max: 5 }),
});
const steps = fc.array(
  fc.record({ afterMs: fc.integer({ min: 0, max: 12 }), ends: fc.boolean(), which: fc.nat(7), ok: fc.boolean() }),
  { minLength: 20, maxLength: 100 },
);

test('the breaker of exported code lets through what the simulated one does', async () => {
  await fc.assert(
    fc.asyncProperty(policy, steps, async (breaker, trace) => {
      const calling = plan({
        nodes: [node('client'), node('server')],
        calls: [call('ask', { from: 0, node: 1, breaker })],
      });
      const engine = newEngine(compilePlan(calling, settings()).tables, 0);
      let now = 0;
      const exported = new Breaker(breaker, () => now);
      const underWay: { spell: number; end: (ok: boolean) => Promise<unknown> }[] = [];
      for (const { afterMs, ends, ok, which } of trace) {
        now += afterMs;
        engine.X[NOW] = now;
        if (ends && underWay.length > 0) {
          const [ended] = underWay.splice(which % underWay.length, 1);
          note(engine, 0, ended!.spell, ok);
          await ended!.end(ok);
          continue;
        }
        let settle: ((ok: boolean) => void) | undefined;
        const run = exported
          .run(
            () => new Promise<void>((resolve, reject) => (settle = (good) => (good ? resolve() : reject(new Error())))),
          )
          .catch(() => undefined);
        expect(settle !== undefined).toBe(admits(engine, 0));
        if (settle === undefined) continue;
        const answer = settle;
        underWay.push({
          spell: engine.breakers[BREAKER_SPELL]!,
          end: (good) => {
            answer(good);
            return run;
          },
        });
      }
    }),
    { numRuns: 500 },
  );
});
