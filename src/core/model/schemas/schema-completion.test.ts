import { describe, expect, it } from 'vitest';
import { completionsAt } from './schema-completion.ts';
import { usualKeywords } from './schema-keyword-words.ts';
import { heldBy } from './schema-problems.ts';

/** The labels at the place that `|` marks, and what the text becomes when the first one is taken. */
const at = (marked: string) => {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, offset, ['address', 'money']);
  const [first] = found?.options ?? [];
  return {
    labels: found?.options.map(({ label }) => label) ?? [],
    taken: found && first ? text.slice(0, found.from) + first.apply + text.slice(found.to) : null,
  };
};

describe('where a keyword can stand', () => {
  it('all that are not there yet are offered, with a colon of their own', () => {
    const { labels, taken } = at('{ "type": "object", "|" }');
    expect(labels[0]).toBe('properties');
    expect(labels).toContain('$ref');
    expect(labels).not.toContain('type');
    expect(taken).toBe('{ "type": "object", "properties":  }');
  });
  it('the colon that stands there is not written twice', () => {
    expect(at('{ "ty|": "object" }').taken).toBe('{ "type": "object" }');
  });
  it('are known from what can be read of a text that is no JSON yet', () => {
    expect(at('{ "type": "object", "|').labels).not.toContain('type');
    expect(at('{ "properties": { "id": {} }, "required": ["|').labels).toEqual(['id']);
  });
  it('a word that is begun without quotes is taken up', () => {
    expect(at('{ ty| }').taken).toBe('{ "type":  }');
  });
  it('they are offered in the schemas of fields, items and alternatives', () => {
    expect(at('{ "properties": { "id": { "|" } } }').labels).toContain('format');
    expect(at('{ "items": { "|" } }').labels).toContain('type');
    expect(at('{ "oneOf": [{ "|" }] }').labels).toContain('type');
  });
  it('names of people’s own are theirs to find, and data is no schema', () => {
    expect(at('{ "properties": { "|" } }').labels).toEqual([]);
    expect(at('{ "default": { "|" } }').labels).toEqual([]);
    expect(at('{ "examples": [{ "|" }] }').labels).toEqual([]);
  });
});

describe('values', () => {
  it('of a type are the types, alone and in a list', () => {
    expect(at('{ "type": "|" }').labels).toContain('integer');
    expect(at('{ "type": ["string", "|"] }').labels).toContain('null');
    expect(at('{ "type": | }').taken).toBe('{ "type": "array" }');
  });
  it('of a format are the formats', () => {
    expect(at('{ "format": "da|" }').taken).toBe('{ "format": "date-time" }');
  });
  it('of a reference are the shared schemas and the definitions of this one', () => {
    expect(at('{ "$defs": { "line": {} }, "$ref": "|" }').labels).toEqual([
      '#',
      '#/schemas/address',
      '#/schemas/money',
      '#/$defs/line',
    ]);
  });
  it('of what is wanted are the fields that it does not name yet', () => {
    expect(at('{ "required": ["id", "|"], "properties": { "id": {}, "total": {} } }').labels).toEqual(['total']);
  });
  it('that only the person knows are left to them', () => {
    expect(at('{ "description": "|" }').labels).toEqual([]);
    expect(at('{ "minimum": | }').labels).toEqual([]);
  });
});

it('every keyword with words is one that is checked', () => {
  expect(usualKeywords.filter((keyword) => heldBy(keyword) === undefined)).toEqual([]);
});
