import { expect, it } from 'vitest';
import { edgeGuides, edgeOnGrid, edgeSnap } from './edge-snap.ts';

const box = (x: number, y: number, width = 200, height = 100) => ({ x, y, width, height });
const corner = { x: 1, y: 1 } as const;
const left = { x: -1, y: 0 } as const;

it('a pulled edge comes into line with an edge of a neighbour, a resting one does not', () => {
  const others = [box(-3, 300), box(204, 300)];
  expect(edgeSnap(box(0, 0), { x: 1, y: 0 }, others, 6)).toEqual({ x: -3, y: 0 });
  expect(edgeSnap(box(0, 0), left, others, 6)).toEqual({ x: -3, y: 0 });
  expect(edgeSnap(box(0, 0), { x: 0, y: 1 }, others, 6)).toEqual({ x: 0, y: 0 });
  expect(edgeSnap(box(0, 0), corner, [box(300, 95)], 6)).toEqual({ x: 0, y: -5 });
});

it('leaves alone what is further away than it may jump, and what is out of sight', () => {
  expect(edgeSnap(box(0, 0), corner, [box(208, 300), box(203, 5000)], 6)).toEqual({ x: 0, y: 0 });
});

it('goes to the next point of the grid', () => {
  expect(edgeOnGrid(box(7, 0, 204, 111), corner, 20)).toEqual({ x: 9, y: 9 });
  expect(edgeOnGrid(box(7, 0, 204, 111), left, 20)).toEqual({ x: -7, y: 0 });
});

it('draws a line through what the pulled edge is in line with, and none through the rest', () => {
  const others = [box(0, 300)];
  expect(edgeGuides(box(0, 0), corner, others)).toEqual([{ axis: 'x', at: 200, from: 0, to: 400 }]);
  expect(edgeGuides(box(0, 0), left, others)).toEqual([{ axis: 'x', at: 0, from: 0, to: 400 }]);
});
