/**
 * A large drawing in regions: squares of growing size that overlap by half, so that each wire lies well within one of them and needs
 * to know only the boxes there (a loose quadtree: Ulrich 2000). What changes in one corner does not concern the others.
 */
import { byCodeUnit } from '../../lib/sort.ts';
import { type Box, overlap } from '../box.ts';
import { createNearby } from '../nearby.ts';
import type { Wire } from './router.ts';

export interface Region {
  /** Wires stay in here; undefined for the whole drawing. */
  readonly within: Box | undefined;
  readonly boxes: readonly Box[];
  readonly titles: readonly Box[];
  readonly wires: readonly Wire[];
}

/** Up to this many boxes, one region holds them all; where more lie between its ends, a wire stays a simple curve. */
export const mostBoxes = 400;
const smallest = 1200;
const levels = 3;
/** Room beside a wire for its way around boxes. */
const room = 120;

/** The regions that have wires, the small ones first; wires that are too long for any are left out. */
export const regionsOf = (boxes: readonly Box[], titles: readonly Box[], wires: readonly Wire[]): Region[] => {
  if (boxes.length <= mostBoxes) return [{ within: undefined, boxes, titles, wires: shortFirst(wires) }];
  const regions = new Map<string, { within: Box; wires: Wire[] }>();
  for (const wire of wires) {
    const within = aroundWire(wire);
    if (!within) continue;
    const key = JSON.stringify([within.width, within.y, within.x]);
    const region = regions.get(key) ?? { within, wires: [] };
    region.wires.push(wire);
    regions.set(key, region);
  }
  const near = { boxes: createNearby(boxes), titles: createNearby(titles) };
  return [...regions.values()]
    .sort(({ within: a }, { within: b }) => a.width - b.width || a.y - b.y || a.x - b.x)
    .map(({ within, wires: own }) => ({
      within,
      boxes: near.boxes.all(within).filter((box) => overlap(within, box)),
      titles: near.titles.all(within).filter((title) => overlap(within, title)),
      wires: shortFirst(own),
    }))
    .filter(({ boxes: own }) => own.length <= mostBoxes);
};

/** The square of the smallest size that holds a wire with room beside it. */
const aroundWire = ({ start, end }: Wire): Box | undefined => {
  const length = Math.max(Math.abs(start.x - end.x), Math.abs(start.y - end.y)) + 2 * room;
  for (let level = 0; level < levels; level++) {
    const size = smallest * 2 ** level;
    if (length > size) continue;
    const corner = (one: number, other: number) => Math.floor((one + other) / 2 / size) * size - size / 2;
    return { x: corner(start.x, end.x), y: corner(start.y, end.y), width: 2 * size, height: 2 * size };
  }
  return undefined;
};

const shortFirst = (wires: readonly Wire[]): Wire[] =>
  [...wires].sort((one, other) => span(one) - span(other) || byCodeUnit(one.id, other.id));

const span = ({ start, end }: Wire): number => Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
