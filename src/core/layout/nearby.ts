/** Rectangles by the squares of the plane that they touch, so that neighbours are found without a look at all others (spatial hashing). */
import type { Box } from './box.ts';

const square = 400;
/** Squares are numbered by one whole number; designs are far smaller than this many squares. */
const middle = 2 ** 20;

export interface Nearby<Each extends Box> {
  readonly add: (box: Each) => void;
  /** Is there one with this property among those that may come within `gap` of an area? */
  readonly some: (area: Box, gap: number, is: (box: Each) => boolean) => boolean;
  /** All that may come within an area, each once, in the order in which they were added. */
  readonly all: (area: Box) => Each[];
}

export const createNearby = <Each extends Box>(boxes: Iterable<Each> = []): Nearby<Each> => {
  const squares = new Map<number, number[]>();
  const known: Each[] = [];
  const visit = (area: Box, gap: number, look: (members: number[], key: number) => boolean): boolean => {
    const [left, right] = [numberOf(area.x - gap), numberOf(area.x + area.width + gap)];
    const [top, bottom] = [numberOf(area.y - gap), numberOf(area.y + area.height + gap)];
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const key = column * 2 * middle + row;
        if (look(squares.get(key) ?? [], key)) return true;
      }
    return false;
  };
  const add = (box: Each): void => {
    const place = known.push(box) - 1;
    visit(box, 0, (members, key) => {
      members.push(place);
      if (members.length === 1) squares.set(key, members);
      return false;
    });
  };
  for (const box of boxes) add(box);
  return {
    add,
    some: (area, gap, is) => visit(area, gap, (members) => members.some((place) => is(known[place] as Each))),
    all: (area) => {
      const found = new Set<number>();
      visit(area, 0, (members) => {
        for (const place of members) found.add(place);
        return false;
      });
      return [...found].sort((one, other) => one - other).map((place) => known[place] as Each);
    },
  };
};

const numberOf = (at: number): number => Math.floor(at / square) + middle;
