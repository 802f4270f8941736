import { expect, test } from 'vitest';
import { base64OfHex } from './base64.ts';

test('bytes come out as every other encoder has them, with one, two and no signs to fill up', () => {
  for (const hex of ['', '00', 'ff10', 'a1b2c3', 'fffefdfc', '00'.repeat(32), 'e3b0c44298fc1c149afbf4c8996fb924'])
    expect(base64OfHex(hex)).toBe(Buffer.from(hex, 'hex').toString('base64'));
});
