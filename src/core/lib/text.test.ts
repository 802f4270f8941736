import { describe, expect, it } from 'vitest';
import { figure, fill, listed, verbatim } from './text.ts';

describe('texts', () => {
  it('fills every language with the same values', () => {
    const text = fill(
      { en: '{who} gets {rate}/s', zh: '{who} 每秒收到 {rate}' },
      { who: verbatim('Cart'), rate: 80.000001 },
    );
    expect(text).toEqual({ en: 'Cart gets 80/s', zh: 'Cart 每秒收到 80' });
  });

  it('says one thing of one and another of more', () => {
    const text = { en: '{count} {count:link|links} {count:is|are} cut', zh: '{count} 条连线' };
    expect([1, 2, 0].map((count) => fill(text, { count }).en)).toEqual([
      '1 link is cut',
      '2 links are cut',
      '0 links are cut',
    ]);
  });

  it('leaves a name without a value in sight and never reads inherited names', () => {
    expect(fill({ en: '{constructor} {x}', zh: '' }, {}).en).toBe('{constructor} {x}');
  });

  it('inserts user text as it is, even when it looks like a pattern', () => {
    expect(fill({ en: '{a}', zh: '{a}' }, { a: '$& {b}', b: 'no' }).en).toBe('$& {b}');
  });

  it('shortens long lists and says how many are left', () => {
    expect(listed(['a', 'b', 'c'], 2)).toEqual({ en: 'a, b and 1 more', zh: 'a、b 等共 3 个' });
  });

  it('prints figures with four significant digits', () => {
    expect([figure(0.95064), figure(1234567), figure(2), figure(Infinity)]).toEqual(['0.9506', '1235000', '2', '∞']);
  });
});
