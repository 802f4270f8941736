import { expect, it } from 'vitest';
import { placeConnected } from './place-connected.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('makes the topic that a publisher was led into the empty canvas for, where it was dropped', () => {
  const position = { x: 100, y: 900 };
  const after = applied(placeConnected, { kind: 'topic', node: 'web', side: 'source', name: 'Carts', position });
  expect(after.nodes?.carts).toMatchObject({ kind: 'topic', name: 'Carts' });
  expect(after.links?.['web-publishes-carts']).toMatchObject({ kind: 'publish', from: 'web', to: 'carts' });
  expect(after.layout?.nodes?.carts).toEqual(position);
  expect(after.layout?.nodes?.web).toBe(shop.layout?.nodes?.web);
});

it('makes what leads to a node when the line was drawn backwards', () => {
  const { links } = applied(placeConnected, { kind: 'publisher', node: 'orders', side: 'target' });
  expect(links?.['publisher-publishes-orders']).toMatchObject({ from: 'publisher', to: 'orders', message: 'placed' });
});

it('puts a topic between where the two may not be linked directly', () => {
  const { nodes, links } = applied(placeConnected, { kind: 'subscriber', node: 'web', side: 'source', through: true });
  expect([nodes?.subscriber?.kind, nodes?.topic?.kind]).toEqual(['subscriber', 'topic']);
  expect(links?.['topic-feeds-subscriber']).toMatchObject({ from: 'topic', to: 'subscriber' });
});

it('belongs to the context in which it was dropped', () => {
  const after = applied(placeConnected, { kind: 'topic', node: 'web', side: 'source', context: 'sales' });
  expect(after.nodes?.topic).toHaveProperty('context', 'sales');
});

it('leads the end of a link to what it makes: the link keeps its message and its work', () => {
  const topic = applied(placeConnected, { kind: 'topic', node: 'web', side: 'source', link: 'web-orders', name: 'In' });
  expect(topic.links).toEqual({ ...shop.links, 'web-orders': { ...shop.links?.['web-orders'], to: 'in' } });
  const source = applied(placeConnected, { kind: 'topic', node: 'mailer', side: 'target', link: 'mailer-reads' });
  expect(source.links?.['mailer-reads']).toEqual({ ...shop.links?.['mailer-reads'], from: 'topic' });
  const wrong = { kind: 'service', node: 'web', side: 'source', link: 'web-orders' } as const;
  expect(refusedBecause(placeConnected, wrong)).toContain('another kind of link');
});

it('refuses what cannot be linked, and nothing is made', () => {
  const wanted = { kind: 'subscriber', node: 'web', side: 'source' } as const;
  expect(refusedBecause(placeConnected, wanted)).toContain('put a topic between');
  expect(refusedBecause(placeConnected, { ...wanted, node: 'gone' })).toContain('no “gone” any more');
});
