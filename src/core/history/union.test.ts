import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { unionOf } from './union.ts';

const before: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  nodes: { web: { kind: 'publisher', name: 'Web', context: 'sales' }, orders: { kind: 'topic', name: 'Orders' } },
  links: { sends: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' } },
  messages: { placed: { name: 'order.placed' } },
  layout: { nodes: { web: { x: 0, y: 0 }, orders: { x: 300, y: 0 } }, contexts: { sales: { collapsed: true } } },
};

it('what is gone stands where it stood, with its links and its context', () => {
  const after: Design = {
    eventwright: 1,
    name: 'Store',
    nodes: { orders: { kind: 'topic', name: 'All orders' } },
    layout: { nodes: { orders: { x: 400, y: 0 } } },
  };
  expect(unionOf(before, after)).toEqual({
    ...before,
    name: 'Store',
    nodes: { web: before.nodes?.web, orders: after.nodes?.orders },
    layout: { nodes: { web: { x: 0, y: 0 }, orders: { x: 400, y: 0 } }, links: {}, notes: {} },
  });
});

it('without anything gone it is the newer design itself', () => {
  const after: Design = { ...before, nodes: { ...before.nodes, mail: { kind: 'subscriber', name: 'Mail' } } };
  expect(unionOf(before, after)).toBe(after);
});

it('an id that is a node now is not drawn as the link that it was', () => {
  const after: Design = { eventwright: 1, name: 'Shop', nodes: { sends: { kind: 'topic', name: 'Sends' } } };
  const union = unionOf(before, after);
  expect(Object.keys(union.nodes ?? {}).sort()).toEqual(['orders', 'sends', 'web']);
  expect(union.links).toBeUndefined();
});

it('a link that is gone is not drawn where its end means something else by now', () => {
  const after: Design = {
    eventwright: 1,
    name: 'Shop',
    nodes: { shop: { kind: 'publisher', name: 'Shop' }, orders: { kind: 'topic', name: 'Orders' } },
    links: { web: { kind: 'publish', from: 'shop', to: 'orders', message: 'placed' } },
    messages: { placed: { name: 'order.placed' } },
  };
  expect(Object.keys(unionOf(before, after).links ?? {})).toEqual(['web']);
});
