import { expect, it } from 'vitest';
import type { Tie } from './item.ts';
import { straightened } from './straighten.ts';

const item = (id: string) => ({ id, width: 100, height: 50, boxes: new Map() });
const tie = (from: number, to: number): Tie => ({
  from,
  to,
  start: { x: 100, y: 25 },
  end: { x: 0, y: 25 },
  room: 0,
});

it('an item with one line goes to the height of its other end', () => {
  const items = [item('a'), item('b'), item('c')];
  const spots = [
    { x: 0, y: 0 },
    { x: 0, y: 90 },
    { x: 200, y: 45 },
  ];
  const [, second, third] = straightened([[0, 1], [2]], items, [tie(1, 2)], spots, 40);
  expect(third?.y).toBeCloseTo(second?.y ?? Number.NaN);
});

it('items keep their order and their distance, however much they would like the same place', () => {
  const items = [item('a'), item('b'), item('c')];
  const spots = [
    { x: 0, y: 45 },
    { x: 200, y: 0 },
    { x: 200, y: 90 },
  ];
  const [, upper, lower] = straightened([[0], [1, 2]], items, [tie(0, 1), tie(0, 2)], spots, 40);
  expect((lower?.y ?? 0) - (upper?.y ?? 0)).toBeCloseTo(90);
});
