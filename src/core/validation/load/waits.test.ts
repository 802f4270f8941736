import { expect, test } from 'vitest';
import { waitedBy, waitsLonger, withServers } from './waits.ts';

/** 80/s onto 100/s: 80 % wait, and those 50 ms on average. */
const single = { utilisation: 0.8, servers: 1, meanWaitMs: 40 };

test('for one worker it is the law of M/M/1: 0.8 exp(-20 t)', () => {
  expect(waitsLonger(single, 0)).toBeCloseTo(0.8, 12);
  expect(waitsLonger(single, 100)).toBeCloseTo(0.8 * Math.exp(-2), 12);
  expect(waitedBy(single, 0.05)).toBeCloseTo((Math.log(16) / 20) * 1000, 9);
  expect(waitedBy(single, 0.9)).toBe(0);
});

test('with more servers the mean falls nearly as that of M/M/c', () => {
  // M/M/2 at 0.4: Wq = 10 ms x 0.16 / 0.84.
  expect(withServers(single, 2).utilisation).toBeCloseTo(0.4, 12);
  expect(Math.abs(withServers(single, 2).meanWaitMs / (1.6 / 0.84) - 1)).toBeLessThan(0.2);
  expect(withServers(single, 1).meanWaitMs).toBeCloseTo(40, 9);
});
