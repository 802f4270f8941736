/** A design as a small picture: its contexts, its nodes and the wires between them, from their positions alone. */
import { around, type Box } from '../../../core/layout/box.ts';
import { framesOf } from '../../../core/layout/frames.ts';
import { wireBetween } from '../../../core/layout/wires/between.ts';
import { roundedPath } from '../../../core/layout/wires/rounded.ts';
import { wired } from '../../../core/layout/wires/wires.ts';
import type { Design } from '../../../core/model/design.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { canvasGraph } from '../../../core/picture/places/canvas-graph.ts';

export interface Sketch {
  readonly view: Box;
  readonly frames: readonly { readonly id: string; readonly color: string; readonly at: Box }[];
  readonly wires: readonly { readonly id: string; readonly kind: LinkKind; readonly path: string }[];
  readonly boxes: readonly { readonly id: string; readonly look: NodeKind | 'satellite'; readonly at: Box }[];
}

const margin = 24;

/** Undefined for a design in which nothing has a place. */
export const sketchOf = (design: Design): Sketch | undefined => {
  const graph = canvasGraph(design);
  const placed = graph.boxes.flatMap((box) => {
    const at = design.layout?.nodes?.[box.id];
    return at ? [{ ...box, x: at.x, y: at.y }] : [];
  });
  const frames = framesOf(graph.groups, placed);
  const all = around([...placed, ...frames.values()]);
  if (!all) return undefined;
  return {
    view: { x: all.x - margin, y: all.y - margin, width: all.width + 2 * margin, height: all.height + 2 * margin },
    frames: [...frames].map(([id, at]) => ({ id, at, color: design.contexts?.[id]?.color ?? 'slate' })),
    wires: wiresOf(design, placed),
    boxes: placed.map(({ id, beside, x, y, width, height }) => ({
      id,
      look: beside === undefined ? (design.nodes?.[id]?.kind ?? 'service') : 'satellite',
      at: { x, y, width, height },
    })),
  };
};

const wiresOf = (design: Design, placed: readonly (Box & { readonly id: string })[]): Sketch['wires'] => {
  const boxes = new Map(placed.map((box) => [box.id, box]));
  const links = design.links ?? {};
  const wires = Object.entries(links).flatMap(([id, link]) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    return from && to ? [wireBetween(id, link, from, to)] : [];
  });
  return [...wired(placed, [], wires)].map(([id, points]) => ({
    id,
    kind: links[id]?.kind ?? 'publish',
    path: roundedPath(points),
  }));
};
