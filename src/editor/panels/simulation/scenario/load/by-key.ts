/** What a key does to a point of a load: arrows move it, Enter adds one after it, Delete takes it away. */
import { type Grid, type Point, withHalfway, withMoved } from './profile.ts';

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface Done {
  readonly points: readonly Point[];
  /** The point that has the focus then, where it is another one. */
  readonly focus: number | null;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Undefined where it is not for the point. The first point stays: something has to begin. */
export const byKey = (key: Key, points: readonly Point[], at: number, until: number, grid: Grid): Done | undefined => {
  if (key.ctrlKey || key.altKey || key.metaKey) return undefined;
  if (key.key === 'Enter') return { points: withHalfway(points, at, until, grid), focus: at + 1 };
  if (key.key === 'Delete' || key.key === 'Backspace')
    return at === 0 ? undefined : { points: points.toSpliced(at, 1), focus: at - 1 };
  const way = ways[key.key];
  const here = points[at];
  if (way === undefined || here === undefined) return undefined;
  const steps = key.shiftKey ? 10 : 1;
  const to = {
    atSeconds: here.atSeconds + way[0] * steps * grid.seconds,
    ratePerSecond: here.ratePerSecond + way[1] * steps * grid.rate,
  };
  return { points: withMoved(points, at, to, grid), focus: null };
};
