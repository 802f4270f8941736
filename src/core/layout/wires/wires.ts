/** All wires of a drawing, found one after the other so that a caller may pause in between: the short ones first. */
import { byCodeUnit } from '../../lib/sort.ts';
import type { Box, Point } from '../box.ts';
import { createRouter, type Wire } from './router.ts';

/** Crossings that the search may look at: with very many wires, the longest of them stay simple curves. */
const [leastPerWire, mostPerWire, mostAltogether] = [2500, 60_000, 4e6];

/** Yields each wire's id with its corner points; wires that find no way are left out. */
export function* wired(
  boxes: readonly Box[],
  titles: readonly Box[],
  wires: readonly Wire[],
): Generator<readonly [string, readonly Point[]]> {
  const most = Math.min(mostPerWire, Math.max(leastPerWire, mostAltogether / wires.length));
  const route = createRouter(boxes, titles, most);
  for (const wire of [...wires].sort((one, other) => span(one) - span(other) || byCodeUnit(one.id, other.id))) {
    const points = route(wire);
    if (points) yield [wire.id, points];
  }
}

const span = ({ start, end }: Wire): number => Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
