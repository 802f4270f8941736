import { expect, test } from 'vitest';
import type { Design } from '../design.ts';
import { draft } from '../testing/build.ts';
import { checkDesign } from '../text/check.ts';
import { outlineOf } from './outline.ts';

const design = draft()
  .publisher('web')
  .topic('orders')
  .publish('web', 'orders')
  .service('billing', { context: 'sales', replicas: 3 })
  .subscribe('orders', 'billing', { concurrency: 2, retry: {} })
  .with({ contexts: { sales: { name: 'Sales', owner: 'Ann' } } })
  .done();

const withNode = (id: string, change: object): Design => ({
  ...design,
  nodes: { ...design.nodes, [id]: { ...design.nodes?.[id], ...change } } as NonNullable<Design['nodes']>,
});

test('an outline has the nodes and links of its design, without words and numbers', () => {
  const { nodes, links, contexts } = outlineOf(design);
  expect(nodes).toEqual({
    billing: { kind: 'service', context: 'sales' },
    orders: { kind: 'topic' },
    web: { kind: 'publisher' },
  });
  expect(Object.values(links ?? {})).toContainEqual({ kind: 'subscribe', from: 'orders', to: 'billing', retry: {} });
  expect(contexts).toEqual({ sales: {} });
});

test('an edit of a name, a rate or a size leaves the outline as it is', () => {
  const before = outlineOf(design);
  expect(outlineOf(withNode('billing', { name: 'Invoices', replicas: 9 }))).toBe(before);
  expect(outlineOf({ ...design, messages: {} })).toBe(before);
});

test('another group or hop limit leaves the outline as it is: nothing goes another way for it', () => {
  const links = Object.entries(design.links ?? {}).map(([id, link]) => [
    id,
    link.kind === 'subscribe' ? { ...link, group: 'night' } : { ...link, hopLimit: 3 },
  ]);
  expect(outlineOf({ ...design, links: Object.fromEntries(links) })).toBe(outlineOf(design));
});

test('another context, another link and another node make another outline, and going back finds the first one', () => {
  const before = outlineOf(design);
  const moved = outlineOf(withNode('billing', { context: undefined }));
  expect(moved).not.toBe(before);
  expect(moved.nodes?.billing?.context).toBeUndefined();
  expect(outlineOf({ ...design, links: {} }).links).toEqual({});
  expect(outlineOf(withNode('stock', { kind: 'topic', name: 'S' })).nodes?.stock).toEqual({ kind: 'topic' });
  expect(outlineOf({ ...design })).toBe(before);
});

test('the order of the records in a file makes no other outline', () => {
  const reversed = (map: object = {}) => Object.fromEntries(Object.entries(map).reverse());
  expect(checkDesign(design)).toEqual([]);
  expect(outlineOf({ ...design, nodes: reversed(design.nodes), links: reversed(design.links) })).toBe(
    outlineOf(design),
  );
});
