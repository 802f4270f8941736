import { expect, test } from 'vitest';
import { presentIn, selectionOf } from './selection.ts';

const design = { nodes: { cart: {} }, links: {}, messages: { placed: {} } };

test('what a design does not have is not selected in it', () => {
  expect(presentIn(design, selectionOf({ nodes: ['cart', 'gone', 'constructor'], links: ['gone'] }))).toEqual(
    selectionOf({ nodes: ['cart'] }),
  );
  expect(presentIn(design, selectionOf({ message: 'gone' })).message).toBeNull();
});

test('a selection that is there as a whole keeps its identity', () => {
  const selection = selectionOf({ message: 'placed' });
  expect(presentIn(design, selection)).toBe(selection);
});
