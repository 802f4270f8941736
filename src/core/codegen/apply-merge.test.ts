import { describe, expect, it } from 'vitest';
import { baseOf, blockMarks, mergeText as mergeOf, ownedPart, saysTheSame } from './apply-merge.ts';

const hash = (text: string): string => `hash of ${text}`;
const mergeText = (path: string, theirs: string, base: string, ours: string) => mergeOf(path, theirs, base, ours, hash);

const mergeJson = (theirs: object, base: object, ours: object) => {
  const [theirText, baseText, ourText] = [theirs, base, ours].map((value) => JSON.stringify(value));
  const merge = mergeText('a.json', theirText ?? '', baseText ?? '', ourText ?? '');
  return { value: JSON.parse(merge?.text ?? ''), kept: merge?.kept };
};

describe('a package.json of two writers', () => {
  it.each([
    ['a key that we change and they did not', { a: 1, x: 1 }, { a: 1 }, { a: 2 }, { a: 2, x: 1 }, []],
    ['a key that both change', { a: 3 }, { a: 1 }, { a: 2 }, { a: 3 }, ['/a']],
    ['a key that they alone change', { a: 3 }, { a: 1 }, { a: 1 }, { a: 3 }, []],
    ['a key that both change alike', { a: 2, x: 1 }, { a: 1 }, { a: 2 }, { a: 2, x: 1 }, []],
    ['a key that is new with us', { x: 1 }, {}, { a: { b: 1 } }, { x: 1, a: { b: 1 } }, []],
    ['a key that both have added', { a: 3 }, {}, { a: 2 }, { a: 3 }, ['/a']],
    ['a key that we no longer set', { a: 1, x: 1 }, { a: 1 }, {}, { x: 1 }, []],
    ['a key that we no longer set and they changed', { a: 3 }, { a: 1 }, {}, { a: 3 }, ['/a']],
    ['a key that they removed', { x: 1 }, { a: 1 }, { a: 1 }, { x: 1 }, []],
    ['a key that they removed and we change', { x: 1 }, { a: 1 }, { a: 2 }, { x: 1 }, ['/a']],
    [
      'keys within keys',
      { a: { b: 1, '/': 3 } },
      { a: { b: 1, '/': 1 } },
      { a: { b: 2, '/': 2 } },
      { a: { b: 2, '/': 3 } },
      ['/a/~1'],
    ],
    ['another type than ours', { a: 'text' }, { a: { b: 1 } }, { a: { b: 2 } }, { a: 'text' }, ['/a']],
    ['lists, as sets', { a: ['x', 'p', 'q'] }, { a: ['p', 'q'] }, { a: ['q', 'r'] }, { a: ['x', 'q', 'r'] }, []],
    ['an item that they took out', { a: ['q'] }, { a: ['p', 'q'] }, { a: ['p', 'q', 'r'] }, { a: ['q', 'r'] }, []],
  ])('%s', (_what, theirs, base, ours, value, kept) => {
    expect(mergeJson(theirs, base, ours)).toEqual({ value, kept });
  });

  it('stays as it is to the byte where we change nothing, else it keeps its indentation', () => {
    const theirs = '{\n\t"a": 1,   "x": 2\n}';
    expect(mergeText('a.json', theirs, '{"a":1}', '{"a":1}')?.text).toBe(theirs);
    expect(mergeText('a.json', theirs, '{"a":1}', '{"a":2}')?.text).toBe('{\n\t"a": 2,\n\t"x": 2\n}\n');
  });

  it('keeps a key that other programs take for a prototype', () => {
    const theirs = '{"__proto__":{"x":1},"a":1}';
    expect(mergeText('a.json', theirs, '{"a":1}', '{"a":2}')?.text).toContain('"__proto__": {');
  });

  it.each(['{', '// mine\n{"a":2}', '<<<<<<< HEAD\n{}', '[]', '"a"'])('cannot be merged with %j', (theirs) => {
    expect(mergeText('a.json', theirs, '', '{"a":1}\n')).toBeNull();
  });

  it('without a record of what was ours gives up nothing', () => {
    const merge = mergeText('a.json', '{"a":1,"list":["p"]}', '', '{"a":2,"b":3,"list":["q"]}');
    expect([JSON.parse(merge?.text ?? ''), merge?.kept]).toEqual([{ a: 1, list: ['p', 'q'], b: 3 }, ['/a']]);
  });

  it('has a part that is ours by its keys', () => {
    expect(ownedPart('{"a":{"b":1,"x":2},"y":[3],"z":4}', '{"a":{"b":2},"z":5}')).toBe('{"a":{"b":1},"z":4}');
  });
});

describe('JSON in another layout', () => {
  it.each([
    ['{"a":1,"b":[{"c":2,"d":3}]}', '{ "b": [{ "d": 3, "c": 2 }],\n"a": 1 }', true],
    ['{"a":1}', '{"a":2}', false],
    ['{"a":{"b":1}}', '{"a":[["b",1]]}', false],
    ['[1,2]', '[2,1]', false],
    ['{"a":1,}', '{"a":1}', false],
  ])('%s says what %s does: %s', (theirs, ours, same) => {
    expect(saysTheSame(theirs, ours)).toBe(same);
  });
});

describe('lines of two writers', () => {
  it.each([
    ['theirs stay among ours', 'a\nmine\nb\n', 'a\nb\n', 'a\nc\n', 'a\nmine\nc\n'],
    ['one that they removed stays away', 'b\n', 'a\nb\n', 'a\nb\nc\n', 'b\nc\n'],
    ['nobody changes ours', 'a\n', 'a\n', 'b\n', 'b\n'],
    ['nothing new leaves the last line without its end', 'a\nmine', 'a\n', 'a\n', 'a\nmine'],
  ])('%s', (_what, theirs, base, ours, text) => {
    expect(mergeText('.gitignore', theirs, base, ours)).toEqual({ text, kept: [] });
  });
});

describe('a README of two writers', () => {
  const block = (text: string) => `${blockMarks.begin}\n${text}\n${blockMarks.end}\n`;

  it.each([
    [
      'theirs stays around our block',
      `above\n${block('a')}below $& \n`,
      block('a'),
      block('b $&'),
      `above\n${block('b $&')}below $& \n`,
    ],
    ['a block that both have edited alike is ours', `x\n${block('b')}`, block('a'), block('b'), `x\n${block('b')}`],
    ['one that they alone have edited stays', block('mine'), block('a'), block('a'), block('mine')],
    ['without marks it is all theirs', 'mine\n', block('a'), block('b'), 'mine\n'],
    [
      'with half of the marks it is, too',
      `${blockMarks.begin}\nmine\n`,
      block('a'),
      block('b'),
      `${blockMarks.begin}\nmine\n`,
    ],
    ['over one without marks that nobody edited ours is written', 'old\n', 'old\n', block('a'), block('a')],
  ])('%s', (_what, theirs, base, ours, text) => {
    expect(mergeText('README.md', theirs, baseOf('README.md', base, hash), ours)).toEqual({ text, kept: [] });
  });

  it('is not merged where both have edited the block', () => {
    expect(mergeText('README.md', `x\n${block('mine')}`, baseOf('README.md', block('a'), hash), block('b'))).toBeNull();
  });
});
