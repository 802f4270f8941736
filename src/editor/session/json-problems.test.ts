import { expect, test } from 'vitest';
import { anything, fitsSchema, isSchema, readChecked } from './placed.ts';

const told = (...read: Parameters<typeof readChecked>) =>
  readChecked(...read).problems.map(({ at, what }) => `${at.line}:${at.column} ${what.en}`);

test('broken JSON is told by line and column and gives no value', () => {
  const read = readChecked('{\n  "type": \n}', anything);
  expect(read.ok).toBe(false);
  expect(told('{\n  "type": \n}', anything)[0]).toMatch(/^3:1 This is not JSON/);
});

test('a schema with a wrong keyword is a value all the same, with the place of the keyword', () => {
  const text = '{\n  "properties": {\n    "id": { "type": "strng" }\n  }\n}';
  expect(readChecked(text, isSchema)).toMatchObject({ ok: true, value: { properties: { id: { type: 'strng' } } } });
  expect(told(text, isSchema)).toEqual(['3:21 "strng" is no type: write “string”.']);
});

test('an example is told where it does not fit, through shared schemas too', () => {
  const check = fitsSchema({ properties: { at: { $ref: '#/schemas/place' } } }, { place: { type: 'string' } });
  expect(told('{ "at": "here" }', check)).toEqual([]);
  expect(told('{\n  "at": 7\n}', check)).toEqual([expect.stringMatching(/^2:9 .*string/)]);
});
