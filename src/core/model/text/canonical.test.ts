import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { slugPattern } from '../names.ts';
import { cartText, parsed, textWith } from '../testing/cart.ts';
import { printDesign } from './canonical.ts';

/** The same value with the fields of every record in another order. */
const shuffled = (value: unknown, step: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, step));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, shuffled(item, step)]);
  const from = step % (entries.length || 1);
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)].reverse());
};

const slug = fc.stringMatching(slugPattern).filter((id) => id !== 'constructor' && id !== 'prototype');
const name = fc.string({ minLength: 1, maxLength: 20 });
const own = fc.dictionary(
  fc.string({ maxLength: 5 }).map((key) => `x-${key}`),
  fc.jsonValue(),
);
const topic = fc
  .record({ name, partitions: fc.integer({ min: 1, max: 9 }), own })
  .map(({ own, ...fields }) => ({ kind: 'topic' as const, ...fields, ...own }));
const message = fc.record(
  { name, payload: fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue()), examples: fc.array(fc.jsonValue()) },
  { requiredKeys: ['name'] },
);
const designs = fc.record({
  eventwright: fc.constant(1 as const),
  name,
  nodes: fc.dictionary(slug, topic),
  messages: fc.dictionary(slug, message),
});

describe('the canonical form', () => {
  it('of the cart is the cart in the order of the format, one line per placed node', () => {
    const printed = printDesign(parsed(cartText));
    expect(JSON.parse(printed)).toEqual(JSON.parse(cartText));
    expect(printed).toContain('\n      "cart": { "x": 0, "y": 0 },\n');
    expect(printed.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(printed).links['recommender-reads'])).toEqual([
      'kind',
      'from',
      'to',
      'work',
      'retry',
      'deadLetter',
    ]);
  });

  it('does not depend on the order in which a design was written', () => {
    for (let step = 0; step < 5; step++) {
      const other = shuffled(JSON.parse(cartText), step) as Design;
      const data = JSON.parse(cartText).messages['product-added'];
      Object.assign(other.messages?.['product-added'] ?? {}, { payload: data.payload, examples: data.examples });
      expect(printDesign(other)).toBe(printDesign(parsed(cartText)));
    }
  });

  it('puts fields of the user’s own last and leaves the order of data alone', () => {
    const messages = { m: { payload: { z: 1, a: { y: 1, b: 2 } }, 'x-b': 1, name: 'M', 'x-a': { z: 1, a: 2 } } };
    const printed = JSON.stringify(JSON.parse(printDesign(parsed(textWith({ messages })))));
    expect(printed).toContain('"m":{"name":"M","payload":{"z":1,"a":{"y":1,"b":2}},"x-b":1,"x-a":{"z":1,"a":2}}');
  });

  it('sorts maps by code unit', () => {
    const nodes = Object.fromEntries(['b', 'a-b', 'a1', 'a'].map((id) => [id, { kind: 'topic', name: id }]));
    expect(Object.keys(JSON.parse(printDesign(parsed(textWith({ nodes })))).nodes)).toEqual(['a', 'a-b', 'a1', 'b']);
  });

  it('of any design reads back as the same design and prints the same again', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const printed = printDesign(design as Design);
        expect(printDesign(parsed(printed))).toBe(printed);
        // Compared as text: a key named __proto__ is data, and equality of objects would not see it.
        expect(JSON.stringify(shuffled(JSON.parse(printed), 0))).toHaveLength(
          JSON.stringify(shuffled(JSON.parse(JSON.stringify(design)), 0)).length,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a field of the user’s own in the layout', () => {
  it.each([null, 7, [], { a: { b: 1 } }])('may hold %j', (value) => {
    const text = `{ "eventwright": 1, "name": "Own", "layout": { "x-grid": ${JSON.stringify(value)} } }`;
    expect(JSON.parse(printDesign(parsed(text)))).toEqual(JSON.parse(text));
  });
});
