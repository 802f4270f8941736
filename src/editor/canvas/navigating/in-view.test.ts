import { expect, it } from 'vitest';
import { anyInView } from './in-view.ts';

const node = { x: 100, y: 100, width: 200, height: 80 };
const screen = (x: number, y: number, zoom = 1) => ({ width: 800, height: 600, transform: [x, y, zoom] as const });

it('sees what is on the screen, even a part of it', () => {
  expect(anyInView([node], screen(0, 0))).toBe(true);
  expect(anyInView([node], screen(-280, 0))).toBe(true);
  expect(anyInView([{ ...node, x: -5000 }, node], screen(0, 0))).toBe(true);
});

it('is lost where everything lies beyond an edge, or only a sliver of it is there', () => {
  for (const [x, y] of [
    [-299, 0],
    [699, 0],
    [0, -179],
    [0, 499],
  ] as const)
    expect([x, y, anyInView([node], screen(x, y))]).toEqual([x, y, false]);
  expect(anyInView([], screen(0, 0))).toBe(false);
});

it('knows that what is out of view near by is in view from afar', () => {
  expect(anyInView([{ ...node, x: 2000 }], screen(0, 0))).toBe(false);
  expect(anyInView([{ ...node, x: 2000 }], screen(0, 0, 0.25))).toBe(true);
});
