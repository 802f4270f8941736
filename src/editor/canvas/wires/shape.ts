/** A wire as it is drawn: its path, the same path from its end, and where its words stand. */
import type { Point } from '../../../core/layout/box.ts';
import type { LabelSpot } from '../../../core/layout/wires/labels.ts';
import { labelled } from '../../../core/layout/wires/labels.ts';
import { roundedPath } from '../../../core/layout/wires/rounded.ts';
import { wired } from '../../../core/layout/wires/wires.ts';
import type { Geometry } from './geometry.ts';

export interface WireShape {
  readonly path: string;
  /** Dashes that start at the common end of a bundle lie on each other. */
  readonly backwards: string;
  readonly label: LabelSpot | undefined;
}

export type WireShapes = ReadonlyMap<string, WireShape>;

/** Yields nothing after each wire, so that the caller may let the page breathe; returns all shapes at the end. */
export function* shaping({ boxes, titles, wires, words }: Geometry): Generator<void, WireShapes> {
  const ways = new Map<string, readonly Point[]>();
  for (const [id, points] of wired(boxes, titles, wires)) {
    ways.set(id, points);
    yield;
  }
  const labels = labelled(words, ways, [...boxes, ...titles]);
  return new Map(
    [...ways].map(([id, points]) => [
      id,
      { path: roundedPath(points), backwards: roundedPath([...points].reverse()), label: labels.get(id) },
    ]),
  );
}
