import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escaped, mark, svgText, unescaped } from './mark.ts';

it('writes elements with their attributes and what is in them', () => {
  expect(svgText(mark('g', { id: 'a' }, mark('path', { d: 'M0 0' }), 'words'))).toBe(
    '<g id="a"><path d="M0 0"/>words</g>',
  );
});

it('never lets words or values become markup', () => {
  const evil = '</text><script>alert(1)</script>"\' onload="x';
  const text = svgText(mark('text', { 'data-name': evil }, evil));
  expect(text).not.toContain('<script');
  expect(text.match(/</g)).toHaveLength(2);
  expect(text.match(/"/g)).toHaveLength(2);
});

it('writes nothing that XML cannot hold', () => {
  expect(escaped('a\u0000b\u001fc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
});

it('brings back the words that it has escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(unescaped(escaped(words))).toBe(words);
    }),
  );
  expect(unescaped('&#x4e2d;&apos;&unknown;&#1114112;')).toBe("中'&unknown;\ufffd");
});
