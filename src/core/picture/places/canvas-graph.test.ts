import { expect, it } from 'vitest';
import { shop } from '../../edits/testing/shop.ts';
import { arrange } from '../../layout/arrange.ts';
import { type Box, overlap } from '../../layout/box.ts';
import { canvasGraph } from './canvas-graph.ts';

const larger = {
  ...shop,
  layout: {
    nodes: { web: { x: 0, y: 0, w: 500, h: 400 }, payment: { x: 640, y: 0, h: 300 }, lost: { x: 0, y: 900, w: 400 } },
  },
};

it('a layout leaves room for nodes that are larger than usual', () => {
  const { boxes, ...rest } = canvasGraph(larger);
  expect(boxes.find(({ id }) => id === 'web')).toMatchObject({ width: 500, height: 400 });
  const places = arrange({ boxes, ...rest });
  const placed = boxes.map(({ id, width, height }): Box => ({ ...(places.get(id) ?? { x: 0, y: 0 }), width, height }));
  const onEachOther = placed.flatMap((one, at) => placed.slice(at + 1).filter((other) => overlap(one, other)));
  expect(onEachOther).toEqual([]);
});
