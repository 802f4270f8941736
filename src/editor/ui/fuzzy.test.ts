import { expect, it } from 'vitest';
import { bestFit, fitOf } from './fuzzy.ts';

const best = (typed: string, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => {
      const score = fitOf(typed, name);
      return score === null ? [] : [{ name, score }];
    })
    .sort((one, other) => other.score - one.score)[0]?.name;

it('a name that begins with what was typed comes before one that only contains it', () => {
  expect(best('order', ['Reorder', 'Place an order', 'Order'])).toBe('Order');
  expect(best('order', ['Reorder', 'Place an order'])).toBe('Place an order');
});

it('first letters of words are enough', () => {
  expect(best('aml', ['Main layout', 'Align middle left'])).toBe('Align middle left');
  expect(fitOf('op', 'order.placed')).not.toBeNull();
  expect(fitOf('alleft', 'Align left')).not.toBeNull();
});

it('letters from the middle of a word fit only together', () => {
  expect(fitOf('lg', 'Align')).toBeNull();
  expect(fitOf('lig', 'Align')).not.toBeNull();
});

it('words may be typed in any order, and all have to be there', () => {
  expect(fitOf('left align', 'Align left')).not.toBeNull();
  expect(fitOf('align top', 'Align left')).toBeNull();
});

it('Chinese is found from any of its characters', () => {
  expect(fitOf('对齐', '左对齐')).not.toBeNull();
  expect(bestFit('undo', ['撤销', 'Undo'])).not.toBeNull();
  expect(fitOf('右', '左对齐')).toBeNull();
});
