import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Design } from '../../model/design.ts';
import { analyse } from '../../queueing/analyse.ts';
import { bufferOverflow } from '../../validation/rules/capacity/buffer-overflow.ts';
import { constant, line } from '../../validation/testing/loads.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { prepare } from '../prepare.ts';
import { runStudy } from '../study/study.ts';

/** Messages that found no room. */
const lost = (design: Design, durationSeconds: number, scenario: string | null = null): number => {
  const program = prepare(design, { scenario, durationSeconds, warmupSeconds: 0, replications: 1, seed: 1 });
  if (!program.ok) throw new Error(program.reason[0]?.what.en);
  const { subscriptions, topics } = runStudy(program.value);
  return (subscriptions['orders-to-stock']?.dropped.capacity ?? 0) + (topics.orders?.rejected ?? 0);
};
const findings = (design: Design) => findingsOf(bufferOverflow, design, analyse);
const arriving = (arrivals: Arrivals, capacity: number, workMs = 10) =>
  line(0, 0, { topic: { capacity }, publish: { arrivals }, link: { work: constant(workMs) } }).done();

const bursts: Arrivals = { process: 'on-off', ratePerSecond: 40, onMeanSeconds: 10, offMeanSeconds: 40 };
const away = {
  scenarios: { deploy: { faults: [{ kind: 'stall' as const, target: 'stock', atSeconds: 60, forSeconds: 10 }] } },
};
const outage = (capacity: number) =>
  line(0, 10, {
    topic: { capacity },
    link: { work: constant(10) },
    publish: { arrivals: { process: 'constant', ratePerSecond: 40 } },
  })
    .with(away)
    .done();

describe('where a queue is said to run over, a run loses messages, and with the room of the fix it loses none or few', () => {
  test.each([
    ['a burst', arriving(bursts, 100), 5000, null],
    ['a batch', arriving({ process: 'poisson', ratePerSecond: 4, batch: 50 }, 20), 200, null],
    ['an outage', outage(100), 120, 'deploy'],
  ] as const)('%s', (_name, design, seconds, scenario) => {
    const [finding] = findings(design);
    const before = lost(design, seconds, scenario);
    expect(before).toBeGreaterThan(0);
    const after = finding?.fix?.apply(design) as Design;
    expect(findings(after)).toEqual([]);
    expect(lost(after, seconds, scenario)).toBeLessThan(before / 2);
  });

  test('more than the reader can do loses as much as the finding says', () => {
    const design = line(500, 10, { topic: { capacity: 20 } }).done();
    expect(findings(design)[0]?.message.en).toContain('80 % find no room');
    expect(lost(design, 200) / (500 * 200)).toBeCloseTo(0.8, 1.5);
  });
});

test('the messages that find no room in an outage are as many as the finding says', () => {
  expect(findings(outage(100))[0]?.message.en).toContain('needs room for 400, so 300 find none');
  expect(Math.abs(lost(outage(100), 120, 'deploy') - 300)).toBeLessThanOrEqual(2);
});

test('of any recording that is played to a steady worker, the rule says just when the queue runs over', () => {
  const recording = fc.record({
    gapsMs: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 200 }),
    capacity: fc.integer({ min: 1, max: 20 }),
    workMs: fc.integer({ min: 2, max: 14 }),
  });
  fc.assert(
    fc.property(recording, ({ gapsMs, capacity, workMs }) => {
      const times = gapsMs.map((_, at) => gapsMs.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0) / 1000);
      const end = (times.at(-1) ?? 0) + 10;
      // One last message after a long silence, so that on average the worker keeps up.
      const design = (room: number) => arriving({ process: 'trace', atSeconds: [...times, end] }, room, workMs);
      const tells = (room: number) => findings(design(room)).length > 0;
      const loses = (room: number) => lost(design(room), end + 10) > 0;
      // Work is done whole, so one message more or less may fit than of a fluid.
      if (tells(capacity)) expect(loses(capacity - 1)).toBe(true);
      if (loses(capacity)) expect(tells(capacity - 1)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
