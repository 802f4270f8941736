import { expect, test } from 'vitest';
import type { Trace } from '../../../core/simulation/trace/span.ts';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import { fittingOf, mostInFile, traceFile } from './trace-file.ts';

const trace = (number: number, spans: number): Trace => ({
  number,
  startMs: 0,
  endMs: 1,
  spans: Array.from({ length: spans }, (_, id) => ({
    ...{ id, parent: id === 0 ? null : 0, kind: 'work', link: 'reads', startMs: 0, endMs: 1, outcome: null },
  })),
  marks: [],
  cut: false,
});

const run = {
  design: { eventwright: 1, name: 'Shop: a/b “c”' },
  choice: { scenario: null },
  replication: 2,
  settings: { seed: 9 },
  askedUnixMs: Date.UTC(2026, 0, 1),
} as unknown as RecordedRun;

test('a file is named after its design and its message, and nothing in a name means something to a file system', () => {
  expect(traceFile('otlp', [trace(7, 1)], run).name).toBe('shop-a-b-c-message-7.otlp.json');
  expect(traceFile('zipkin', [trace(7, 1), trace(8, 1)], run).name).toBe('shop-a-b-c-messages.zipkin.json');
});

test('times begin when the recording was asked for, and ids tell seed, replication and message', () => {
  const [span] = JSON.parse(traceFile('zipkin', [trace(7, 1)], run).text);
  expect(span.timestamp).toBe(Date.UTC(2026, 0, 1) * 1000);
  expect(span.traceId).toBe('00000000000000090000000200000007');
});

test('a file has the first messages whose steps it holds, and one at the least', () => {
  const half = mostInFile / 2;
  expect(fittingOf([trace(1, half), trace(2, half), trace(3, 1)]).map(({ number }) => number)).toEqual([1, 2]);
  expect(fittingOf([trace(1, mostInFile + 1), trace(2, 1)]).length).toBe(1);
  expect(fittingOf([trace(1, 1), trace(2, 1)]).length).toBe(2);
});
