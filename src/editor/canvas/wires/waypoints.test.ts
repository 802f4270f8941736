import { expect, test } from 'vitest';
import { curveBetween } from '../../../core/layout/wires/curve.ts';
import { roundedPath } from '../../../core/layout/wires/rounded.ts';
import { curvedWay, evenly, waypointsOf } from './waypoints.ts';

const corners = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 300 },
  { x: 200, y: 300 },
];

/** The ends of the straight pieces before rounded corners lie on the way and change nothing. */
test('a wire with round corners runs over its corners', () => {
  const way = waypointsOf(roundedPath(corners));
  expect([...way.slice(0, 2), ...way.slice(-2)]).toEqual([0, 0, 200, 300]);
  const points = new Set(Array.from({ length: way.length / 2 }, (_, at) => `${way[at * 2]} ${way[at * 2 + 1]}`));
  for (const { x, y } of corners) expect(points).toContain(`${x} ${y}`);
});

test('a curve begins and ends where its link does', () => {
  const way = curvedWay(curveBetween({ x: 10, y: 20 }, { x: 300, y: 80 }, 0).points);
  expect([...way.slice(0, 2), ...way.slice(-2)]).toEqual([10, 20, 300, 80]);
});

test('even points are equally far apart along the way', () => {
  const points = evenly(waypointsOf(roundedPath(corners)), 5);
  expect([...points]).toEqual([0, 0, 100, 0, 100, 100, 100, 200, 100, 300, 200, 300]);
});
