import { expect, test } from 'vitest';
import { isActive, mended, struck } from './interventions.ts';

const blow = { kind: 'node-down', target: 'stock' } as const;

test('lasts from the next whole millisecond to the end of the run', () => {
  expect(struck(blow, 10_200.4, 60_000)).toEqual({ ...blow, atSeconds: 10.201, forSeconds: 49.799 });
  expect(struck(blow, 60_000, 60_000)).toBeNull();
});

test('is over from the instant on at which it is mended, and never lasts longer for it', () => {
  const fault = { ...blow, atSeconds: 10.201, forSeconds: 49.799 };
  expect(mended(fault, 20_000)).toEqual({ ...fault, forSeconds: 9.799 });
  expect(mended(fault, 10_201)).toBeNull();
  expect(mended(fault, 9000)).toBeNull();
  expect(mended({ ...fault, forSeconds: 5 }, 20_000)).toEqual({ ...fault, forSeconds: 5 });
});

test('is active from its beginning until just before its end', () => {
  const fault = { ...blow, atSeconds: 1, forSeconds: 2 };
  expect([999, 1000, 2999, 3000].map((timeMs) => isActive(fault, timeMs))).toEqual([false, true, true, false]);
});
