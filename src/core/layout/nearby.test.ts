import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap } from './box.ts';
import { createNearby } from './nearby.ts';

const boxes = fc.array(
  fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 0, max: 900 }),
    height: fc.integer({ min: 0, max: 900 }),
  }),
  { minLength: 1, maxLength: 40 },
);

it('finds every box that touches an area, each once and in the order of adding', () => {
  fc.assert(
    fc.property(boxes, ([area, ...others]) => {
      if (!area) return;
      const near = createNearby(others);
      const touching = others.filter((box) => overlap(area, box));
      expect(near.all(area).filter((box) => overlap(area, box))).toEqual(touching);
      expect(near.some(area, 5, (box) => overlap(area, box, 5))).toBe(others.some((box) => overlap(area, box, 5)));
    }),
  );
});
