/** Where the rule warns of an overload that feeds itself, a stall of five seconds is never forgotten; elsewhere it is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { analyse } from '../../queueing/analyse.ts';
import { metastableRetry } from '../../validation/rules/delivery/metastable-retry.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { running } from '../testing/design-runs.ts';

interface Callers {
  /** Share of the callee’s workers that is busy while all is well. */
  readonly load: number;
  readonly tries: number;
  readonly workers: number;
  readonly timeoutMs: number;
  readonly dropExpired: boolean;
  /** Calls in flight at most; undefined: any number. Or workers that call during their own work. */
  readonly pool: number | undefined;
  readonly during: boolean;
}

const callers: fc.Arbitrary<Callers> = fc.record({
  load: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
  tries: fc.integer({ min: 1, max: 6 }),
  workers: fc.integer({ min: 1, max: 3 }),
  timeoutMs: fc.constantFrom(100, 200, 400),
  dropExpired: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  pool: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined, freq: 3 }),
  during: fc.boolean(),
});

const workMs = 10;
const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs }) as const;

const rateOf = ({ load, workers }: Callers): number => (load * workers * 1000) / workMs;

const stalled = (given: Callers): Design => {
  const call = {
    id: 'ask',
    timeoutMs: given.timeoutMs,
    work: exponential(workMs),
    dropExpired: given.dropExpired,
    retry: { maxDeliveries: given.tries, backoff: 'none' },
  } as const;
  const arrivals = { process: 'poisson', ratePerSecond: rateOf(given) } as const;
  const drawn = draft()
    .publisher('shop')
    .service('prices', { replicas: given.workers })
    .with({ scenarios: { outage: { faults: [{ kind: 'stall', target: 'prices', atSeconds: 40, forSeconds: 5 }] } } });
  const whole = given.during
    ? drawn
        .topic('orders')
        .publish('shop', 'orders', { arrivals })
        .service('stock', { concurrency: given.pool ?? 400 })
        .subscribe('orders', 'stock', { deadLetter: 'discard' })
        .call('stock', 'prices', { ...call, during: {} })
    : drawn.call('shop', 'prices', { ...call, arrivals, ...(given.pool !== undefined && { pool: given.pool }) });
  return whole.done();
};

/** Tries per second while all of them time out, over what the callee can do: the closer to 1, the longer a recovery takes. */
const pressureOf = (given: Callers): number => {
  const patient = (given.pool ?? (given.during ? 400 : Infinity)) / (given.timeoutMs / 1000);
  return Math.min(rateOf(given) * given.tries, patient) / ((given.workers * 1000) / workMs);
};

/** Enough callers at a time for every request while all is well: mean response 1 / (1 - load) of the work at the most. */
const isServed = (given: Callers): boolean => {
  const atATime = (rateOf(given) * workMs) / 1000 / (1 - given.load);
  return given.pool === undefined || given.pool >= 5 + 2 * atATime;
};

/** Answers in time per request, long after the stall. */
const recovery = (design: Design, rate: number): number => {
  const { subscriptions } = running(design, { scenario: 'outage', durationSeconds: 140, warmupSeconds: 90 });
  return (subscriptions.ask?.throughputPerSecond?.mean ?? 0) / rate;
};

test('a stall starts an overload that never ends exactly where the rule warns of it', { timeout: 180_000 }, () => {
  fc.assert(
    fc.property(callers, (given) => {
      const pressure = pressureOf(given);
      fc.pre(isServed(given) && (pressure < 0.75 || pressure > 1.1));
      const design = stalled(given);
      const isWarned = findingsOf(metastableRetry, design, analyse).length > 0;
      expect(isWarned).toBe(pressure > 1 && given.tries > 1 && !given.dropExpired);
      const share = recovery(design, rateOf(given));
      if (isWarned) expect(share).toBeLessThan(0.5);
      else expect(share).toBeGreaterThan(0.75);
    }),
    { numRuns: 50 },
  );
});
