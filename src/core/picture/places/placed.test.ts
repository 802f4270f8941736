import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { placed } from './placed.ts';

const two: Design = {
  eventwright: 1,
  name: 'Two readers',
  messages: { order: { name: 'Order' } },
  nodes: {
    alpha: { kind: 'service', name: 'Alpha' },
    beta: { kind: 'service', name: 'Beta' },
    orders: { kind: 'topic', name: 'Orders' },
    web: { kind: 'publisher', name: 'Web' },
  },
  links: {
    send: { kind: 'publish', from: 'web', to: 'orders', message: 'order' },
    'to-alpha': { kind: 'subscribe', from: 'orders', to: 'alpha' },
    'to-beta': { kind: 'subscribe', from: 'orders', to: 'beta' },
  },
};

it('who reads the same topic stands one under the other, to the right of it', () => {
  const { alpha, beta, orders, web } = placed(two).layout!.nodes!;
  expect(web!.x).toBeLessThan(orders!.x);
  expect(orders!.x).toBeLessThan(alpha!.x);
  expect(alpha!.x).toBe(beta!.x);
  expect(Math.abs(alpha!.y - beta!.y)).toBeGreaterThan(50);
  expect(placed(structuredClone(two))).toEqual(placed(two));
});

it('where somebody has given a node a place, and where there is nothing to place, nothing is arranged', () => {
  const drawn: Design = { ...two, layout: { nodes: { web: { x: 7, y: 7 } } } };
  expect(placed(drawn)).toBe(drawn);
  const empty: Design = { eventwright: 1, name: 'Empty' };
  expect(placed(empty)).toBe(empty);
});
