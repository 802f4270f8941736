import { expect, it } from 'vitest';
import { rename } from './rename.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('changes the name and nothing else', () => {
  const after = applied(rename, { section: 'nodes', id: 'web', name: ' Web shop ' });
  expect(after.nodes?.web).toEqual({ ...shop.nodes?.web, name: 'Web shop' });
  expect(after.links).toBe(shop.links);
  expect(applied(rename, { section: 'design', name: 'Store' }).name).toBe('Store');
});

it('takes the name off a link when it is empty', () => {
  const named = applied(rename, { section: 'links', id: 'web-orders', name: 'orders' });
  expect(applied(rename, { section: 'links', id: 'web-orders', name: '' }, named).links).toEqual(shop.links);
});

it('refuses a node without a name, and what is not there', () => {
  expect(refusedBecause(rename, { section: 'nodes', id: 'web', name: ' ' })).toContain('A name is needed');
  expect(refusedBecause(rename, { section: 'nodes', id: 'gone', name: 'x' })).toContain('no “gone” any more');
});
