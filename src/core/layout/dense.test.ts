import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denseLayersOf, passedLayers } from './dense.ts';

const size = { width: 200, height: 80 };
const graphs = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    lines: fc.array(fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1) }), { maxLength: 120 }),
  }),
);

it('every box stands in exactly one layer, whatever circles the lines make', () => {
  fc.assert(
    fc.property(graphs, ({ count, lines }) => {
      const layers = denseLayersOf(Array(count).fill(size), lines);
      expect(layers.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
    }),
  );
});

it('a long chain keeps its direction, folded into no more layers than a screen has room for', () => {
  const lines = Array.from({ length: 99 }, (_, at) => ({ from: at, to: at + 1 }));
  const layers = denseLayersOf(Array(100).fill(size), lines);
  expect(layers.flatMap((layer) => layer.sort((a, b) => a - b))).toEqual(Array.from({ length: 100 }, (_, at) => at));
  expect([layers.length > 3, layers.length < 12]).toEqual([true, true]);
});

it('many boxes in one rank stand in several layers rather than in one tower', () => {
  const lines = Array.from({ length: 90 }, (_, at) => ({ from: 0, to: at + 1 }));
  const layers = denseLayersOf(Array(91).fill(size), lines);
  expect(Math.max(...layers.map(({ length }) => length))).toBeLessThan(30);
});

it('a line passes as many layers as the longest way beside it has steps', () => {
  const chain = [0, 1, 2].map((at) => ({ from: at, to: at + 1 }));
  expect(passedLayers(4, chain)).toBe(3);
  expect(passedLayers(4, [...chain, { from: 0, to: 3 }])).toBe(6);
  expect(passedLayers(4, [...chain, { from: 3, to: 0 }])).toBe(6);
});
