/** Does a drawing give wires no reason to change? Most edits concern no place: then nobody has to look for ways again. */
import type { Box, Point } from '../../../core/layout/box.ts';
import type { Words } from '../../../core/layout/wires/labels.ts';
import type { Wire } from '../../../core/layout/wires/router.ts';
import type { Geometry } from '../../../core/layout/wires/shape.ts';

export const sameGeometry = (one: Geometry, other: Geometry): boolean =>
  all(one.boxes, other.boxes, sameBox) &&
  all(one.titles, other.titles, sameBox) &&
  all(one.wires, other.wires, sameWire) &&
  all(one.words, other.words, sameWords);

const all = <Each>(ones: readonly Each[], others: readonly Each[], same: (one: Each, other: Each) => boolean) =>
  ones.length === others.length && ones.every((one, at) => same(one, others[at] as Each));

const samePoint = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y;

const sameBox = (one: Box, other: Box): boolean =>
  samePoint(one, other) && one.width === other.width && one.height === other.height;

const sameWire = (one: Wire, other: Wire): boolean =>
  one.id === other.id &&
  one.bundle === other.bundle &&
  one.turns === other.turns &&
  samePoint(one.start, other.start) &&
  samePoint(one.end, other.end);

const sameWords = (one: Words, other: Words): boolean =>
  one.id === other.id &&
  one.width === other.width &&
  one.height === other.height &&
  one.rank === other.rank &&
  one.least === other.least;
