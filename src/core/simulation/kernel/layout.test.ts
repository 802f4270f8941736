import { expect, test } from 'vitest';
import { numberOfFamily, samplers } from '../features/laws.ts';
import * as layout from './layout.ts';

test('doubles and integers of a token do not overlap', () => {
  const doubles = [
    layout.KEY,
    layout.SEQUENCE,
    layout.OFFERED,
    layout.SINCE,
    layout.WAITED,
    layout.DEADLINE,
    layout.PLACE,
    layout.STALLED,
  ];
  const integers = [
    layout.NEXT,
    layout.KIND,
    layout.DELIVERY,
    layout.STATION,
    layout.ATTEMPTS,
    layout.MARKS,
    layout.LANE,
    layout.HOPS,
    layout.CALLER,
    layout.CALLER_GENERATION,
    layout.CORRELATION,
    layout.CORRELATION_GENERATION,
    layout.GENERATION,
    layout.ENTRY,
    layout.SUBJECT,
    layout.DETAIL,
  ];
  const taken = [...doubles.flatMap((at) => [2 * at, 2 * at + 1]), ...integers];
  expect(new Set(taken).size).toBe(32);
  expect(Math.max(...taken)).toBe((1 << layout.tokenInts) - 1);
  expect(1 << layout.tokenInts).toBe(2 << layout.tokenDoubles);
});

test('the loop draws law number 1 itself: it must be the exponential', () => {
  expect(numberOfFamily('exponential')).toBe(1);
  expect(samplers[numberOfFamily('pareto')]).toBeDefined();
});
