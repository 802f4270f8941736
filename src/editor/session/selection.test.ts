import { expect, test } from 'vitest';
import { selectionOf, touchedBy } from './selection.ts';

const touched = (...pointers: string[]) =>
  touchedBy(pointers.map((pointer) => ({ path: pointer.split('/').slice(1) })));

test('what an undo touched is selected, moved or changed', () => {
  expect(touched('/nodes/cart/name', '/layout/nodes/cart', '/links/reads/work')).toEqual(
    selectionOf({ nodes: ['cart'], links: ['reads'] }),
  );
});

test('a message alone is selected, so that undo does not close it', () => {
  expect(touched('/messages/placed/payload')).toEqual(selectionOf({ message: 'placed' }));
  expect(touched('/messages/placed/payload', '/nodes/cart/name')).toEqual(selectionOf({ nodes: ['cart'] }));
});

test('a change of the rules or of the system selects nothing else', () => {
  expect(touched('/rules/severity/overload', '/name')).toBeNull();
});
