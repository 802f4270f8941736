import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentText, literal, propertyKey, stringLiteral } from './literal.ts';

/** What a JavaScript engine reads in a literal. */
const evaluate = (expression: string): unknown => new Function(`'use strict'; return (${expression});`)();

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\'"`\\*/<>$', '{}\n\u2028\u202e\ufeffa') }),
);

describe('user text in generated code', () => {
  it('is a string literal that means exactly the text, on one line, without markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const literal = stringLiteral(text);
        expect(evaluate(literal)).toBe(text);
        expect(literal).not.toMatch(/[\n\r\u2028\u2029<]/);
      }),
    );
  });

  it('is a key that names exactly the property', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const key = propertyKey(name);
        if (name !== '__proto__') expect(Object.keys(evaluate(`{ ${key}: 1 }`) as object)).toEqual([name]);
      }),
    );
  });

  it('is a bare key in any script, but for signs that nobody sees', () => {
    expect(['订单', 'straße', '$ref', 'a1'].map(propertyKey)).toEqual(['订单', 'straße', '$ref', 'a1']);
    expect(['a-b', '1a', '', '\u200ba', '🛒'].map(propertyKey)).toEqual(["'a-b'", "'1a'", "''", "'\\u200ba'", "'🛒'"]);
  });

  it('is a quoted key in letters that are younger than the compiler of an export', () => {
    expect(['\u{33082}', 'a\u{1c89}'].map(propertyKey)).toEqual(["'\u{33082}'", "'a\u{1c89}'"]);
    expect(['\u{20000}', '\u{323af}'].map(propertyKey)).toEqual(['\u{20000}', '\u{323af}']);
  });

  it('cannot end a comment or start a line in one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const comment = commentText(text);
        expect(comment).not.toMatch(/\*\/|\/\*|[\n\r\u2028\u2029\u202a-\u202e]/);
        expect(comment.length).toBeLessThanOrEqual(100);
        expect(evaluate(`/** ${comment} */ 1`)).toBe(1);
      }),
    );
  });

  it('prefers the quotes that need fewer escapes', () => {
    expect(stringLiteral("it's")).toBe(`"it's"`);
    expect(stringLiteral('say "yes"')).toBe(`'say "yes"'`);
    expect(stringLiteral('plain')).toBe("'plain'");
  });

  it('has numbers that people can read and engines read alike', () => {
    expect([literal(1209600), literal(-30000), literal(9999), literal(0.05)]).toEqual([
      '1_209_600',
      '-30_000',
      '9999',
      '0.05',
    ]);
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (value) => {
        expect(Object.is(evaluate(literal(value)), value) || value === 0).toBe(true);
      }),
    );
  });
});
