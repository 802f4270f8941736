import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

const room = { x: 200, y: 100, width: 800, height: 600 };
const bar = { width: 160, height: 40 };

it('the tools stand above what is selected, in its middle', () => {
  expect(placeOf({ x: 500, y: 400, width: 200, height: 100 }, room, bar)).toEqual({ x: 320, y: 246 });
});

it('without room above they stand below', () => {
  expect(placeOf({ x: 500, y: 110, width: 200, height: 100 }, room, bar)).toEqual({ x: 320, y: 124 });
});

it('they stay within the canvas at its sides', () => {
  expect(placeOf({ x: 180, y: 400, width: 60, height: 60 }, room, bar)?.x).toBe(8);
  expect(placeOf({ x: 960, y: 400, width: 60, height: 60 }, room, bar)?.x).toBe(632);
});

it('they never lie over a selection that fills the canvas, nor beside one that is out of view', () => {
  expect(placeOf({ x: 200, y: 100, width: 800, height: 600 }, room, bar)).toBeNull();
  expect(placeOf({ x: 1200, y: 400, width: 60, height: 60 }, room, bar)).toBeNull();
  expect(placeOf({ x: 500, y: 900, width: 60, height: 60 }, room, bar)).toBeNull();
  expect(placeOf({ x: 500, y: -200, width: 60, height: 60 }, room, bar)).toBeNull();
  expect(placeOf(null, room, bar)).toBeNull();
});
