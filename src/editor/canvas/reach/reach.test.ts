import { expect, test } from 'vitest';
import type { Box } from '../boxes.ts';
import type { Line } from '../wires/lines.ts';
import { aroundView } from './around-view.ts';
import { reachOf } from './reach.ts';

const box = (id: string, x: number, y: number, selected = false): Box => ({
  id,
  type: 'service',
  position: { x, y },
  width: 200,
  height: 80,
  selected,
  data: { id, hanging: false },
});
const shape = (path: string) => ({ path, backwards: '', label: undefined, start: { x: 0, y: 0 }, end: { x: 0, y: 0 } });
const line = (id: string, source: string, target: string, path?: string): Line => ({
  id,
  source,
  target,
  type: 'link',
  data: { lane: 0, shape: path === undefined ? undefined : shape(path) },
});
const view = { x: 0, y: 0, width: 1000, height: 1000 };

test('what is in view is in reach, what is far away is not, what is selected always is', () => {
  const { boxes } = reachOf([box('near', 100, 100), box('far', 5000, 0), box('chosen', 9000, 0, true)], [], view);
  expect([...boxes]).toEqual(['near', 'chosen']);
});

test('a line that runs through the view brings both of its ends', () => {
  const all = [box('left', -3000, 400), box('right', 3000, 400)];
  const { boxes, lines } = reachOf(all, [line('through', 'left', 'right', 'M-2800 440L3000 440')], view);
  expect([[...lines], [...boxes]]).toEqual([['through'], ['left', 'right']]);
});

test('a line that goes around the view stays away, though its ends lie on two sides of it', () => {
  const all = [box('left', -3000, 400), box('right', 3000, 400)];
  const around = line('around', 'left', 'right', 'M-2800 440L-2700 440L-2700 2000L2900 2000L2900 440L3000 440');
  expect(reachOf(all, [around], view).lines.size).toBe(0);
});

test('the area around a view stays the same until the view leaves it, or sees only a small part of it', () => {
  const areaAt = aroundView();
  const at = (x: number, zoom: number) => areaAt({ transform: [x, 0, zoom], width: 1000, height: 500 });
  const first = at(0, 1);
  expect(at(-300, 1)).toBe(first);
  expect(at(-900, 1)).not.toBe(first);
  const second = at(-900, 1);
  expect(at(-900, 2)).toBe(second);
  expect(at(-900, 2.5)).not.toBe(second);
});
