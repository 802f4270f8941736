import { expect, test } from 'vitest';
import { lineHashes } from './line-hashes.ts';

const hashes = (text: string): (string | undefined)[] => {
  const hashOf = lineHashes(text);
  return text.split(/\r\n|\r|\n/).map((_line, at) => hashOf(at + 1));
};

// Values that the action itself gives, from its public tests.
test.each([
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
])('%j has the hashes that code scanning gives it', (text, expected) => {
  expect(hashes(text)).toEqual(expected);
});

test('how lines end makes no difference', () => {
  const text = 'one\n\n two\nthree\n';
  expect(hashes(text.replaceAll('\n', '\r\n'))).toEqual(hashes(text));
});

test('lines that say the same are counted, and a line that does not exist has no hash', () => {
  const text = `${'{ "kind": "topic", "name": "Orders", "address": "orders", "partitions": 12 },\n'.repeat(4)}`;
  const [first, second] = hashes(text);
  expect(second).toBe(first?.replace(/:1$/, ':2'));
  expect(lineHashes(text)(99)).toBeUndefined();
});

test('a line keeps its hash when lines are put in front of it', () => {
  const text = '"a": 1\n"b": 2';
  expect(lineHashes(`{\n\n${text}`)(4)).toBe(lineHashes(text)(2));
});
