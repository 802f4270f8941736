import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, hunksOf, unifiedDiff } from './line-diff.ts';

const marked = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => ({ same: ' ', removed: '-', added: '+' })[kind] + text);

describe('two texts, line by line', () => {
  it.each([
    ['a\nb\nc\n', 'a\nb\nc\n', [' a', ' b', ' c']],
    ['a\nb\nc\n', 'a\nx\nc\n', [' a', '-b', '+x', ' c']],
    ['a\nb\n', '', ['-a', '-b']],
    ['', 'a\n\n', ['+a', '+']],
    ['a\n', 'a', ['-a', '+a']],
    ['a\r\n', 'a\n', ['-a\r', '+a']],
    // The example of Myers' paper: five changes.
    ['a\nb\nc\na\nb\nb\na\n', 'c\nb\na\nb\na\nc\n', ['-a', '+c', ' b', '-c', ' a', ' b', '-b', ' a', '+c']],
  ])('%j becomes %j', (before, after, lines) => {
    expect(marked(before, after)).toEqual(lines);
  });

  it('change in as few lines as can be', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, now] = [linesOf(before), linesOf(after)];
        const changed = diffLines(before, after).filter(({ kind }) => kind !== 'same').length;
        expect(changed).toBe(old.length + now.length - 2 * commonLength(old, now));
      }),
      { numRuns: 20_000 },
    );
  });

  it('of many lines are no trouble, neither when all of them differ nor when they are in another order', () => {
    const numbers = Array.from({ length: 5_000 }, (_, index) => index);
    const text = (order: (index: number) => number) => numbers.map((index) => `${order(index)}\n`).join('');
    const kinds = (after: string) => new Set(diffLines(text(Number), after).map(({ kind }) => kind));
    expect(kinds(text((index) => index + 5_000))).toEqual(new Set(['removed', 'added']));
    expect(kinds(text((index) => index ^ 1))).toEqual(new Set(['same', 'removed', 'added']));
  });
});

describe('a unified diff', () => {
  const letters = [...'abcdefghijklmnopqrst'].map((letter) => `${letter}\n`);

  it('has three lines around a change, and one hunk for changes that are near', () => {
    const after = letters.map((line) => (['c\n', 'j\n', 's\n'].includes(line) ? line.toUpperCase() : line));
    expect(unifiedDiff('x.ts', letters.join(''), after.join(''))).toBe(
      [
        '--- a/x.ts',
        '+++ b/x.ts',
        '@@ -1,13 +1,13 @@',
        ...[' a', ' b', '-c', '+C', ' d', ' e', ' f', ' g', ' h', ' i', '-j', '+J', ' k', ' l', ' m'],
        '@@ -16,5 +16,5 @@',
        ...[' p', ' q', ' r', '-s', '+S', ' t', ''],
      ].join('\n'),
    );
  });

  it('of a file that comes or goes names no file on the other side', () => {
    expect(unifiedDiff('x', undefined, 'a\n')).toBe('--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n');
    expect(unifiedDiff('x', 'a\n', undefined)).toBe('--- a/x\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-a\n');
  });

  it('says where a last line has no end, and nothing of equal texts', () => {
    expect(unifiedDiff('x', 'a', 'b')).toContain('-a\n\\ No newline at end of file\n+b\n\\ No newline');
    expect(unifiedDiff('x', 'a', 'a')).toBe('');
  });

  it('applied to the one text gives the other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applied(before, unifiedDiff('x', before, after))).toBe(after);
      }),
      { numRuns: 20_000 },
    );
  });

  it('shows only lines that are near a change', () => {
    const hunks = hunksOf(diffLines(letters.join(''), letters.slice(1).join('')));
    expect(hunks.map(({ lines }) => lines.length)).toEqual([4]);
  });
});

/** Few different lines, so that many are equal; the last with or without its end. */
const texts = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 24 }), fc.boolean())
  .map(([lines, isCut]) => lines.join('\n') + (isCut || lines.length === 0 ? '' : '\n'));

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** By the table of the textbooks. */
const commonLength = (old: readonly string[], now: readonly string[]): number => {
  let row: number[] = new Array(now.length + 1).fill(0);
  for (const line of old) {
    const next = [0];
    now.forEach((other, index) => {
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** What `patch` does, strictly: every line that the diff expects must be where it says. */
const applied = (before: string, diff: string): string => {
  const old = before.split(/(?<=\n)/);
  const now: string[] = [];
  let done = 0;
  const lines = diff.replaceAll('\n\\ No newline at end of file', '\0').split('\n').slice(2, -1);
  for (const line of lines) {
    const text = line.endsWith('\0') ? line.slice(1, -1) : `${line.slice(1)}\n`;
    const [, start = '0', count] = /^@@ -(\d+),(\d+) /.exec(line) ?? [];
    if (line.startsWith('@')) now.push(...old.slice(done, Number(start) - (count === '0' ? 0 : 1)));
    if (line.startsWith('@')) done = Number(start) - (count === '0' ? 0 : 1);
    else if (!line.startsWith('+')) expect(old[done++]).toBe(text);
    if (/^[ +]/.test(line)) now.push(text);
  }
  return [...now, ...old.slice(done)].join('');
};
