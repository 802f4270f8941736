import { expect, test } from 'vitest';
import { anything, fitsSchema, isSchema, readChecked } from './json-problems.ts';

const told = (...read: Parameters<typeof readChecked>) =>
  readChecked(...read).problems.map(({ at, what }) => `${at.line}:${at.column} ${what.en}`);

/** The very text that each problem is about. */
const marked = (text: string, check: Parameters<typeof readChecked>[1]) =>
  readChecked(text, check).problems.map(({ from, to }) => text.slice(from, to));

test('broken JSON is told by line and column and gives no value', () => {
  const broken = '{\n  "type": \n}';
  expect(readChecked(broken, anything).ok).toBe(false);
  expect(told(broken, anything)[0]).toMatch(/^3:1 This is not JSON/);
  expect(marked(broken, anything)[0]).toBe('}');
});

test('a schema with a wrong keyword is a value all the same, with the place of the keyword', () => {
  const text = '{\n  "properties": {\n    "id": { "type": "strng" }\n  }\n}';
  expect(readChecked(text, isSchema({}))).toMatchObject({
    ok: true,
    value: { properties: { id: { type: 'strng' } } },
  });
  expect(told(text, isSchema({}))).toEqual(['3:21 "strng" is no type: write “string”.']);
  expect(marked(text, isSchema({}))).toEqual(['"strng"']);
});

test('a reference to a shared schema that the design does not have is told where it stands', () => {
  const text = '{ "items": { "$ref": "#/schemas/adress" }, "default": { "$ref": "#/schemas/data" } }';
  expect(told(text, isSchema({ address: true }))).toEqual(['1:22 There is no shared schema “adress”.']);
  expect(told(text, isSchema({ adress: true }))).toEqual([]);
});

test('an example is told where it does not fit, through shared schemas too', () => {
  const check = fitsSchema({ properties: { at: { $ref: '#/schemas/place' } } }, { place: { type: 'string' } });
  expect(told('{ "at": "here" }', check)).toEqual([]);
  expect(told('{\n  "at": 7\n}', check)).toEqual([expect.stringMatching(/^2:9 .*string/)]);
  expect(marked('{\n  "at": 7\n}', check)).toEqual(['7']);
});
