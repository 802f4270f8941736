/** A design that nobody has drawn yet, as a file written by hand: its nodes stand where automatic layout puts them. */
import { arrange } from '../../layout/arrange.ts';
import type { Design } from '../../model/design.ts';
import { canvasGraph } from './canvas-graph.ts';

/** More nodes would keep whoever opens the file waiting. */
const mostNodes = 1_000;

/** The design itself where a node has a place, where there are none, and where there are too many. */
export const placed = (design: Design): Design => {
  const count = Object.keys(design.nodes ?? {}).length;
  if (count === 0 || count > mostNodes || Object.keys(design.layout?.nodes ?? {}).length > 0) return design;
  return { ...design, layout: { ...design.layout, nodes: Object.fromEntries(arrange(canvasGraph(design))) } };
};
