/** One level of boxes and lines in layers from left to right: the only file that knows the layout library. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Point, Size } from './box.ts';
import { type Arrow, denseLayersOf, passedLayers, rankedLayersOf } from './dense.ts';

/** Network simplex gives the shortest lines, but its time grows too fast beyond this many boxes. */
const simplexLimit = 200;
/** Boxes, and layers that lines pass, up to which the layered drawing is worth its time. */
const mostParts = 900;

/** Each line once, between two boxes of the level. */
const arrowsOf = (count: number, lines: readonly Arrow[]): Arrow[] => [
  ...new Map(
    lines.flatMap((line) =>
      line.from === line.to || line.from < 0 || line.to < 0 ? [] : [[line.from * count + line.to, line] as const],
    ),
  ).values(),
];

/** Layers at once, good enough where each box will be put right afterwards. Form and lines as below. */
export const roughLayersOf = (sizes: readonly Size[], lines: readonly Arrow[]): number[][] =>
  rankedLayersOf(sizes.length, arrowsOf(sizes.length, lines));

/**
 * Numbers of the boxes by layer, each layer from top to bottom (layered drawing after Sugiyama, Tagawa and Toda 1981).
 * Lines from a box to itself are left out.
 */
export const layersOf = (sizes: readonly Size[], lines: readonly Arrow[]): number[][] => {
  const arrows = arrowsOf(sizes.length, lines);
  return sizes.length + passedLayers(sizes.length, arrows) > mostParts
    ? denseLayersOf(sizes, arrows)
    : drawnLayersOf(sizes, arrows);
};

/** The library keeps names as keys of plain objects: numbers are safe. */
const drawnLayersOf = (sizes: readonly Size[], arrows: readonly Arrow[]): number[][] => {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranker: sizes.length > simplexLimit ? 'tight-tree' : 'network-simplex' });
  sizes.forEach(({ width, height }, index) => {
    graph.setNode(String(index), { width, height });
  });
  for (const { from, to } of arrows) graph.setEdge(String(from), String(to), {});
  layout(graph);
  const layers = new Map<number, { index: number; y: number }[]>();
  sizes.forEach((_, index) => {
    const { x, y } = graph.node(String(index)) as Point;
    const rank = Math.round(x);
    layers.set(rank, [...(layers.get(rank) ?? []), { index, y }]);
  });
  return [...layers]
    .sort(([one], [other]) => one - other)
    .map(([, layer]) => layer.sort((one, other) => one.y - other.y).map(({ index }) => index));
};
