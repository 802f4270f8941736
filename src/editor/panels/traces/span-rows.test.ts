import { expect, test } from 'vitest';
import type { Span, Trace } from '../../../core/simulation/trace/span.ts';
import { closedAtFirst, spanRows } from './span-rows.ts';
import { stepTaken } from './tree-step.ts';

const span = (id: number, parent: number | null, startMs: number, kind: Span['kind'] = 'work'): Span => ({
  ...{ id, parent, kind, link: 'link', startMs, endMs: startMs + 1, outcome: null },
});
const traceOf = (spans: readonly Span[]): Trace => ({ number: 1, startMs: 0, endMs: 9, spans, marks: [], cut: false });

/** 0 - (1 - 3), 2; the second copy was offered first. */
const trace = traceOf([
  span(0, null, 0, 'message'),
  span(1, 0, 5, 'delivery'),
  span(2, 0, 2, 'delivery'),
  span(3, 1, 6),
]);
const ids = (closed: readonly number[] = []) => spanRows(trace, new Set(closed)).map((row) => row.span.id);

test('steps stand under what caused them, in the order of their start', () => {
  expect(ids()).toEqual([0, 2, 1, 3]);
  const rows = spanRows(trace, new Set());
  expect(rows.map(({ level, place, siblings, open }) => [level, place, siblings, open])).toEqual([
    [1, 1, 1, true],
    [2, 1, 2, undefined],
    [2, 2, 2, true],
    [3, 1, 1, undefined],
  ]);
});

test('what hangs under a closed step is not there', () => {
  expect(ids([1])).toEqual([0, 2, 1]);
  expect(ids([0])).toEqual([0]);
});

test('a message with many steps begins closed below its copies, another one open', () => {
  expect(closedAtFirst(trace).size).toBe(0);
  const copies = Array.from({ length: 130 }, (_, at) => span(at + 1, 0, at, 'delivery'));
  const many = traceOf([span(0, null, 0, 'message'), ...copies, span(131, 5, 9)]);
  expect(spanRows(many, closedAtFirst(many)).length).toBe(131);
});

test('arrows walk, open and close; Enter and the space bar choose; other keys mean nothing', () => {
  const rows = spanRows(trace, new Set());
  const shut = spanRows(trace, new Set([1]));
  const on = (key: string, at: number, of = rows) => {
    const step = stepTaken(key, of, at);
    return step && [step.kind, step.span.id];
  };
  expect(on('ArrowDown', 0)).toEqual(['walk', 2]);
  expect(on('ArrowDown', 3)).toEqual(['walk', 3]);
  expect(on('ArrowUp', 0)).toEqual(['walk', 0]);
  expect(on('End', 0)).toEqual(['walk', 3]);
  expect(on('Home', 3)).toEqual(['walk', 0]);
  expect(on('ArrowRight', 2)).toEqual(['walk', 3]);
  expect(on('ArrowRight', 2, shut)).toEqual(['toggle', 1]);
  expect(on('ArrowRight', 1)).toEqual(['walk', 2]);
  expect(on('ArrowLeft', 2)).toEqual(['toggle', 1]);
  expect(on('ArrowLeft', 3)).toEqual(['walk', 1]);
  expect(on('Enter', 3)).toEqual(['choose', 3]);
  expect(on(' ', 1)).toEqual(['choose', 2]);
  expect([on('a', 1), stepTaken('Enter', rows, 9)]).toEqual([null, null]);
});
