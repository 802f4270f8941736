/** Where the words of wires stand: on a straight stretch that is long enough and free of boxes and of other words. */
import { type Box, overlap, type Point } from '../box.ts';
import { createNearby } from '../nearby.ts';

export interface Words {
  /** Of the wire. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Whose words go first where there is room for one only. */
  readonly rank: number;
  /** Fewer pixels than this are not worth a cut-off word. */
  readonly least: number;
}

/** The middle of the words, and the width that they may take. */
export interface LabelSpot extends Point {
  readonly width: number;
}

/** From a corner or a head to the words. */
const margin = 13;

/** Words without a free stretch are left out. Of the stretches of a wire the last one is its own, so it comes first. */
export const labelled = (
  words: readonly Words[],
  ways: ReadonlyMap<string, readonly Point[]>,
  taken: readonly Box[],
): Map<string, LabelSpot> => {
  const spots = new Map<string, LabelSpot>();
  const solid = createNearby(taken);
  const placed = createNearby<Box>();
  const uprights = createNearby(uprightsOf(ways));
  for (const { id, ...size } of [...words].sort((one, other) => other.rank - one.rank)) {
    for (const spot of spotsOn(ways.get(id) ?? [], size)) {
      const area = areaOf(spot, size.height);
      if (solid.some(area, 0, (box) => overlap(area, box)) || placed.some(area, 2, (box) => overlap(area, box, 2)))
        continue;
      if (uprights.some(area, 1, (upright) => upright.id !== id && overlap(area, upright, 1))) continue;
      spots.set(id, spot);
      placed.add(area);
      break;
    }
  }
  return spots;
};

export const areaOf = ({ x, y, width }: LabelSpot, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The upright stretches of all wires, as boxes without width. */
const uprightsOf = (ways: ReadonlyMap<string, readonly Point[]>) =>
  [...ways].flatMap(([id, way]) =>
    way.slice(1).flatMap((point, index) => {
      const before = way[index] as Point;
      if (before.x !== point.x) return [];
      return [{ id, x: point.x, y: Math.min(before.y, point.y), width: 0, height: Math.abs(before.y - point.y) }];
    }),
  );

/** The middle of each level stretch, and its two ends where the stretch is much longer than the words. */
const spotsOn = (way: readonly Point[], { width, least }: Pick<Words, 'width' | 'least'>): LabelSpot[] => {
  const spots: LabelSpot[] = [];
  for (let index = way.length - 1; index > 0; index--) {
    const [one, other] = [way[index - 1] as Point, way[index] as Point];
    const free = Math.abs(one.x - other.x) - 2 * margin;
    if (one.y !== other.y || free < Math.min(width, least)) continue;
    const kept = Math.min(width, free);
    const [left, right] = [Math.min(one.x, other.x) + margin, Math.max(one.x, other.x) - margin];
    for (const x of [(left + right) / 2, left + kept / 2, right - kept / 2]) spots.push({ x, y: one.y, width: kept });
  }
  return spots;
};
