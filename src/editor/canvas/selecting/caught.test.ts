import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { selectionOf } from '../../session/selection.ts';
import { caughtBy, together } from './caught.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: { web: { kind: 'publisher', name: 'Web' }, orders: { kind: 'topic', name: 'Orders' } },
  links: { publishes: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' } },
};
const size = { width: 100, height: 50 };
const boxes = [
  { id: 'web', x: 0, y: 0, ...size },
  { id: 'orders', x: 200, y: 0, ...size },
  { id: 'note:why', x: 0, y: 200, ...size },
  { id: 'context:sales', x: -50, y: -50, width: 500, height: 400 },
];
const frame = (width: number, height: number) => ({ x: -10, y: -10, width, height });

it('drawn to the right, catches what lies in it as a whole', () => {
  expect(caughtBy(design, boxes, frame(250, 100), 'contained')).toEqual(selectionOf({ nodes: ['web'] }));
});

it('drawn to the left, catches what it touches, but no context that it was drawn in', () => {
  expect(caughtBy(design, boxes, frame(250, 250), 'touched')).toEqual(
    selectionOf({ nodes: ['web', 'orders'], notes: ['why'], links: ['publishes'] }),
  );
});

it('catches a context as a whole', () => {
  const all = { x: -60, y: -60, width: 900, height: 900 };
  expect(caughtBy(design, boxes, all, 'contained').contexts).toEqual(['sales']);
  expect(caughtBy(design, boxes, all, 'touched').contexts).toEqual(['sales']);
});

it('catches a link only with both of its ends', () => {
  expect(caughtBy(design, boxes, frame(150, 100), 'touched').links).toEqual([]);
});

it('adds to what was selected before, each element once', () => {
  const before = selectionOf({ nodes: ['web'], notes: ['why'] });
  expect(together(before, selectionOf({ nodes: ['web', 'orders'], links: ['publishes'] }))).toEqual(
    selectionOf({ nodes: ['web', 'orders'], notes: ['why'], links: ['publishes'] }),
  );
});
