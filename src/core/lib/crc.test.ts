import { expect, it } from 'vitest';
import { crcOf } from './crc.ts';

const bytes = (words: string) => new TextEncoder().encode(words);

it('has the check value of the standard', () => {
  expect(crcOf(bytes('123456789'))).toBe(0xcbf43926);
  expect(crcOf(bytes('IEND'))).toBe(0xae426082);
  expect(crcOf(bytes(''))).toBe(0);
});
