import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSelection } from './selection.ts';
import { durationOf, type Trace } from './span.ts';

const trace = (number: number, endMs: number, marks: Trace['marks'] = []): Trace => ({
  number,
  startMs: 0,
  endMs,
  spans: [],
  marks,
  cut: false,
});

test('the slowest messages are kept, whenever they came, and an even sample of all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 3000 }), (ends) => {
      const selection = newSelection();
      const all = ends.map((end, at) => trace(at + 1, end));
      for (const each of all) selection.consider(each);
      const kept = new Set(selection.traces());
      const slowest = all.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, 50);
      for (const each of slowest.filter(({ endMs }) => endMs > slowest.at(-1)!.endMs)) expect(kept).toContain(each);
      expect(kept).toContain(all[0]);
      expect(kept.size).toBeGreaterThanOrEqual(Math.min(all.length, 100));
      expect(kept.size).toBeLessThanOrEqual(250);
    }),
    { numRuns: 100 },
  );
});

test('of messages with a mark the first fifty are kept, and all are counted', () => {
  const selection = newSelection();
  for (let number = 1; number <= 5000; number++) selection.consider(trace(number, 1, number % 2 ? ['lost'] : []));
  expect(selection.counts().lost).toBe(2500);
  const lost = selection.traces().filter(({ marks }) => marks.includes('lost'));
  for (let number = 1; number < 100; number += 2) expect(lost.map((each) => each.number)).toContain(number);
});
