import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { type Box, overlap } from './box.ts';
import { framesOf } from './frames.ts';
import type { Graph } from './graph.ts';

const placed = (graph: Graph) => {
  const spots = arrange(graph);
  return graph.boxes.map((box) => ({ ...box, ...(spots.get(box.id) ?? { x: Number.NaN, y: Number.NaN }) }));
};
const clear = (boxes: readonly Box[]): boolean =>
  boxes.every((a, i) => boxes.every((b, j) => i >= j || !overlap(a, b)));
const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const groups = [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c' }, { id: 'constructor' }];
const graphs: fc.Arbitrary<Graph> = fc
  .array(fc.record({ width: fc.integer({ min: 80, max: 240 }), group: fc.constantFrom('a', 'b', 'c', undefined) }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((sizes) => {
    const boxes = sizes.map(({ width, group }, index) => ({
      id: `n${index}`,
      width,
      height: 80,
      channel: index % 3 === 1,
      ...(group !== undefined && { group }),
    }));
    const end = fc.constantFrom(...boxes.map(({ id }) => id));
    return fc.array(fc.record({ from: end, to: end }), { maxLength: 40 }).map((lines) => ({ boxes, lines, groups }));
  });

it('leaves no box on another, and each group’s frame around its own boxes and no others', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const boxes = placed(graph);
      const frames = framesOf(groups, boxes);
      expect(clear(boxes)).toBe(true);
      for (const { id } of groups) {
        const frame = frames.get(id) as Box;
        const own = (group: string | undefined): boolean => group === id || (id === 'a' && group === 'b');
        for (const box of boxes)
          expect([box.id, id, own(box.group) ? inside(box, frame) : overlap(box, frame)]).toEqual([
            box.id,
            id,
            own(box.group),
          ]);
      }
    }),
    { numRuns: 60 },
  );
});

it('runs from left to right along the lines', () => {
  const boxes = ['reader', 'topic', 'web'].map((id) => ({ id, width: 100, height: 50 }));
  const lines = [
    { from: 'web', to: 'topic' },
    { from: 'topic', to: 'reader' },
  ];
  const spots = arrange({ boxes, lines, groups: [] });
  expect(['web', 'topic', 'reader'].map((id) => spots.get(id)?.x)).toEqual([0, 176, 352]);
});

it('puts the channels that only one box feeds behind it, and what hangs on a box under it', () => {
  const size = { width: 100, height: 50 };
  const spots = arrange({
    boxes: [
      { id: 'work', ...size },
      { id: 'one', channel: true, ...size },
      { id: 'two', channel: true, ...size },
      { id: 'letters', channel: true, beside: 'work', ...size },
    ],
    lines: [
      { from: 'work', to: 'one', room: 90 },
      { from: 'work', to: 'two' },
    ],
    groups: [],
  });
  expect(Object.fromEntries(spots)).toEqual({
    work: { x: 0, y: 36 },
    one: { x: 224, y: 0 },
    two: { x: 224, y: 72 },
    letters: { x: 0, y: 96 },
  });
});

it('folds a long chain into rows, so that it fits a screen', () => {
  const boxes = Array.from({ length: 24 }, (_, index) => ({ id: `n${index}`, width: 200, height: 90 }));
  const lines = boxes.slice(1).map(({ id }, index) => ({ from: `n${index}`, to: id }));
  const right = Math.max(...placed({ boxes, lines, groups: [] }).map(({ x, width }) => x + width));
  expect(right).toBeLessThan(2600);
});

it('does not depend on the order of boxes and lines', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const turned = { ...graph, boxes: [...graph.boxes].reverse(), lines: [...graph.lines].reverse() };
      expect(Object.fromEntries(arrange(turned))).toEqual(Object.fromEntries(arrange(graph)));
    }),
    { numRuns: 20 },
  );
});

it('arranges six hundred boxes in groups', () => {
  const boxes = Array.from({ length: 600 }, (_, index) => ({
    id: `n${index}`,
    width: 180,
    height: 80,
    ...(index < 60 && { group: 'a' }),
  }));
  const lines = boxes.slice(1).map(({ id }, index) => ({ from: `n${index >> 1}`, to: id }));
  expect(clear(placed({ boxes, lines, groups }))).toBe(true);
});

it('tells how much of the work is done: never less than before, and at the end all of it', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const told: number[] = [];
      arrange(graph, (share) => told.push(share));
      expect(told.length).toBeGreaterThanOrEqual(3);
      expect(told).toEqual([...told].sort((one, other) => one - other));
      expect([told.every((share) => share > 0 && share <= 1), told.at(-1)]).toEqual([true, expect.closeTo(1, 9)]);
    }),
    { numRuns: 10 },
  );
});
