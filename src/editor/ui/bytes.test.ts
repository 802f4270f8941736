import { expect, it } from 'vitest';
import { bytesOf } from './bytes.ts';

it('a size has the unit that fits it', () => {
  expect([0, 640, 1000, 1240, 12_400, 3_400_000, 2_100_000_000_000].map(bytesOf)).toEqual([
    '0\u00a0B',
    '640\u00a0B',
    '1\u00a0KB',
    '1.2\u00a0KB',
    '12\u00a0KB',
    '3.4\u00a0MB',
    '2100\u00a0GB',
  ]);
});
