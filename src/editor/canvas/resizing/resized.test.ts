import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Grip, resized } from './resized.ts';

const start = { x: 100, y: 50, width: 200, height: 100 };
const bounds = { least: { width: 80, height: 40 }, most: { width: 4000, height: 4000 } };
const plain = { evenly: false, fromMiddle: false };
const pull = (grip: Grip, x: number, y: number, how = plain) => resized(start, grip, { x, y }, bounds, how);

it('the pulled corner follows, and the opposite one stays', () => {
  expect(pull({ x: 1, y: 1 }, 30, 20)).toEqual({ x: 100, y: 50, width: 230, height: 120 });
  expect(pull({ x: -1, y: -1 }, 30, 20)).toEqual({ x: 130, y: 70, width: 170, height: 80 });
});

it('a pulled edge leaves the other side as it is', () => {
  expect(pull({ x: 1, y: 0 }, 30, 20)).toEqual({ x: 100, y: 50, width: 230, height: 100 });
  expect(pull({ x: 0, y: -1 }, 30, -20)).toEqual({ x: 100, y: 30, width: 200, height: 120 });
});

it('stops where the words would no longer fit, and does not begin to move', () => {
  expect(pull({ x: -1, y: -1 }, 500, 500)).toEqual({ x: 220, y: 110, width: 80, height: 40 });
});

it('keeps the ratio of its sides, and its middle, where that is wished for', () => {
  expect(pull({ x: 1, y: 1 }, 100, 3, { ...plain, evenly: true })).toEqual({ x: 100, y: 50, width: 300, height: 150 });
  expect(pull({ x: 1, y: 0 }, 100, 0, { ...plain, evenly: true })).toEqual({ x: 100, y: 25, width: 300, height: 150 });
  expect(pull({ x: 1, y: 1 }, 10, 20, { ...plain, fromMiddle: true })).toEqual({
    ...{ x: 90, y: 30, width: 220, height: 140 },
  });
});

it('stays within its bounds and on whole numbers, whatever is pulled how far', () => {
  const side = fc.constantFrom<Grip['x']>(-1, 0, 1);
  const way = fc.double({ min: -9000, max: 9000, noNaN: true });
  fc.assert(
    fc.property(side, side, way, way, fc.boolean(), fc.boolean(), (x, y, byX, byY, evenly, fromMiddle) => {
      const box = pull({ x, y }, byX, byY, { evenly, fromMiddle });
      expect(Object.values(box).every(Number.isInteger)).toBe(true);
      expect(box.width).toBeGreaterThanOrEqual(80);
      expect(box.height).toBeLessThanOrEqual(4000);
    }),
    { numRuns: 300 },
  );
});
