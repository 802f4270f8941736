import { expect, test } from 'vitest';
import { showCount, showMs, showNumber, showRate, showSeconds, showShare } from './quantities.ts';

test('times below a second are milliseconds, longer ones are seconds', () => {
  expect([showMs(0), showMs(0.0123), showMs(55.5555), showMs(999), showMs(1234.5)]).toEqual([
    '0 ms',
    '0.0123 ms',
    '55.6 ms',
    '999 ms',
    '1.23 s',
  ]);
});

test('shares are percent with one digit, tiny ones keep theirs', () => {
  expect([showShare(0.8), showShare(0.8333), showShare(0.00012), showShare(0), showShare(1.25)]).toEqual([
    '80.0 %',
    '83.3 %',
    '0.012 %',
    '0.0 %',
    '125.0 %',
  ]);
});

test('large numbers are grouped by thousands', () => {
  expect([showCount(1234567), showCount(1234), showNumber(0.12345), showRate(12345.6), showSeconds(600)]).toEqual([
    '1\u202f234\u202f567',
    '1234',
    '0.1235',
    '12\u202f346 /s',
    '600.0 s',
  ]);
});
