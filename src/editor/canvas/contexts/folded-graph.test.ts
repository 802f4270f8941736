import { expect, it } from 'vitest';
import { arrange } from '../../../core/layout/arrange.ts';
import { overlap } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import { contextFrames } from '../../../core/picture/places/spots.ts';
import { foldedGraph, unfolded } from './folded-graph.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { pay: { name: 'Payments' } },
  messages: { placed: { name: 'order.placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment', context: 'pay' },
    check: { kind: 'service', name: 'Check', context: 'pay' },
    paid: { kind: 'topic', name: 'Paid', context: 'pay' },
  },
  links: {
    'web-orders': { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    'payment-reads': { kind: 'subscribe', from: 'orders', to: 'payment' },
    'payment-pays': { kind: 'publish', from: 'payment', to: 'paid', message: 'placed' },
  },
  layout: {
    nodes: {
      web: { x: 0, y: 0 },
      orders: { x: 10, y: 10 },
      payment: { x: 20, y: 20 },
      check: { x: 20, y: 220 },
      paid: { x: 320, y: 20 },
    },
    contexts: { pay: { collapsed: true } },
  },
};

it('gives the layout one box for a collapsed context', () => {
  const { boxes, lines, groups } = foldedGraph(design);
  expect(boxes.map(({ id }) => id)).toEqual(['web', 'orders', 'context:pay']);
  expect(lines.map(({ from, to }) => `${from} ${to}`)).toEqual(['web orders', 'orders context:pay']);
  expect(groups).toEqual([]);
});

it('moves all within along with the box, so that expanding finds it as it was', () => {
  const positions = arrange(foldedGraph(design));
  const places = unfolded(design, positions);
  const nodes = new Map(Object.entries(places));
  expect([...nodes.keys()].sort()).toEqual(Object.keys(design.nodes ?? {}).sort());
  const card = contextFrames(design, nodes).get('pay');
  expect({ x: card?.x, y: card?.y }).toEqual(positions.get('context:pay'));
  const apart = (one: string, other: string) => [
    (nodes.get(one)?.x ?? 0) - (nodes.get(other)?.x ?? 0),
    (nodes.get(one)?.y ?? 0) - (nodes.get(other)?.y ?? 0),
  ];
  expect([apart('check', 'payment'), apart('paid', 'payment')]).toEqual([
    [0, 200],
    [300, 0],
  ]);
  const topic = { ...(nodes.get('orders') ?? { x: 0, y: 0 }), width: 220, height: 64 };
  expect(card && overlap(card, topic)).toBe(false);
});
