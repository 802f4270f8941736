import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import {
  ACKED,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  DROPPED_CAPACITY,
  DROPPED_EXHAUSTED,
  EXPIRED,
  KEPT_NOW,
  UNREACHED,
} from '../kernel/records.ts';
import { runReplication } from '../study/replication.ts';
import { settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import type { Outcome, Span, Trace } from './span.ts';
import { followAll } from './testing/follow-all.ts';

const programOf = (plan: Parameters<typeof compilePlan>[0]) =>
  compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0 }));

const fates: readonly (readonly [Outcome, number])[] = [
  ['acknowledged', ACKED],
  ['dead-lettered', DEAD_LETTERED],
  ['dropped-capacity', DROPPED_CAPACITY],
  ['dropped-exhausted', DROPPED_EXHAUSTED],
  ['expired', EXPIRED],
  ['unreached', UNREACHED],
  ['kept', KEPT_NOW],
];

const isFirstDelivery = ({ kind, outcome }: Span): boolean => kind === 'delivery' && outcome !== 'duplicate';

test('following messages changes nothing of what happens', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const program = programOf(plan);
      expect(followAll(program).snapshot).toEqual(runReplication(program, 0).snapshots.at(-1));
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('every copy has exactly one fate: the traces and the books agree for every subscription', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const program = programOf(plan);
      const { traces, books } = followAll(program);
      if (traces.some(({ cut }) => cut)) return;
      const deliveries = traces.flatMap(({ spans }) => spans.filter(isFirstDelivery));
      program.names.subscriptions.forEach(({ id, isCall }, at) => {
        if (isCall) return;
        const own = deliveries.filter(({ link }) => link === id);
        const booked = (field: number) => books[(at << countDoubles) + field]!;
        const counted = fates.map(([fate]) => [fate, own.filter(({ outcome }) => outcome === fate).length]);
        expect(counted).toEqual(fates.map(([fate, field]) => [fate, booked(field)]));
        if (plan.subscriptions.filter(({ group }) => group === plan.subscriptions[at]?.group).length === 1)
          expect(own.length).toBe(booked(DELIVERED));
      });
      for (const { outcome } of deliveries) expect([...fates.map(([fate]) => fate), 'in-flight']).toContain(outcome);
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** What a trace says of times, over random plans. */
const everyTrace = (check: (trace: Trace) => void): void =>
  fc.assert(
    fc.property(randomPlan, (plan) => {
      for (const trace of followAll(programOf(plan)).traces) if (!trace.cut) check(trace);
    }),
    { numRuns: 30 },
  );

const partsOf = ({ spans }: Trace, { id }: Span): Span[] => spans.filter(({ parent }) => parent === id);
const stages = new Set(['delay', 'queue', 'transit', 'prefetched', 'work', 'backoff']);
const messageParts = new Set(['pause', 'held-back', 'way', 'delivery']);

test('every span but the first has a parent before it, and nothing begins before its cause', () => {
  everyTrace(({ spans }) => {
    spans.forEach((span, at) => {
      expect(span.id).toBe(at);
      if (at === 0) expect(span.parent).toBeNull();
      else expect(span.parent).toBeLessThan(at);
      const parent = spans[span.parent ?? 0]!;
      expect(span.startMs).toBeGreaterThanOrEqual(parent.startMs);
      expect(span.endMs).toBeGreaterThanOrEqual(span.startMs);
    });
  });
}, 120_000);

test('the parts of a message and of a delivery lie within it; what it causes begins when its work is over', () => {
  everyTrace((trace) => {
    for (const span of trace.spans) {
      if (span.kind !== 'message' && span.kind !== 'delivery') continue;
      for (const part of partsOf(trace, span)) {
        if (part.kind === 'message') continue;
        if (span.kind === 'message') expect(messageParts).toContain(part.kind);
        expect(part.endMs).toBeLessThanOrEqual(span.endMs);
      }
    }
    for (const caused of trace.spans.filter(({ kind, parent }) => kind === 'message' && parent !== null))
      expect(caused.startMs).toBeGreaterThanOrEqual(trace.spans[caused.parent!]!.endMs);
  });
}, 120_000);

test('queue, work, backoff and the rest of a delivery follow each other without a gap, and make up its response time', () => {
  let compared = 0;
  everyTrace((trace) => {
    for (const span of trace.spans.filter(isFirstDelivery)) {
      const line = partsOf(trace, span)
        .filter(({ kind }) => stages.has(kind))
        .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
      let reached = span.startMs;
      for (const part of line) {
        expect(part.startMs).toBe(reached);
        reached = part.endMs;
      }
      if (span.outcome === 'in-flight') continue;
      expect(reached).toBeGreaterThanOrEqual(span.decidedMs!);
      const before = line.filter(({ startMs }) => startMs < span.decidedMs!);
      const sum = before.reduce((total, { startMs, endMs }) => total + (endMs - startMs), 0);
      expect(sum).toBeCloseTo(span.decidedMs! - span.startMs, 6);
      compared += 1;
    }
  });
  expect(compared).toBeGreaterThan(1000);
}, 120_000);
