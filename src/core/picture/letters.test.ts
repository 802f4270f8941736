import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, widthOf, wrapped } from './letters.ts';

const letters = { size: 10, weight: 420 } as const;

describe('words', () => {
  it('are as wide as the font draws them, Chinese ones as wide as high', () => {
    expect(widthOf('ii', letters)).toBeCloseTo(4.8);
    expect(widthOf('WW', letters)).toBeCloseTo(19.8);
    expect(widthOf('订单', letters)).toBe(20);
  });

  it('that do not fit are cut with an ellipsis, and never wider than they may be', () => {
    expect(fitted('order.placed', 100, letters)).toBe('order.placed');
    expect(fitted('order.placed', 40, letters)).toMatch(/^order.*…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 200 }), (words, width) => {
        expect(widthOf(fitted(words, width, letters), letters)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('break into lines between words, Chinese anywhere, and say where lines are left out', () => {
    expect(wrapped('one two three', 40, 3, letters)).toEqual(['one two', 'three']);
    expect(wrapped('一二三四五六', 30, 2, letters)).toEqual(['一二三', '四五六']);
    expect(wrapped('one\ntwo\nthree', 100, 2, letters)).toEqual(['one', 'two …']);
  });
});
