/** What one level of the layout moves as a whole: a box, a stage of boxes, or the frame of a group with all that is in it. */
import { around, type Box, type Point, type Size } from './box.ts';

export interface Item extends Size {
  readonly id: string;
  /** The boxes in it, relative to its upper left corner. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** A line as a level sees it: ends as numbers of items, -1 for an end elsewhere; points relative to their item, or to the level. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly start: Point;
  readonly end: Point;
  readonly room: number;
}

const shifted = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

/** Items at their places as one, its corner where the leftmost and topmost of them are. */
export const joined = (id: string, items: readonly Item[], spots: readonly Point[]): Item => {
  const placed = items.map((item, index) => ({ item, at: spots[index] as Point }));
  const all = around(placed.map(({ item, at }) => ({ ...at, width: item.width, height: item.height })));
  const corner = all ?? { x: 0, y: 0, width: 0, height: 0 };
  const boxes = placed.flatMap(({ item, at }) =>
    [...item.boxes].map(([box, inner]): [string, Box] => [
      box,
      shifted(inner, { x: at.x - corner.x, y: at.y - corner.y }),
    ]),
  );
  return { id, width: corner.width, height: corner.height, boxes: new Map(boxes) };
};

/** Where lines leave a box, and where they enter it. */
export const exitOf = ({ x, y, width, height }: Box): Point => ({ x: x + width, y: y + height / 2 });
export const entryOf = ({ x, y, height }: Box): Point => ({ x, y: y + height / 2 });
