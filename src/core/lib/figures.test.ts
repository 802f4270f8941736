import { expect, it } from 'vitest';
import { durationOf, figureOf, intervalOf, percentOf, rateOf, secondsOf, spanOf } from './figures.ts';

it('gives three digits and no more, and says of next to nothing that it is', () => {
  expect([0, 0.0102, 55.5556, 1240.4].map(figureOf)).toEqual(['0', '0.0102', '55.6', '1\u2009240']);
  expect([0.0000191, 0.001, Infinity, null].map(figureOf)).toEqual(['< 0.001', '0.001', '∞', '–']);
});

it('gives durations, rates and shares the unit that fits', () => {
  expect([55.5556, 2400, 180_000, null].map(durationOf)).toEqual(['55.6 ms', '2.4 s', '3 min', '–']);
  expect([0, 0.25, 40, 600, null].map(secondsOf)).toEqual(['0 s', '250 ms', '40 s', '10 min', '–']);
  expect(rateOf(80)).toBe('80/s');
  expect(percentOf(0.951)).toBe('95.1 %');
});

it('writes a unit once where two figures share it, and a figure once where both read the same', () => {
  const span = (low: string, high: string) => spanOf(low, high).replaceAll('\u2009', ' ');
  expect(span('10.9 ms', '11.1 ms')).toBe('10.9 … 11.1 ms');
  expect(span(rateOf(79.8), rateOf(80.2))).toBe('79.8 … 80.2/s');
  expect(span(figureOf(1240), figureOf(1300))).toBe('1 240 … 1 300');
  expect(span('990 ms', '1.03 s')).toBe('990 ms … 1.03 s');
  expect(span(percentOf(0), percentOf(0))).toBe('0 %');
});

it('writes an interval by its ends, and by the lower one where nobody knows the upper', () => {
  const interval = (low: number | null, high: number | null) => intervalOf({ low, high }, durationOf);
  expect([interval(10.9, 11.1), interval(200, null), interval(null, null)]).toEqual([
    '10.9\u2009…\u200911.1 ms',
    '≥ 200 ms',
    null,
  ]);
});
