import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, overlap } from './box.ts';
import { freeSpot } from './place.ts';

const size = { width: 200, height: 100 };

it('leaves a box where it was wanted when nothing is there', () => {
  expect(freeSpot([], size, { x: 7, y: 9 })).toEqual({ x: 7, y: 9 });
});

it('never puts a box on another, and everything placed by it stands free', () => {
  const wanted = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 20 }), (wishes) => {
      const boxes: Box[] = [];
      for (const wish of wishes) boxes.push({ ...freeSpot(boxes, size, wish), ...size });
      return boxes.every((a, i) => boxes.every((b, j) => i === j || !overlap(a, b)));
    }),
    { numRuns: 50 },
  );
});

it('goes beside everything when a crowd fills the surroundings', () => {
  const crowd = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
  expect(freeSpot([crowd], size, { x: 0, y: 0 }).x).toBeGreaterThan(5000);
});
