/** Arrangements of a level near a given one: single items elsewhere, and pairs with their places exchanged. */
import type { Columns, LevelCost } from './level-cost.ts';

type Open = number[][];

/** Takes out one item after the other and puts it where the whole costs least, until nothing gets better or all trials are used. */
export const improved = (start: Columns, count: number, cost: LevelCost['of'], trials: number): Columns => {
  let [best, least, left] = [start, cost(start), trials];
  /** False when all trials are used. */
  const look = (columns: Columns): boolean => {
    if (left-- <= 0) return false;
    const next = cost(columns, least - 1e-6);
    if (next < least - 1e-6) [best, least] = [columns.map((column) => [...column]), next];
    return true;
  };
  for (let before = Infinity; least < before && left > 0; ) {
    before = least;
    for (let index = 0; index < count && left > 0; index++) eachMove(best, index, look);
    if (left > 0) eachSwap(best, count, look);
  }
  return best;
};

/** Every other place of an item: in each column at each height, and in a new column of its own; `look` sees one array as it changes. */
const eachMove = (columns: Columns, index: number, look: (columns: Columns) => boolean): void => {
  const rest: Open = columns
    .map((column) => column.filter((other) => other !== index))
    .filter(({ length }) => length > 0);
  for (const column of rest) {
    column.unshift(index);
    for (let place = 0; look(rest) && place + 1 < column.length; place++) {
      column[place] = column[place + 1] as number;
      column[place + 1] = index;
    }
    column.splice(column.indexOf(index), 1);
  }
  rest.unshift([index]);
  for (let at = 0; look(rest) && at + 1 < rest.length; at++) {
    const next = rest[at + 1] as number[];
    rest[at + 1] = rest[at] as number[];
    rest[at] = next;
  }
};

/** Every two items with their places exchanged. */
const eachSwap = (columns: Columns, count: number, look: (columns: Columns) => boolean): void => {
  const open: Open = columns.map((column) => [...column]);
  const places = new Map(open.flatMap((column) => column.map((index, place) => [index, { column, place }] as const)));
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++) {
      const [here, there] = [places.get(one), places.get(other)];
      if (!here || !there) continue;
      here.column[here.place] = other;
      there.column[there.place] = one;
      const more = look(open);
      here.column[here.place] = one;
      there.column[there.place] = other;
      if (!more) return;
    }
};
