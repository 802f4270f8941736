/** One level of boxes and lines in layers from left to right: the only file that knows the layout library. */
import { Graph, layout } from '@dagrejs/dagre';
import { byCodeUnit } from '../lib/sort.ts';
import type { Point, Size } from './box.ts';

/** Network simplex gives the shortest lines, but its time grows too fast beyond this many boxes. */
const simplexLimit = 500;

const spacing = { nodesep: 40, ranksep: 120, edgesep: 16 };

/**
 * Upper left corners, the leftmost and topmost at 0. The result does not depend on the order of boxes and lines;
 * lines from a box to itself are left out.
 */
export const layered = (
  boxes: readonly (Size & { readonly id: string })[],
  lines: readonly { readonly from: string; readonly to: string }[],
): Map<string, Point> => {
  const graph = new Graph();
  const ranker = boxes.length > simplexLimit ? 'tight-tree' : 'network-simplex';
  graph.setGraph({ rankdir: 'LR', ranker, ...spacing });
  for (const { id, width, height } of [...boxes].sort((a, b) => byCodeUnit(a.id, b.id)))
    graph.setNode(nameOf(id), { width, height });
  for (const { from, to } of [...lines].sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to)))
    if (from !== to) graph.setEdge(nameOf(from), nameOf(to), {});
  layout(graph);
  return new Map(
    boxes.map(({ id, width, height }) => {
      const { x, y } = graph.node(nameOf(id)) as Point;
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
};

/** The library keeps names as keys of plain objects, so no id may be one that objects know. */
const nameOf = (id: string): string => `box ${id}`;
