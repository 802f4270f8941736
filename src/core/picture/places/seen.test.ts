import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { geometryOf } from './geometry.ts';
import { seenOf } from './seen.ts';
import { contextFrames, restingPositions } from './spots.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web', context: 'sales' },
    orders: { kind: 'topic', name: 'Orders' },
    desk: { kind: 'subscriber', name: 'Desk' },
  },
  notes: { why: { text: 'As agreed.' } },
  layout: {
    nodes: { web: { x: 0, y: 0, w: 400, h: 300 }, orders: { x: 500, y: 0, z: -1 }, desk: { x: 900, y: 0 } },
    notes: { why: { x: 0, y: 500, w: 240, z: 2 } },
  },
};
const seen = () => seenOf(design, restingPositions(design));

it('everything is as large as the layout says, and frames and wires know it', () => {
  expect(seen().find(({ id }) => id === 'web')).toMatchObject({ x: 0, y: 0, width: 400, height: 300 });
  expect(seen().find(({ id }) => id === 'why')).toMatchObject({ width: 240, height: 120 });
  expect(contextFrames(design, restingPositions(design).nodes).get('sales')).toMatchObject({ width: 464, height: 388 });
  expect(geometryOf(design).boxes).toContainEqual(expect.objectContaining({ x: 0, width: 400, height: 300 }));
  expect(geometryOf(design).boxes).toContainEqual({ x: 0, y: 500, width: 240, height: 120 });
});

it('what was sent to the back is drawn first, but over contexts, and what was brought to the front last', () => {
  expect(seen().map(({ id }) => id)).toEqual(['sales', 'orders', 'web', 'desk', 'why']);
});
