import { expect, it } from 'vitest';
import { durationOf, figureOf, percentOf, rateOf } from './figures.ts';

it('gives three digits and no more, and says of next to nothing that it is', () => {
  expect([0, 0.0102, 55.5556, 1240.4].map(figureOf)).toEqual(['0', '0.0102', '55.6', '1\u2009240']);
  expect([0.0000191, 0.001, Infinity, null].map(figureOf)).toEqual(['< 0.001', '0.001', '∞', '–']);
});

it('gives durations, rates and shares the unit that fits', () => {
  expect([55.5556, 2400, 180_000, null].map(durationOf)).toEqual(['55.6 ms', '2.4 s', '3 min', '–']);
  expect(rateOf(80)).toBe('80/s');
  expect(percentOf(0.951)).toBe('95.1 %');
});
