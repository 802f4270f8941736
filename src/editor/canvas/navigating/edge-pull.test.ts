import { expect, it } from 'vitest';
import { edgePull } from './edge-pull.ts';

const canvas = { width: 800, height: 600 };

it('rests while the pointer is away from the edges', () => {
  expect(edgePull({ x: 400, y: 300 }, canvas)).toEqual({ x: 0, y: 0 });
});

it('moves the design in from the side where the pointer is, faster further out, to a limit', () => {
  expect(edgePull({ x: 18, y: 300 }, canvas)).toEqual({ x: 7, y: 0 });
  expect(edgePull({ x: -500, y: 300 }, canvas).x).toBe(14);
  expect(edgePull({ x: 400, y: 9999 }, canvas).y).toBe(-14);
});
