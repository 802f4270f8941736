import { expect, test } from 'vitest';
import { parseDesign } from '../../model/text/parse.ts';
import type { Span } from './span.ts';
import { wayOf } from './way.ts';

const design = (() => {
  const parsed = parseDesign(
    JSON.stringify({
      eventwright: 1,
      name: 'Orders',
      nodes: {
        shop: { kind: 'publisher', name: 'Shop' },
        orders: { kind: 'topic', name: 'orders' },
        dead: { kind: 'topic', name: 'dead' },
        stock: { kind: 'subscriber', name: 'Stock' },
        other: { kind: 'subscriber', name: 'Other' },
      },
      links: {
        sends: { kind: 'publish', from: 'shop', to: 'orders', message: 'order' },
        reads: { kind: 'subscribe', from: 'orders', to: 'stock', deadLetter: 'dead' },
        aside: { kind: 'subscribe', from: 'orders', to: 'other' },
      },
      messages: { order: { name: 'Order' } },
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
})();

const span = (id: number, link: string, more: Partial<Span> = {}): Span => ({
  ...{ id, parent: id === 0 ? null : 0, kind: 'delivery', link, startMs: 0, endMs: 1, outcome: null },
  ...more,
});

test('a way has the links that messages went over, the nodes at their ends, and the topic of a dead letter', () => {
  const spans = [
    span(0, 'sends', { kind: 'message', topic: 'orders' }),
    span(1, 'reads'),
    span(2, 'reads', { kind: 'message', topic: 'dead' }),
  ];
  const { links, nodes } = wayOf(design, { spans });
  expect([...links]).toEqual(['sends', 'reads']);
  expect([...nodes].sort()).toEqual(['dead', 'orders', 'shop', 'stock']);
});

test('what a design no longer has is on no way', () => {
  const { links, nodes } = wayOf(design, { spans: [span(0, 'gone', { kind: 'message', topic: 'gone-too' })] });
  expect([links.size, nodes.size]).toEqual([0, 0]);
});
