/** No worker is idle while a message waits that it may take: at every instant, in a queue that its workers share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { IDLE, WAITING_NOW } from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { cases } from '../testing/cases.ts';
import { constant, exponential, oneQueue, settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { faultInWorkers } from '../testing/workers.ts';

const setting = fc.record({
  servers: fc.integer({ min: 1, max: 5 }),
  failure: fc.constantFrom(0, 0.3),
  delayMs: fc.constantFrom(0, 25),
  capacity: fc.constantFrom(null, 0, 4),
  work: fc.constantFrom(exponential(30), constant(20)),
  ratePerSecond: fc.integer({ min: 10, max: 200 }),
  batch: fc.constantFrom(1, 4),
  seed: fc.nat(1000),
});

test('where a message waits, all workers are at work', () => {
  let waited = 0;
  fc.assert(
    fc.property(setting, ({ servers, failure, delayMs, capacity, work, ratePerSecond, batch, seed }) => {
      const retry = { maxDeliveries: 3, delaysMs: [delayMs], jitter: 0 };
      const arrivals = { process: 'poisson', ratePerSecond, batch } as const;
      const of = oneQueue(arrivals, { servers, failure, work, retry }, { capacity });
      const engine = begin(compilePlan(of, settings({ durationSeconds: 60, seed })).tables, 0);
      for (let event = 0; event < 400; event++) {
        advance(engine, 60_000, 1);
        if (engine.A[WAITING_NOW] === 0) continue;
        waited++;
        expect(engine.stations[IDLE]).toBe(0);
      }
      end(engine);
    }),
    { numRuns: 60 },
  );
  expect(waited).toBeGreaterThan(3000);
});

test('nor is anybody idle in any other design, with lanes, windows, polls, faults, crashes and replicas that come and go', () => {
  fc.assert(
    fc.property(randomPlan, fc.nat(1000), (plan, seed) => {
      const engine = begin(compilePlan(plan, settings({ durationSeconds: 20, seed })).tables, 0);
      for (let look = 0; look < 100 && advance(engine, 8000, 7) === 'events'; look++) {
        // What happens at one instant may set right what it has brought about.
        advance(engine, engine.X[NOW]!);
        expect(faultInWorkers(engine)).toBeNull();
      }
      end(engine);
    }),
    { numRuns: cases(300) },
  );
}, 3_600_000);
