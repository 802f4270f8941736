/** A wire as it is drawn: its path, the same path from its end, and where its words stand. */
import type { Box, Point } from '../box.ts';
import { type LabelSpot, labelled, type Words } from './labels.ts';
import { roundedPath } from './rounded.ts';
import type { Wire } from './router.ts';
import { type WireMemory, wired } from './wires.ts';

/** What the wires of a drawing depend on: boxes in the way, titles to spare, ends of links, room for their words. */
export interface Geometry {
  readonly boxes: readonly Box[];
  readonly titles: readonly Box[];
  readonly wires: readonly Wire[];
  readonly words: readonly Words[];
}

export interface WireShape {
  readonly path: string;
  /** Dashes that start at the common end of a bundle lie on each other. */
  readonly backwards: string;
  readonly label: LabelSpot | undefined;
  /** The ends that it was found for. */
  readonly start: Point;
  readonly end: Point;
}

export type WireShapes = ReadonlyMap<string, WireShape>;

/** Yields nothing after each wire, so that the caller may stop or pause; returns all shapes at the end. */
export function* shaping({ boxes, titles, wires, words }: Geometry, memory?: WireMemory): Generator<void, WireShapes> {
  const ways = new Map<string, readonly Point[]>();
  for (const [id, points] of wired(boxes, titles, wires, memory)) {
    ways.set(id, points);
    yield;
  }
  const labels = labelled(words, ways, [...boxes, ...titles]);
  return new Map([...ways].map(([id, points]) => [id, shapeOf(points, labels.get(id))]));
}

const shapeOf = (points: readonly Point[], label: LabelSpot | undefined): WireShape => ({
  path: roundedPath(points),
  backwards: roundedPath([...points].reverse()),
  label,
  start: points[0] as Point,
  end: points.at(-1) as Point,
});

export const sameShape = (one: WireShape, other: WireShape): boolean =>
  one.path === other.path &&
  one.label?.x === other.label?.x &&
  one.label?.y === other.label?.y &&
  one.label?.width === other.label?.width;
