/** How many pairs of straight lines cross within; those that share an end do not. */

/** Room for so many lines: x and y of the start, x and y of the end, line after line; `count` may stop at `most` crossings. */
export const createCrossings = (count: number) => {
  const lines = new Float64Array(4 * count);
  const counted = (most: number): number => {
    let found = 0;
    for (let one = 0; one < lines.length && found < most; one += 4)
      for (let other = one + 4; other < lines.length; other += 4)
        if (near(lines, one, other) && parted(lines, one, other) && parted(lines, other, one)) found++;
    return found;
  };
  return { lines, count: counted };
};

/** Do the heights that two lines pass meet? Most pairs need no closer look. */
const near = (lines: Float64Array, one: number, other: number): boolean => {
  const [y1, y2] = [lines[one + 1] as number, lines[one + 3] as number];
  const [y3, y4] = [lines[other + 1] as number, lines[other + 3] as number];
  return Math.min(y1, y2) <= Math.max(y3, y4) && Math.min(y3, y4) <= Math.max(y1, y2);
};

/** Do the ends of the other line lie on different sides of this one? */
const parted = (lines: Float64Array, one: number, other: number): boolean => {
  const [x, y] = [lines[one] as number, lines[one + 1] as number];
  const [dx, dy] = [(lines[one + 2] as number) - x, (lines[one + 3] as number) - y];
  const start = dx * ((lines[other + 1] as number) - y) - dy * ((lines[other] as number) - x);
  const end = dx * ((lines[other + 3] as number) - y) - dy * ((lines[other + 2] as number) - x);
  return start * end < -1e-6;
};
