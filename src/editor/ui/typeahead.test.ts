import { expect, it } from 'vitest';
import { createTypeahead } from './typeahead.ts';

const rows = ['Order', 'orders', 'Payment', 'Prices', 'Stock'].map((name) => ({ name }));

it('a letter walks to the next name that begins with it, and around the end', () => {
  const type = createTypeahead();
  expect(type('p', rows, 0, 0)).toBe(2);
  expect(type('p', rows, 2, 100)).toBe(3);
  expect(type('p', rows, 3, 200)).toBe(2);
});

it('letters in quick succession are one word, later ones a new one', () => {
  const type = createTypeahead();
  expect(type('p', rows, 0, 0)).toBe(2);
  expect(type('r', rows, 2, 100)).toBe(3);
  expect(type('s', rows, 3, 5000)).toBe(4);
});

it('a word that no name begins with walks nowhere', () => {
  expect(createTypeahead()('x', rows, 0, 0)).toBe(-1);
});

it('letters after a step by another key begin another name', () => {
  const type = createTypeahead();
  expect(type('p', rows, 0, 0)).toBe(2);
  expect(type('s', rows, 3, 100)).toBe(4);
  expect(type('x', rows, 4, 200)).toBe(-1);
});
