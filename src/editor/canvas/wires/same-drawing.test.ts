import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { sameDrawing } from './same-drawing.ts';

const design: Design = {
  eventwright: 1,
  name: 'Parcels',
  nodes: {
    parcels: { kind: 'topic', name: 'Parcels' },
    sorter: { kind: 'subscriber', name: 'Sorter' },
  },
  links: { sorts: { kind: 'subscribe', from: 'parcels', to: 'sorter', work: { distribution: 'constant', meanMs: 5 } } },
  layout: { nodes: { parcels: { x: 0, y: 0 } } },
};
const sorts = { kind: 'subscribe', from: 'parcels', to: 'sorter' } as const;

test('another name of a node and another work of a link draw the same wires', () => {
  const nodes = { ...design.nodes, sorter: { kind: 'subscriber', name: 'Sorting' } } as const;
  expect(sameDrawing(design, { ...design, nodes })).toBe(true);
  expect(sameDrawing(design, { ...design, links: { sorts } })).toBe(true);
});

test.each<[string, Partial<Design>]>([
  ['a place', { layout: { nodes: { parcels: { x: 8, y: 0 } } } }],
  ['a node more', { nodes: { ...design.nodes, more: { kind: 'topic', name: 'More' } } }],
  [
    'a node that moved into a context',
    { nodes: { ...design.nodes, sorter: { kind: 'subscriber', name: 'S', context: 'c' } } },
  ],
  ['a link less', { links: {} }],
  ['a dead letter', { links: { sorts: { ...sorts, deadLetter: 'parcels' } } }],
  ['a filter', { links: { sorts: { ...sorts, filter: ['lost'] } } }],
])('%s draws other wires', (_, change) => {
  expect(sameDrawing(design, { ...design, ...change })).toBe(false);
});
