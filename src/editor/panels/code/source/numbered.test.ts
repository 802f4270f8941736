import { expect, it } from 'vitest';
import { textOf } from './found.ts';
import { changedLines, numbered } from './numbered.ts';

const shown = (lines: ReturnType<typeof numbered>) => lines.map(({ margin, line }) => `${margin}|${textOf(line)}`);

it('numbers the lines of a source', () => {
  expect(shown(numbered('a.ts', 'one;\n\nthree;\n'))).toEqual(['1|one;', '2|', '3|three;']);
});

it('shows what has changed with both numbers and a sign, and a gap between places far apart', () => {
  const before = Array.from({ length: 12 }, (_, at) => `line${at + 1};`);
  const after = ['first;', ...before.slice(0, 11)];
  expect(shown(changedLines('a.ts', before.join('\n'), after.join('\n')))).toEqual([
    '    1 +|first;',
    ' 1  2  |line1;',
    ' 2  3  |line2;',
    ' 3  4  |line3;',
    '⋯|',
    ' 8  9  |line8;',
    ' 9 10  |line9;',
    '10 11  |line10;',
    // The last line of the text has no end any more.
    '11    −|line11;',
    '12    −|line12;',
    '   12 +|line11;',
  ]);
});

it('shows a new file as added and a removed one as removed, in colours', () => {
  expect(changedLines('a.json', '', '{"a": 1}\n')).toMatchObject([{ kind: 'added', margin: '  1 +' }]);
  const [line] = changedLines('a.json', '{"a": 1}\n', '');
  expect(line?.kind).toBe('removed');
  expect(line?.line[1]).toEqual({ text: '"a"', kind: 'name' });
});

it('shows nothing where nothing has changed', () => {
  expect(changedLines('a.ts', 'same\n', 'same\n')).toEqual([]);
});
