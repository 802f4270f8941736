import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pointerOf } from '../../lib/pointer.ts';
import { designJsonSchema } from '../text/json-schema.ts';
import { parseDesign } from '../text/parse.ts';
import { schemaProblems } from './schema-problems.ts';

const told = (schema: unknown) => schemaProblems(schema).map(({ path, what }) => `${pointerOf(path)} ${what.en}`);

describe('what is wrong with a JSON Schema', () => {
  it('is nothing for the published schema of the format and for every schema of the examples', () => {
    expect(told(designJsonSchema())).toEqual([]);
    for (const id of ['cart-3', 'shop-3', 'query-reply', 'shop-10', 'retry-storm']) {
      const design = parseDesign(readFileSync(`public/examples/${id}.eventwright.json`, 'utf8'));
      if (!design.ok) throw new Error(id);
      for (const { payload } of Object.values(design.value.messages ?? {})) expect(told(payload ?? {})).toEqual([]);
    }
  });

  it('is a type that does not exist, with the one that was meant', () => {
    expect(told({ type: 'strng' })).toEqual(['/type "strng" is no type: write “string”.']);
    expect(told({ type: ['string', 7] })[0]).toMatch(/^\/type 7 is no type: write array, boolean/);
    expect(told({ type: ['string', 'null'] })).toEqual([]);
  });

  it('is a keyword with the wrong kind of value, wherever it stands', () => {
    expect(told({ properties: { id: { minLength: -1 } } })).toEqual([
      '/properties/id/minLength “minLength” wants a whole number, 0 or more.',
    ]);
    expect(told({ required: 'id' })).toEqual(['/required “required” wants a list of names.']);
    expect(told({ items: { anyOf: [] } })).toEqual(['/items/anyOf “anyOf” wants a list of schemas with at least one.']);
    expect(told({ pattern: '(' })).toEqual(['/pattern “pattern” wants a regular expression.']);
    expect(told({ properties: [] })).toEqual(['/properties “properties” wants schemas by name.']);
    expect(told([])).toEqual([' A schema is an object, true or false.']);
  });

  it('is a slip in a keyword, but not a keyword of one’s own', () => {
    expect(told({ requierd: ['id'] })).toEqual(['/requierd “requierd” is no keyword: “required”?']);
    expect(told({ 'x-unit': 'ms', sensitivity: 'high' })).toEqual([]);
  });

  it('is a reference to a place that is not there', () => {
    expect(told({ $defs: { a: {} }, $ref: '#/$defs/a' })).toEqual([]);
    expect(told({ $ref: '#/$defs/b' })).toEqual(['/$ref Nothing stands at #/$defs/b.']);
    expect(told({ $ref: '#/schemas/address' })).toEqual([]);
  });

  it('is never looked for in data: a default may look like a broken schema', () => {
    expect(told({ default: { type: 'strng' }, enum: [{ required: 1 }], const: { pattern: '(' } })).toEqual([]);
  });
});
