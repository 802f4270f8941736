/** Where the rates of roads stand: on the longest stretch of each, never on each other and never on what a card says. */
import { type Box, overlap, type Point } from '../../../core/layout/box.ts';
import type { Waypoints } from '../wires/waypoints.ts';

export interface Wanted {
  readonly id: string;
  readonly way: Waypoints;
  readonly words: string;
  /** Whose sign goes first where there is room for one only. */
  readonly rank: number;
}

export interface Sign extends Point {
  readonly id: string;
  readonly words: string;
}

/** Of the letters, and of a sign, in pixels of the screen. */
const size = { letter: 6.4, sides: 12, height: 17 };
/** A sign may lie this far over the edge of a card, where no words are. */
const edge = 7;

/** `cards` and ways in the units of the design; signs keep their size on the screen. */
export const signsOf = (wanted: readonly Wanted[], cards: readonly Box[], zoom: number): readonly Sign[] => {
  const pixel = 1 / zoom;
  const taken = cards.map((card) => shrunk(card, edge * pixel));
  const signs: Sign[] = [];
  for (const { id, way, words } of [...wanted].sort((one, other) => other.rank - one.rank)) {
    const width = (words.length * size.letter + size.sides) * pixel;
    const spot = spotsOn(way)
      .map(({ x, y }) => ({ x: x - width / 2, y: y - (size.height * pixel) / 2, width, height: size.height * pixel }))
      .find((area) => !taken.some((other) => overlap(area, other)));
    if (!spot) continue;
    taken.push(spot);
    signs.push({ id, words, x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 });
  }
  return signs;
};

const shrunk = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
});

/** The middles of the stretches of a way, the longest first. */
const spotsOn = (way: Waypoints): Point[] => {
  const stretches = [];
  for (let at = 2; at < way.length; at += 2) {
    const [x, y, toX, toY] = [way[at - 2] ?? 0, way[at - 1] ?? 0, way[at] ?? 0, way[at + 1] ?? 0];
    stretches.push({ x: (x + toX) / 2, y: (y + toY) / 2, length: Math.hypot(toX - x, toY - y) });
  }
  return stretches.sort((one, other) => other.length - one.length);
};
