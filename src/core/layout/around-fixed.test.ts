import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundFixed } from './around-fixed.ts';
import { arrange } from './arrange.ts';
import { overlap } from './box.ts';
import type { GraphBox } from './graph.ts';

const box = (id: string, more: Partial<GraphBox> = {}): GraphBox => ({ id, width: 100, height: 50, ...more });

it('keeps a layout without fixed boxes as it was found', () => {
  const found = new Map([['a', { x: 0, y: 0 }]]);
  expect(aroundFixed([box('a')], found, new Map())).toEqual(found);
});

it('moves the layout as a whole to where the fixed box stands', () => {
  const found = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
  ]);
  const placed = aroundFixed([box('a'), box('b')], found, new Map([['a', { x: 1000, y: 30 }]]));
  expect(Object.fromEntries(placed)).toEqual({ a: { x: 1000, y: 30 }, b: { x: 1200, y: 30 } });
});

it('takes along what hangs under a fixed box, and makes way for both', () => {
  const boxes = [box('host'), box('letters', { height: 30, beside: 'host' }), box('other'), box('far')];
  const found = new Map([
    ['host', { x: 0, y: 0 }],
    ['letters', { x: 0, y: 60 }],
    ['other', { x: 200, y: 0 }],
    ['far', { x: 400, y: 0 }],
  ]);
  const placed = aroundFixed(
    boxes,
    found,
    new Map([
      ['host', { x: 600, y: 0 }],
      ['far', { x: 400, y: 0 }],
      ['other', { x: 200, y: 0 }],
    ]),
  );
  expect(placed.get('letters')).toEqual({ x: 600, y: 60 });
});

const graphs = fc.array(fc.integer({ min: 80, max: 220 }), { minLength: 2, maxLength: 14 }).chain((widths) => {
  const boxes = widths.map((width, index) => ({ id: `n${index}`, width, height: 60 }));
  const end = fc.constantFrom(...boxes.map(({ id }) => id));
  return fc.record({
    boxes: fc.constant(boxes),
    lines: fc.array(fc.record({ from: end, to: end }), { maxLength: 20 }),
    fixed: fc.uniqueArray(end, { minLength: 1, maxLength: 3 }),
    step: fc.integer({ min: 250, max: 400 }),
  });
});

it('never moves what is fixed, and leaves no box on another', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, lines, fixed, step }) => {
      const held = new Map(fixed.map((id, index) => [id, { x: index * step, y: index * 37 }]));
      const placed = aroundFixed(boxes, arrange({ boxes, lines, groups: [] }), held);
      for (const [id, at] of held) expect(placed.get(id)).toEqual(at);
      const areas = boxes.map(({ id, width, height }) => ({ width, height, ...(placed.get(id) ?? { x: 0, y: 0 }) }));
      areas.forEach((one, index) => {
        for (const other of areas.slice(index + 1)) expect(overlap(one, other)).toBe(false);
      });
    }),
    { numRuns: 30 },
  );
});
