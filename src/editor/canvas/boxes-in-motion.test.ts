import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Size } from '../../core/layout/box.ts';
import type { Design } from '../../core/model/design.ts';
import { largeDesign } from '../../core/model/testing/large-design.ts';
import { nothing } from '../session/selection.ts';
import { type Box, createBoxes } from './boxes.ts';
import { boxesInMotion, type Carried } from './boxes-in-motion.ts';

const flat = largeDesign(60);
/** Domains in areas: a context around contexts. */
const nested: Design = {
  ...flat,
  contexts: {
    ...Object.fromEntries(Object.entries(flat.contexts ?? {}).map(([id, each]) => [id, { ...each, parent: 'area' }])),
    area: { name: 'Area' },
  },
};
const names = (_: unknown, name: string) => name;
const sized = (box: Box, { width, height }: Size): Box => ({ ...box, width, height });
const drawn = (design: Design, moved: ReadonlyMap<string, Carried>) => createBoxes()(design, nothing, moved, names);
const places = (boxes: readonly { id: string; position: object; width?: number; height?: number }[] | null) =>
  new Map(boxes?.map(({ id, position, width, height }) => [id, { ...position, width, height }]));

test.each([
  ['side by side', flat],
  ['in another', nested],
])('whatever is dragged, boxes and frames of contexts %s stand as if all were drawn afresh', (_, design) => {
  const ids = Object.keys(design.nodes ?? {});
  const at = fc.integer({ min: -3000, max: 9000 });
  const size = fc.record({ width: fc.integer({ min: 140, max: 900 }), height: fc.integer({ min: 80, max: 500 }) });
  const point = fc.record({ x: at, y: at, size }, { requiredKeys: ['x', 'y'] });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), point), { minLength: 1, maxLength: 8 }), (pairs) => {
      const moved = new Map(pairs);
      const rest = drawn(design, new Map());
      expect(places(boxesInMotion(design, rest, moved, sized))).toEqual(places(drawn(design, moved)));
    }),
    { numRuns: 40 },
  );
});

test('what is not dragged keeps its identity, so that it is not drawn again', () => {
  const rest = drawn(flat, new Map());
  const moving = boxesInMotion(flat, rest, new Map([['d0-shop', { x: -50, y: 9 }]]), sized) ?? [];
  const others = moving.filter((box, place) => box !== rest[place]).map(({ id }) => id);
  expect(others.sort()).toEqual(['context:domain-0', 'd0-shop']);
});

test('a design with an empty or a collapsed context is drawn afresh', () => {
  const moved = new Map([['d0-shop', { x: 5, y: 9 }]]);
  const empty = { ...flat, contexts: { ...flat.contexts, nobody: { name: 'Nobody' } } };
  const collapsed = { ...flat, layout: { ...flat.layout, contexts: { 'domain-1': { collapsed: true } } } };
  for (const design of [empty, collapsed])
    expect(boxesInMotion(design, drawn(design, new Map()), moved, sized)).toBeNull();
});
