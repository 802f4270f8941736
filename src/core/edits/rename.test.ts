import { expect, it } from 'vitest';
import { connect } from './connect.ts';
import { placeNode } from './place-node.ts';
import { rename } from './rename.ts';
import { setField } from './set-field.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('changes the name and nothing else', () => {
  const after = applied(rename, { section: 'nodes', id: 'web', name: ' Web shop ' });
  expect(after.nodes?.web).toEqual({ ...shop.nodes?.web, name: 'Web shop' });
  expect(after.links).toBe(shop.links);
  expect(applied(rename, { section: 'design', name: 'Store' }).name).toBe('Store');
});

it('takes the message along that came into being with a topic, until it has a shape of its own', () => {
  const placed = applied(placeNode, { kind: 'topic', name: 'Topic', id: 'carts' });
  const drawn = applied(connect, { from: 'web', to: 'carts' }, placed);
  const named = applied(rename, { section: 'nodes', id: 'carts', name: 'Carts' }, drawn);
  expect(named.messages?.topic).toEqual({ name: 'Carts' });
  const path = ['payload'];
  const shaped = applied(setField, { section: 'messages', id: 'topic', path, value: { type: 'object' } }, named);
  expect(applied(rename, { section: 'nodes', id: 'carts', name: 'Baskets' }, shaped).messages).toBe(shaped.messages);
  expect(applied(rename, { section: 'nodes', id: 'orders', name: 'Placed' }).messages).toBe(shop.messages);
});

it('takes the name off a link when it is empty', () => {
  const named = applied(rename, { section: 'links', id: 'web-orders', name: 'orders' });
  expect(applied(rename, { section: 'links', id: 'web-orders', name: '' }, named).links).toEqual(shop.links);
});

it('refuses a node without a name, and what is not there', () => {
  expect(refusedBecause(rename, { section: 'nodes', id: 'web', name: ' ' })).toContain('A name is needed');
  expect(refusedBecause(rename, { section: 'nodes', id: 'gone', name: 'x' })).toContain('no “gone” any more');
});
