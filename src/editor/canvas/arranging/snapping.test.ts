import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSnapper } from './snapping.ts';

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

it('snaps an edge to the edge of what stands above, and draws a line over both', () => {
  const { by, guides } = createSnapper([box(0, 0)]).snap(box(4, 200), 6);
  expect(by).toEqual({ x: -4, y: 0 });
  expect(guides).toContainEqual({ axis: 'x', at: 0, from: 0, to: 250 });
});

it('snaps a right edge to a left one, and middles of boxes that differ in size', () => {
  expect(createSnapper([box(103, 0)]).snap(box(0, 200), 6).by.x).toBe(3);
  expect(createSnapper([box(0, 0, 300, 50)]).snap(box(103, 200), 6).by.x).toBe(-3);
});

it('leaves alone what is further away than it may jump, and what is out of sight', () => {
  expect(createSnapper([box(0, 0)]).snap(box(47, 207), 6)).toEqual({ by: { x: 0, y: 0 }, guides: [], gaps: [] });
  expect(createSnapper([box(0, 0)]).snap(box(4, 5000), 6).by.x).toBe(0);
});

it('finds the middle between two neighbours', () => {
  const { by, gaps } = createSnapper([box(0, 0), box(400, 0)]).snap(box(203, 20), 6);
  expect(by.x).toBe(-3);
  expect(gaps.filter(({ axis }) => axis === 'x')).toEqual([
    { axis: 'x', from: 100, to: 200, at: 45 },
    { axis: 'x', from: 300, to: 400, at: 45 },
  ]);
});

it('continues a row at the same distance, to the right and to the left', () => {
  const row = [box(0, 0), box(140, 0)];
  expect(createSnapper(row).snap(box(283, 12), 6).by.x).toBe(-3);
  expect(createSnapper(row).snap(box(-143, 12), 6).by.x).toBe(3);
});

it('takes the nearer one where a line and a distance are both near', () => {
  const others = [box(0, 0), box(400, 0), box(204, 300)];
  expect(createSnapper(others).snap(box(203, 20), 6).by.x).toBe(1);
});

it('stands on the grid where that is wished for, and shows what is in line there', () => {
  const { by, guides } = createSnapper([box(0, 0)]).toGrid(box(11, 189), 20);
  expect(by).toEqual({ x: 9, y: -9 });
  expect(guides).toEqual([]);
  expect(createSnapper([box(0, 0)]).toGrid(box(9, 189), 20).guides[0]).toMatchObject({ axis: 'x', at: 0 });
});

const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    width: fc.constantFrom(100, 180, 201),
    height: fc.constantFrom(50, 80),
  }),
  { maxLength: 25 },
);

it('never jumps further than it may', () => {
  fc.assert(
    fc.property(boxes, fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (others, x, y) => {
      const { by } = createSnapper(others).snap(box(x, y), 6);
      expect(Math.max(Math.abs(by.x), Math.abs(by.y))).toBeLessThanOrEqual(6);
    }),
    { numRuns: 300 },
  );
});
