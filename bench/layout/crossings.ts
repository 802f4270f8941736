/** How many pairs of lines of a drawing cross, as straight lines from where they leave a box to where they enter another. */
import type { Point } from '../../src/core/layout/box.ts';
import type { Graph } from '../../src/core/layout/graph.ts';
import { entryOf, exitOf } from '../../src/core/layout/item.ts';

interface Line {
  readonly start: Point;
  readonly end: Point;
  readonly left: number;
  readonly right: number;
}

/** Lines that share an end do not cross. */
export const crossingsOf = ({ boxes, lines }: Graph, places: ReadonlyMap<string, Point>): number => {
  const boxAt = new Map(boxes.map((box) => [box.id, { ...box, ...(places.get(box.id) ?? { x: 0, y: 0 }) }]));
  const drawn = lines.flatMap(({ from, to }): Line[] => {
    const [one, other] = [boxAt.get(from), boxAt.get(to)];
    if (!one || !other || one === other) return [];
    const [start, end] = [exitOf(one), entryOf(other)];
    return [{ start, end, left: Math.min(start.x, end.x), right: Math.max(start.x, end.x) }];
  });
  drawn.sort((one, other) => one.left - other.left);
  let count = 0;
  drawn.forEach((one, at) => {
    for (let next = at + 1; next < drawn.length; next++) {
      const other = drawn[next] as Line;
      if (other.left > one.right) break;
      if (apart(one, other) && apart(other, one)) count++;
    }
  });
  return count;
};

/** Do the ends of one line lie on different sides of the other? */
const apart = ({ start, end }: Line, line: Line): boolean => {
  const side = ({ x, y }: Point) => (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x);
  return side(line.start) * side(line.end) < -1e-6;
};
