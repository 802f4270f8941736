import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleFromPattern } from './sample-from-pattern.ts';

const atoms = [
  'a',
  'Z',
  '7',
  '-',
  '\\.',
  '\\d',
  '\\w',
  '\\s',
  '\\S',
  '.',
  '[A-F0-9]',
  '[^a-z]',
  '[-+]',
  '\\p{Lu}',
  '中',
];
const counts = ['', '?', '*', '+', '{2}', '{1,}', '{2,4}', '+?'];

/** Expressions of everything that is understood. */
const patterns = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...atoms),
    fc.tuple(tie('pattern'), fc.constantFrom(...counts)).map(([part, count]) => `(?:${part})${count}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    fc.array(tie('pattern'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  ),
})).pattern;

describe('a sample made from a pattern', () => {
  it('is found for everything but look-around and back references, and is accepted', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const sample = sampleFromPattern(`^${pattern}$`);
        expect(sample).toBeDefined();
        expect(sample).toMatch(new RegExp(`^${pattern}$`, 'u'));
      }),
    );
  });

  it.each([
    ['^[A-Z]{3}-[0-9]{4}$', 'AAA-0000'],
    ['^(?<kind>SKU|EAN)\\d+$', 'SKU0'],
    ['^[a-z0-9._%+-]+@[a-z0-9-]+\\.[a-z]{2,}$', 'a@a.aa'],
    ['^#[0-9a-fA-F]{6}$', '#aaaaaa'],
    ['^\\+?[1-9]\\d{1,14}$', '10'],
    ['', ''],
  ])('of %s is plain', (pattern, sample) => {
    expect(sampleFromPattern(pattern)).toBe(sample);
  });

  it.each(['^(?=b)a$', '^(a)\\1b$', '(', 'a)', '[', '^a{9999}$', 'a\\b.b', '$a', '*'])(
    'is not found for %s',
    (pattern) => {
      expect(sampleFromPattern(pattern)).toBeUndefined();
    },
  );
});
