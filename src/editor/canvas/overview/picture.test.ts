import { expect, test } from 'vitest';
import type { Box } from '../boxes.ts';
import type { Line } from '../wires/lines.ts';
import { hitAt } from './hit.ts';
import { type Look, pictureOf } from './picture.ts';

const box = (id: string, type: NonNullable<Box['type']>, x: number, y: number, more: Partial<Box> = {}): Box => ({
  id,
  type,
  position: { x, y },
  width: 200,
  height: 80,
  data: { id, hanging: false },
  ...more,
});
const boxes = [
  box('context:all', 'context', -100, -100, { width: 2000, height: 1000 }),
  box('context:shop', 'context', -50, -50, { width: 900, height: 300 }),
  box('web', 'publisher', 0, 0, { selected: true }),
  box('orders', 'topic', 300, 0),
  box('stock', 'service', 600, 0),
  box('mail', 'service', 600, 200),
];
const line = (id: string, source: string, target: string): Line => ({ id, source, target, type: 'link' });
const lines = [line('publishes', 'web', 'orders'), line('reads', 'orders', 'stock')];
const lookOf = (node: string): Look => ({
  tone: node === 'mail' ? 'overloaded' : 'plain',
  mark: node === 'mail' ? 'error' : undefined,
});
const picture = pictureOf(boxes, lines, lookOf);

test('nodes that look alike are drawn together, what is overloaded apart from what is not', () => {
  expect(picture.batches.map(({ type, tone, boxes }) => [type, tone, boxes.map(({ id }) => id)])).toEqual([
    ['publisher', 'plain', ['web']],
    ['topic', 'plain', ['orders']],
    ['service', 'plain', ['stock']],
    ['service', 'overloaded', ['mail']],
  ]);
  expect(picture.marks.map(({ box, mark }) => [box.id, mark])).toEqual([['mail', 'error']]);
});

test('a context around another one knows that it is, so that its name makes room', () => {
  expect(picture.frames.map(({ box, outer }) => [box.id, outer])).toEqual([
    ['context:all', true],
    ['context:shop', false],
  ]);
});

test('links run between their boxes, and those of a selected node stand out', () => {
  const [publishes, reads] = picture.wires;
  expect([...(publishes?.way.slice(0, 2) ?? []), ...(publishes?.way.slice(-2) ?? [])]).toEqual([200, 40, 299, 40]);
  expect([reads?.left, reads?.right]).toEqual([500, 599]);
  expect(picture.lit).toEqual([publishes]);
});

test('a link at something that is not drawn is not drawn either', () => {
  expect(pictureOf(boxes, [line('lost', 'web', 'nowhere')], lookOf).wires).toEqual([]);
});

test('a click hits the node there, or one so near that no pointer could do better, and never a context', () => {
  const hit = (x: number, y: number, zoom: number) => hitAt(boxes, { x, y }, zoom)?.id;
  expect(hit(100, 40, 0.2)).toBe('web');
  expect(hit(250, 40, 0.2)).toBeUndefined();
  expect(hit(290, 40, 0.05)).toBe('orders');
  expect(hit(700, 220, 0.02)).toBe('mail');
});

test('of boxes on each other the one in front is drawn last, and hit', () => {
  const pile = [box('low', 'topic', 0, 0), box('high', 'topic', 90, 0), box('note:top', 'note', 100, 0, { zIndex: 2 })];
  expect(pictureOf(pile, [], lookOf).batches.map(({ boxes }) => boxes.map(({ id }) => id))).toEqual([
    ['low', 'high'],
    ['note:top'],
  ]);
  const hit = (x: number) => hitAt(pile, { x, y: 40 }, 0.2)?.id;
  expect([hit(50), hit(95), hit(110), hit(299)]).toEqual(['low', 'high', 'note:top', 'note:top']);
});
