import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartText } from '../testing/cart.ts';
import { printDesign } from './canonical.ts';
import { parseDesign } from './parse.ts';

/** A design is printed and read again; anything else is refused with a place inside the text. */
const isJudged = (text: string): void => {
  const result = parseDesign(text);
  if (result.ok) {
    const printed = printDesign(result.value);
    const again = parseDesign(printed);
    expect(again.ok && printDesign(again.value)).toBe(printed);
    return;
  }
  expect(result.reason.length).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { what, why, howToFix, at } of result.reason) {
    for (const words of [what, why, howToFix]) expect([words.en, words.zh]).not.toContain('');
    expect(at?.line).toBeGreaterThan(0);
    expect(at?.line).toBeLessThanOrEqual(lines.length);
    expect(at?.column).toBeLessThanOrEqual((lines[(at?.line ?? 1) - 1] ?? '').length + 1);
  }
};

const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  value === null || typeof value !== 'object'
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];

const paths = pathsOf(JSON.parse(cartText)).filter((path) => path.length > 0);

const replaced = (path: readonly string[], value: unknown): string => {
  const copy = JSON.parse(cartText);
  const around = path.slice(0, -1).reduce((target, step) => target[step], copy);
  if (value === undefined && !Array.isArray(around)) delete around[path.at(-1) as string];
  else around[path.at(-1) as string] = value ?? null;
  return JSON.stringify(copy, null, 1);
};

// Examples are what longer runs have found.
describe('whatever a text holds, it is read or refused with a place', () => {
  it('after characters were changed', () => {
    fc.assert(
      fc.property(fc.nat(cartText.length), fc.nat(40), fc.string({ maxLength: 6 }), (from, length, put) =>
        isJudged(cartText.slice(0, from) + put + cartText.slice(from + length)),
      ),
      { numRuns: 300, examples: [[6, 15, '\\']] },
    );
  });

  it('after a value was replaced or taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(fc.jsonValue(), { nil: undefined }), (path, value) =>
        isJudged(replaced(path, value)),
      ),
      { numRuns: 300 },
    );
  });

  it('after a key was added', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'x-', 'kind'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), names, fc.jsonValue(), (path, name, value) => {
        // As text: assigning to __proto__ would not make a key.
        const place = JSON.stringify(replaced(path, ['here']));
        isJudged(
          JSON.parse(place).replace(/\[\s*"here"\s*\]/, () => `{ ${JSON.stringify(name)}: ${JSON.stringify(value)} }`),
        );
      }),
      { numRuns: 300, examples: [[['messages'], '__proto__', null]] },
    );
  });
});
