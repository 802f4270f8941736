import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap } from '../layout/box.ts';
import type { Design } from '../model/design.ts';
import { limits } from '../model/limits.ts';
import { type Order, reorder } from './reorder.ts';
import { layersOf } from './steps/layers.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const topics = (places: Readonly<Record<string, { x: number; y: number; z?: number }>>): Design => ({
  eventwright: 1,
  name: 'Pile',
  nodes: Object.fromEntries(Object.keys(places).map((id) => [id, { kind: 'topic' as const, name: id }])),
  notes: { n: { text: 'Far away' } },
  layout: { nodes: places, notes: { n: { x: 4000, y: 0 } } },
});

/** Three on each other, and one far away. */
const pile = topics({ a: { x: 0, y: 0 }, b: { x: 20, y: 10 }, c: { x: 40, y: 20 }, d: { x: 900, y: 0 } });
const order = (design: Design) =>
  layersOf(design)
    .flatMap(({ section, id }) => (section === 'nodes' && id !== 'd' ? id : []))
    .join('');
const to = (where: Order, id: string, design = pile) =>
  applied(reorder, { nodes: { [id]: { x: 0, y: 0 } }, to: where }, design);

it('draws in front of everything and behind everything, and writes one line', () => {
  expect(order(to('front', 'a'))).toBe('bca');
  expect(to('front', 'a').layout?.nodes?.a).toEqual({ x: 0, y: 0, z: 1 });
  expect(order(to('back', 'c'))).toBe('cab');
  expect(to('back', 'c').layout?.nodes?.c).toEqual({ x: 40, y: 20, z: -1 });
  expect(to('back', 'c').layout?.nodes?.a).toBe(pile.layout?.nodes?.a);
});

it('goes one step past the next that it overlaps; what was over both stays so', () => {
  expect(order(to('forward', 'a'))).toBe('bac');
  expect(order(to('forward', 'a', to('forward', 'a')))).toBe('bca');
  expect(order(to('backward', 'c'))).toBe('acb');
  expect(to('forward', 'a').layout?.nodes?.d).toBe(pile.layout?.nodes?.d);
});

it('one step back and one forward leads to the same pile', () => {
  const there = to('forward', 'c', to('backward', 'c'));
  expect(order(there)).toBe('abc');
});

it('says so where there is nothing to do', () => {
  const args = { nodes: { d: { x: 0, y: 0 } } };
  expect(refusedBecause(reorder, { ...args, to: 'forward' }, pile)).toContain('Nothing that it overlaps');
  expect(refusedBecause(reorder, { ...args, to: 'backward' }, pile)).toContain('Nothing that it overlaps');
  expect(refusedBecause(reorder, { ...args, to: 'front' }, to('front', 'd'))).toContain(
    'in front of everything already',
  );
  expect(refusedBecause(reorder, { ...args, to: 'back' }, to('back', 'd'))).toContain('behind everything already');
  expect(refusedBecause(reorder, { nodes: { gone: { x: 0, y: 0 } }, to: 'front' })).toContain('no “gone” any more');
});

it('takes several along as they lie, notes and nodes, one without a written place too', () => {
  const after = applied(reorder, { nodes: { bank: { x: 5, y: 6 } }, notes: { why: { x: 0, y: 300 } }, to: 'front' });
  expect(after.layout?.nodes?.bank).toEqual({ x: 5, y: 6, z: 1 });
  expect(after.layout?.notes?.why).toEqual({ x: 0, y: 300, z: 1 });
  expect(after.layout?.nodes?.web).toBe(shop.layout?.nodes?.web);
  const both = applied(reorder, { nodes: { a: { x: 0, y: 0 }, b: { x: 0, y: 0 } }, to: 'front' }, pile);
  expect(order(both)).toBe('cab');
});

it('begins to count anew where the numbers come to their end', () => {
  const high = topics({ a: { x: 0, y: 0, z: -7 }, b: { x: 20, y: 10, z: 40 }, c: { x: 40, y: 20, z: limits.stack } });
  const after = to('front', 'b', high);
  expect(order(after)).toBe('acb');
  expect([after.layout?.nodes?.a?.z, after.layout?.nodes?.c?.z, after.layout?.nodes?.b?.z]).toEqual([-1, 1, 2]);
});

it('one step changes places with one box, and with nothing else that overlaps it', () => {
  const spots = fc.array(fc.record({ x: fc.nat(400), y: fc.nat(200), z: fc.integer({ min: -2, max: 2 }) }), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(spots, fc.nat(), fc.constantFrom<Order>('forward', 'backward'), (places, chosen, where) => {
      const design = topics(Object.fromEntries(places.map((place, at) => [`t${at}`, place])));
      const id = `t${chosen % places.length}`;
      const result = reorder.apply(design, { nodes: { [id]: { x: 0, y: 0 } }, to: where });
      if (!result.ok) return;
      expect(swapped(design, result.value)).toEqual([expect.stringContaining(id)]);
    }),
    { numRuns: 300 },
  );
});

/** Pairs of boxes on each other of which the other one is in front now. */
const swapped = (before: Design, after: Design): string[] => {
  const layers = layersOf(before);
  const place = new Map(layersOf(after).map(({ section, id }, at) => [`${section} ${id}`, at]));
  return layers.flatMap((one, at) =>
    layers.slice(at + 1).flatMap((other) => {
      const changed = (place.get(`${one.section} ${one.id}`) ?? 0) > (place.get(`${other.section} ${other.id}`) ?? 0);
      return one.box && other.box && overlap(one.box, other.box) && changed ? `${one.id} ${other.id}` : [];
    }),
  );
};
