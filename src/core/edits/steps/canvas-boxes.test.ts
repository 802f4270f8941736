import { expect, it } from 'vitest';
import { shop } from '../testing/shop.ts';
import { canvasBoxes } from './canvas-boxes.ts';

const larger = {
  ...shop,
  layout: { nodes: { web: { x: 0, y: 0, w: 500, h: 400 } }, notes: { why: { x: 0, y: 500, w: 320, h: 90 } } },
};

it('something new finds its spot beside boxes as large as they are drawn', () => {
  expect(canvasBoxes(larger)).toContainEqual({ x: 0, y: 0, width: 500, height: 400 });
  expect(canvasBoxes(larger)).toContainEqual({ x: 0, y: 500, width: 320, height: 90 });
});
