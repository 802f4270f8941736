import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { durationOf, type Span, type Trace } from './span.ts';
import { followAll } from './testing/follow-all.ts';
import { timeSpent } from './time-spent.ts';

const traceOf = (...spans: readonly (readonly [Span['kind'], number | null, number, number])[]): Trace => ({
  number: 1,
  startMs: 0,
  endMs: Math.max(...spans.map(([, , , end]) => end)),
  spans: spans.map(([kind, parent, startMs, endMs], id) => ({
    ...{ id, kind, parent, startMs, endMs, link: 'link', outcome: null },
  })),
  marks: [],
  cut: false,
});

test('the time of a message is that of its last copy: broker, queue, work, retry, and what its work caused', () => {
  const trace = traceOf(
    ['message', null, 0, 100],
    ['way', 0, 0, 5],
    ['delivery', 0, 5, 20],
    ['work', 2, 5, 20],
    ['delivery', 0, 5, 100],
    ['queue', 4, 5, 30],
    ['work', 4, 30, 50],
    ['backoff', 4, 50, 90],
    ['work', 4, 90, 100],
    ['message', 8, 100, 160],
    ['pause', 9, 100, 110],
    ['delivery', 9, 110, 160],
    ['delay', 11, 110, 120],
    ['queue', 11, 120, 150],
    ['work', 11, 150, 160],
  );
  expect(timeSpent(trace)).toEqual({ broker: 15, queue: 55, work: 40, retry: 40, pause: 10 });
});

test('work that waits for a call is work, until the chain leads into the call', () => {
  const trace = traceOf(
    ['message', null, 0, 50],
    ['delivery', 0, 0, 50],
    ['work', 1, 0, 50],
    ['call', 2, 10, 40],
    ['try', 3, 10, 60],
    ['queue', 4, 10, 20],
    ['work', 4, 20, 60],
  );
  expect(timeSpent(trace)).toEqual({ broker: 0, queue: 10, work: 50, retry: 0, pause: 0 });
});

test('the stages make up the duration of every message that has come to its end', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const { traces } = followAll(compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0 })));
      for (const trace of traces) {
        const spent = Object.values(timeSpent(trace));
        for (const each of spent) expect(each).toBeGreaterThanOrEqual(0);
        const sum = spent.reduce((total, each) => total + each, 0);
        expect(sum).toBeLessThanOrEqual(durationOf(trace) + 1e-6);
        if (trace.cut || trace.marks.includes('in-flight')) continue;
        expect(sum).toBeCloseTo(durationOf(trace), 6);
        compared += 1;
      }
    }),
    { numRuns: 10 },
  );
  expect(compared).toBeGreaterThan(1000);
}, 120_000);
