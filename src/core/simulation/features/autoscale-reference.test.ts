import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanAutoscale } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { WAITING_NOW } from '../kernel/records.ts';
import { SCALER_REPLICAS } from '../kernel/scaler-records.ts';
import { node, oneQueue, settings } from '../testing/plans.ts';

type Scaler = PlanAutoscale & { readonly max: number };

/**
 * The autoscaler from its description alone, over the whole history of backlogs: the number after the last look, where before the first
 * one everybody had asked for what there was.
 */
const replicasAfter = (
  backlogs: readonly number[],
  { max, min, start, targetBacklog }: Scaler,
  lag: number,
): number => {
  const asked = (look: number) =>
    look < 0 ? start : Math.max(min, Math.min(max, Math.ceil(backlogs[look]! / targetBacklog)));
  let replicas = start;
  backlogs.forEach((_, look) => {
    const ready = asked(look - lag);
    const window = Array.from({ length: lag + 1 }, (_, back) => asked(look - back));
    if (ready > replicas) replicas = ready;
    else if (window.every((each) => each < replicas)) replicas = Math.max(...window);
  });
  return replicas;
};

/** Bursts at uneven times, so that nothing happens at the moment of a look. */
const bursts = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 4000 }), size: fc.integer({ min: 1, max: 40 }) }), {
  minLength: 1,
  maxLength: 12,
});
const timesOf = (given: readonly { readonly gap: number; readonly size: number }[]): number[] => {
  let at = 0;
  return given.flatMap(({ gap, size }) => {
    at += gap / 1000 + Math.SQRT2 / 1e4;
    return Array.from({ length: size }, () => at);
  });
};

const scaler: fc.Arbitrary<Scaler> = fc
  .record({
    min: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 6 }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    targetBacklog: fc.integer({ min: 1, max: 12 }),
    reactionSeconds: fc.constantFrom(0, 0.1, 0.3, 1, 2.5, 8),
  })
  .map(({ at, min, more, ...rest }) => ({ ...rest, min, max: min + more, start: min + Math.round(at * more) }));

test('at every look of every random backlog there are as many replicas as its description says', () => {
  fc.assert(
    fc.property(scaler, bursts, fc.integer({ min: 50, max: 900 }), fc.boolean(), (of, given, workMs, ordered) => {
      const { max, ...autoscale } = of;
      const work = { distribution: 'constant', meanMs: workMs + Math.SQRT1_2 / 100 } as const;
      const lanes = ordered ? { ordered: true, partitions: 5 } : {};
      const servers = ordered ? Math.min(5, max) : max;
      const queue = oneQueue({ process: 'trace', atSeconds: timesOf(given) }, { work, servers }, lanes);
      const scaled = { ...queue, nodes: [node('publisher'), node('reader', { replicas: max, autoscale })] };
      const engine = begin(compilePlan(scaled, settings({ durationSeconds: 60 })).tables, 0);
      const lag = Math.min(10, Math.round(of.reactionSeconds * 10));
      const periodMs = lag === 0 ? 100 : (of.reactionSeconds * 1000) / lag;
      const backlogs: number[] = [];
      for (let look = 1; look * periodMs < 30_000 && look < 120; look++) {
        advance(engine, look * periodMs - 1e-4);
        backlogs.push(engine.A[WAITING_NOW]!);
        advance(engine, look * periodMs + 1e-4);
        expect(engine.scalers[SCALER_REPLICAS]).toBe(replicasAfter(backlogs, of, lag));
      }
      end(engine);
    }),
    { numRuns: 60 },
  );
});
