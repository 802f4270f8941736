/** All wires of a drawing, found one after the other so that a caller may pause in between: region by region, the short ones first. */
import type { Box, Point } from '../box.ts';
import { type Region, regionsOf } from './regions.ts';
import { createRouter, type Wire } from './router.ts';

/** Crossings that the search may look at: with very many wires in a region, the longest of them stay simple curves. */
const [leastPerWire, mostPerWire, mostTogether] = [2500, 60_000, 4e6];

interface Way {
  readonly id: string;
  readonly bundle: string;
  readonly points: readonly Point[];
}

/** The ways of earlier drawings, by all that they depend on: a region in which nothing has changed is not searched again. */
export type WireMemory = Map<string, readonly Way[]>;

/** Yields each wire's id with its corner points; wires that find no way are left out. The same for the same drawing, with and without memory. */
export function* wired(
  boxes: readonly Box[],
  titles: readonly Box[],
  wires: readonly Wire[],
  memory: WireMemory = new Map(),
): Generator<readonly [string, readonly Point[]]> {
  const found: { region: Region; ways: readonly Way[] }[] = [];
  const used = new Set<string>();
  for (const region of regionsOf(boxes, titles, wires)) {
    const passing = found.flatMap((other) => (meet(region, other.region) ? passingThrough(region, other.ways) : []));
    const key = JSON.stringify([region, passing]);
    used.add(key);
    let ways = memory.get(key);
    if (ways) for (const { id, points } of ways) yield [id, points];
    else {
      const fresh: Way[] = [];
      for (const way of waysIn(region, passing)) {
        fresh.push(way);
        yield [way.id, way.points];
      }
      memory.set(key, fresh);
      ways = fresh;
    }
    found.push({ region, ways });
  }
  for (const key of memory.keys()) if (!used.has(key)) memory.delete(key);
}

function* waysIn({ boxes, titles, wires, within }: Region, passing: readonly Way[]): Generator<Way> {
  const most = Math.min(mostPerWire, Math.max(leastPerWire, mostTogether / wires.length));
  const router = createRouter(boxes, titles, most, within);
  for (const { bundle, points } of passing) router.pass(bundle, points);
  for (const wire of wires) {
    const points = router.route(wire);
    if (points) yield { id: wire.id, bundle: wire.bundle, points };
  }
}

const meet = ({ within: one }: Region, { within: other }: Region): boolean =>
  !one || !other || (touch(one.x, one.width, other.x, other.width) && touch(one.y, one.height, other.y, other.height));

const passingThrough = ({ within }: Region, ways: readonly Way[]): readonly Way[] =>
  within
    ? ways.filter(({ points }) =>
        points.some(({ x, y }, at) => {
          const before = points[at - 1] ?? { x, y };
          return (
            touch(within.x, within.width, Math.min(x, before.x), Math.abs(x - before.x)) &&
            touch(within.y, within.height, Math.min(y, before.y), Math.abs(y - before.y))
          );
        }),
      )
    : ways;

const touch = (one: number, length: number, other: number, otherLength: number): boolean =>
  one <= other + otherLength && other <= one + length;
