/** The design's links as edges of the flow library; parallel ones know their place in the bundle. */
import type { Edge as FlowEdge } from '@xyflow/react';
import type { WireShape, WireShapes } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Selection } from '../../session/selection.ts';

export type LineData = {
  /** Place in the bundle of links between the same two nodes, around 0. */
  readonly lane: number;
  /** The way around everything; undefined while an end is dragged, or when there is no such way. */
  readonly shape: WireShape | undefined;
};
export type Line = FlowEdge<LineData, 'link'>;

export type LinkNames = (id: string) => string;

/** A function that turns designs into lines and remembers the last ones. */
export const createLines = () => {
  let last = new Map<string, Line>();
  return (
    design: Design,
    selection: Selection,
    shapes: WireShapes,
    moved: ReadonlyMap<string, unknown>,
    label: LinkNames,
  ): Line[] => {
    const lanes = lanesOf(design);
    const chosen = new Set(selection.links);
    const next: typeof last = new Map();
    for (const [id, link] of Object.entries(design.links ?? {})) {
      const line: Line = {
        id,
        type: 'link',
        source: link.from,
        target: link.to,
        sourceHandle: 'out',
        targetHandle: 'in',
        selected: chosen.has(id),
        ariaLabel: label(id),
        data: {
          lane: lanes.get(id) ?? 0,
          shape: moved.has(link.from) || moved.has(link.to) ? undefined : shapes.get(id),
        },
      };
      const before = last.get(id);
      next.set(id, before && sameLine(before, line) ? before : line);
    }
    last = next;
    return [...next.values()];
  };
};

const lanesOf = (design: Design): Map<string, number> => {
  const bundles = new Map<string, string[]>();
  for (const [id, link] of Object.entries(design.links ?? {})) {
    const ends = [link.from, link.to].sort().join(' ');
    bundles.set(ends, [...(bundles.get(ends) ?? []), id]);
  }
  return new Map(
    [...bundles.values()].flatMap((ids) =>
      ids.map((id, place): [string, number] => [id, place - (ids.length - 1) / 2]),
    ),
  );
};

const sameLine = (one: Line, other: Line): boolean =>
  one.source === other.source &&
  one.target === other.target &&
  one.selected === other.selected &&
  one.ariaLabel === other.ariaLabel &&
  one.data?.lane === other.data?.lane &&
  one.data?.shape === other.data?.shape;
