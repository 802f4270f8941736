/** No worker is idle while a message waits that it may take: at every instant, in a queue that its workers share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { IDLE, WAITING_NOW } from '../kernel/records.ts';
import { constant, exponential, oneQueue, settings } from '../testing/plans.ts';

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
