/** The ways between domains: around the cards of others as wires run around boxes, found beside the page. */
import { useEffect, useMemo, useState } from 'react';
import type { Box as Area, Point } from '../../../core/layout/box.ts';
import { wireBetween } from '../../../core/layout/wires/between.ts';
import { curveBetween } from '../../../core/layout/wires/curve.ts';
import type { Geometry } from '../../../core/layout/wires/shape.ts';
import type { Road } from '../../../core/model/graph/domains.ts';
import { wiresOnce } from '../../workers/wires-in-worker.ts';
import type { Box } from '../boxes.ts';
import { curvedWay, type Waypoints, waypointsOf } from '../wires/waypoints.ts';
import { cardIn } from './room.ts';

export interface Way {
  readonly road: Road;
  readonly path: string;
  readonly way: Waypoints;
  readonly end: Point;
}

/** Ways are looked for in a drawing of this size: it makes their distances from the cards larger, as they are seen from afar. */
const scale = 0.5;

/** What is dragged has new ways when it lies still. */
const stillMs = 60;

const none: Found = { key: '', paths: new Map() };

interface Found {
  readonly key: string;
  readonly paths: ReadonlyMap<string, string>;
}

/** Until the ways are found, and where there is none, roads are curves. */
export const useWays = (boxes: readonly Box[], roads: readonly Road[]): readonly Way[] => {
  const [found, setFound] = useState(none);
  const geometry = useMemo(() => geometryOf(boxes, roads), [boxes, roads]);
  const key = useMemo(() => JSON.stringify(geometry), [geometry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the geometry
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const shapes = await wiresOnce(geometry);
      if (wanted) setFound({ key, paths: new Map([...shapes].map(([id, { path }]) => [id, path])) });
    };
    const timer = setTimeout(() => void look(), stillMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key]);
  return useMemo(() => waysOf(boxes, roads, found.key === key ? found.paths : none.paths), [boxes, roads, found, key]);
};

/** Where each box is drawn, by its id on the canvas. */
const areasOf = (boxes: readonly Box[]): ReadonlyMap<string, Area> =>
  new Map(
    boxes.map(({ id, position, width = 0, height = 0, data }) => {
      const area = { ...position, width, height };
      return [id, data.domain ? cardIn(area) : area];
    }),
  );

const scaled = ({ x, y, width, height }: Area): Area => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});

const geometryOf = (boxes: readonly Box[], roads: readonly Road[]): Geometry => {
  const areas = new Map([...areasOf(boxes)].map(([id, area]) => [id, scaled(area)]));
  const wires = roads.flatMap(({ id, from, to }) => {
    const [one, other] = [areas.get(from), areas.get(to)];
    return one && other ? [wireBetween(id, { kind: 'publish', from, to }, one, other)] : [];
  });
  return { boxes: [...areas.values()], titles: [], wires, words: [] };
};

const waysOf = (boxes: readonly Box[], roads: readonly Road[], paths: ReadonlyMap<string, string>): readonly Way[] => {
  const areas = areasOf(boxes);
  return roads.flatMap((road): Way[] => {
    const [from, to] = [areas.get(road.from), areas.get(road.to)];
    if (!from || !to) return [];
    const end = { x: to.x, y: to.y + to.height / 2 };
    const small = paths.get(road.id);
    if (small !== undefined) {
      const path = small.replace(numbers, (number) => String(Number(number) / scale));
      return [{ road, way: waypointsOf(path), path, end }];
    }
    const { points, path } = curveBetween({ x: from.x + from.width, y: from.y + from.height / 2 }, end, 0);
    return [{ road, way: curvedWay(points), path, end }];
  });
};

const numbers = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
