import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap } from '../layout/box.ts';
import { largeDesign } from '../model/testing/large-design.ts';
import { canvasGraph } from '../picture/places/canvas-graph.ts';
import { placeNode } from './place-node.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('places a node with the next free name where it was wanted', () => {
  const first = applied(placeNode, { kind: 'topic', position: { x: 900.4, y: 900 } });
  const second = applied(placeNode, { kind: 'topic', context: 'sales' }, first);
  expect(first.nodes?.topic).toEqual({ kind: 'topic', name: 'Topic' });
  expect(first.layout?.nodes?.topic).toEqual({ x: 900, y: 900 });
  expect(second.nodes?.['topic-2']).toEqual({ kind: 'topic', name: 'Topic 2', context: 'sales' });
  expect(second.links).toBe(shop.links);
});

it('never covers another node', () => {
  const { layout } = applied(placeNode, { kind: 'service', id: 'new', position: { x: 10, y: 10 } });
  const { x = 0, y = 0 } = layout?.nodes?.new ?? {};
  expect(x >= 180 || y >= 84 || x <= -200 || y <= -96).toBe(true);
});

it('gives a name in another script the id of the kind', () => {
  expect(applied(placeNode, { kind: 'service', name: '订单' }).nodes?.service).toHaveProperty('name', '订单');
});

it('refuses ids that are taken or could be none, and contexts that are not there', () => {
  expect(refusedBecause(placeNode, { kind: 'topic', id: 'web-orders' })).toContain('already');
  expect(refusedBecause(placeNode, { kind: 'topic', id: 'No' })).toContain('cannot be an id');
  expect(refusedBecause(placeNode, { kind: 'topic', context: 'gone' })).toContain('There is no “gone”');
});

it('moves no other node, and stands on none, wherever it is placed in a large design', () => {
  const design = largeDesign(300);
  const at = fc.record({ x: fc.integer({ min: -500, max: 6000 }), y: fc.integer({ min: -500, max: 4000 }) });
  const kind = fc.constantFrom('publisher', 'topic', 'service', 'subscriber');
  fc.assert(
    fc.property(kind, at, (placed, position) => {
      const after = applied(placeNode, { kind: placed, id: 'added', position }, design);
      const { added, ...others } = after.layout?.nodes ?? {};
      expect(others).toEqual(design.layout?.nodes);
      const boxes = canvasGraph(after).boxes.map((box) => ({
        ...box,
        ...(after.layout?.nodes?.[box.id] ?? added ?? { x: 0, y: 0 }),
      }));
      const own = boxes.find(({ id }) => id === 'added');
      expect(own && boxes.filter((box) => box !== own && overlap(box, own)).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
