import { describe, expect, it } from 'vitest';
import { createLocator, readJson } from './json-text.ts';

const problems = (text: string) => {
  const result = readJson(text);
  return result.ok ? [] : result.reason;
};

describe('JSON text', () => {
  it.each([
    ['a comment', '{\n // no\n}', 2],
    ['a comma at the end', '{"a": 1,\n}', 2],
    ['an open string', '{"a":\n "b', 2],
    ['a second document', '{}\n{}', 2],
    ['a line break in a string', '{"a": "b\nc"}', 1],
  ])('with %s is refused at its line', (_, text, line) => {
    expect(problems(text)[0]?.at?.line).toBe(line);
  });

  it('with a key twice is refused in every record on its own', () => {
    expect(problems('{"a": {"b": 1, "b": 2}, "c": [{"b": 1}, {"b": 1}]}').map(({ pointer }) => pointer)).toEqual([
      '/a/b',
    ]);
  });

  it('says what is wrong with the syntax in words', () => {
    const said = (text: string) => problems(text)[0]?.what.en;
    expect(said('{"a": 1')).toBe('This is not JSON: a closing brace } is missing.');
    expect(said('{"a": "x\ty"}')).toContain('a tab is written');
    expect(said("{'a': 1}")).not.toMatch(/[a-z][A-Z]/);
  });

  it('with a number beyond all measure is refused, for it would be saved as null', () => {
    expect(problems('{\n "x-a": [1e400, -1e400, 1e308]}').map(({ pointer, at }) => [pointer, at?.line])).toEqual([
      ['/x-a/0', 2],
      ['/x-a/1', 2],
    ]);
  });

  it('hides brackets of strings from the limit of nesting', () => {
    expect(readJson(JSON.stringify('['.repeat(1000))).ok).toBe(true);
    expect(readJson(JSON.stringify(`\\"${'['.repeat(1000)}`)).ok).toBe(true);
  });
});

describe('a place in JSON text', () => {
  const text = '{\n  "list": [\n    { "a/b": 1 }\n  ]\n}';
  const locate = createLocator(text);

  it('is that of the value', () => {
    expect(locate(['list', 0, 'a/b'])).toEqual({ line: 3, column: 14 });
    expect(locate(['list', '0'])).toEqual({ line: 3, column: 5 });
  });

  it('is that of the key when the key is what is wrong', () => {
    expect(locate(['list', 0, 'a/b'], true)).toEqual({ line: 3, column: 7 });
  });

  it('is that of the record around it when there is no such field', () => {
    expect(locate(['list', 0, 'missing'])).toEqual({ line: 3, column: 5 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
  });
});
