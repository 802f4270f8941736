/** The design as the overview draws it: boxes by how they look, links by their ends, marks where something is wrong. */
import type { Box } from '../boxes.ts';
import { boxesById } from '../drawn.ts';
import type { Line } from '../wires/lines.ts';
import { type Wire, wireOf } from '../wires/way.ts';

/** How busy a node is: colours it where its figures are too small to read. */
export type Tone = 'plain' | 'busy' | 'overloaded';

export interface Look {
  readonly tone: Tone;
  /** The worst finding about it. */
  readonly mark: 'error' | 'warning' | undefined;
}

/** Boxes that are drawn alike, one after the other. */
export interface Batch {
  readonly type: Exclude<Box['type'], undefined>;
  readonly tone: Tone;
  readonly boxes: readonly Box[];
}

export interface Frame {
  readonly box: Box;
  /** Others lie in it. */
  readonly outer: boolean;
}

export interface Picture {
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  /** What says its name: contexts, and cards of collapsed ones. */
  readonly titled: readonly Frame[];
  readonly batches: readonly Batch[];
  readonly chosen: readonly Box[];
  readonly marks: readonly { readonly box: Box; readonly mark: 'error' | 'warning' }[];
  readonly wires: readonly Wire[];
  /** Those that are selected, or begin or end at something selected. */
  readonly lit: readonly Wire[];
}

/** `lookOf` is asked about nodes, by their ids in the design. */
export const pictureOf = (boxes: readonly Box[], lines: readonly Line[], lookOf: (node: string) => Look): Picture => {
  const batches = new Map<string, Batch & { readonly boxes: Box[] }>();
  const marks: { box: Box; mark: 'error' | 'warning' }[] = [];
  for (const box of boxes) {
    const type = box.type ?? 'note';
    if (type === 'context') continue;
    const { tone, mark } = lookOf(box.id);
    const key = `${box.zIndex ?? 0} ${type} ${tone}`;
    const batch = batches.get(key) ?? { type, tone, boxes: [] };
    batch.boxes.push(box);
    batches.set(key, batch);
    if (mark) marks.push({ box, mark });
  }
  const byId = boxesById(boxes);
  const ends = lines.flatMap((line) => {
    const [from, to] = [byId.get(line.source), byId.get(line.target)];
    return from && to ? [{ line, from, to, wire: wireOf(line, from, to) }] : [];
  });
  const frames = framesAmong(boxes);
  const cards = boxes.filter(({ type }) => type === 'card');
  return {
    boxes,
    frames,
    titled: [...frames, ...cards.map((box) => ({ box, outer: false }))],
    batches: [...batches.values()],
    chosen: boxes.filter(({ selected }) => selected),
    marks,
    wires: ends.map(({ wire }) => wire),
    lit: ends.flatMap(({ line, from, to, wire }) => (line.selected || from.selected || to.selected ? [wire] : [])),
  };
};

const framesAmong = (boxes: readonly Box[]): Frame[] => {
  const frames = boxes.filter(({ type }) => type === 'context');
  return frames.map((box) => ({ box, outer: frames.some((other) => other !== box && holds(box, other)) }));
};

const holds = (outer: Box, inner: Box): boolean =>
  inner.position.x >= outer.position.x &&
  inner.position.y >= outer.position.y &&
  inner.position.x + (inner.width ?? 0) <= outer.position.x + (outer.width ?? 0) &&
  inner.position.y + (inner.height ?? 0) <= outer.position.y + (outer.height ?? 0);
