/** A load over time as it is drawn: from each point on its rate holds until the next, and the last one's for ever. */
import type { Arrivals } from '../../../../../core/model/arrivals.ts';
import { meanRate } from '../../../../../core/model/graph/mean-rate.ts';
import { clean, onGrid } from '../timeline/grid.ts';

export type Profile = Extract<Arrivals, { process: 'profile' }>;
export type Point = Profile['points'][number];

/** What drawing begins with: the profile that there is, else its mean rate all the time. */
export const profileLike = (arrivals: Arrivals): Profile => {
  if (arrivals.process === 'profile') return arrivals;
  const { batch } = arrivals;
  const points = [{ atSeconds: 0, ratePerSecond: clean(meanRate(arrivals)) }];
  return { process: 'profile', points, ...(batch !== undefined && { batch }) };
};

export interface Grid {
  readonly seconds: number;
  readonly rate: number;
}

/** With a point more, and where it is now; one at the same time comes after those that were there. */
export const withPoint = (points: readonly Point[], point: Point): { points: Point[]; at: number } => {
  const before = points.findIndex(({ atSeconds }) => atSeconds > point.atSeconds);
  const at = before < 0 ? points.length : before;
  return { points: points.toSpliced(at, 0, point), at };
};

/** On the grid, between its neighbours; the first stays where it is in time. */
export const withMoved = (points: readonly Point[], at: number, to: Point, { seconds, rate }: Grid): Point[] => {
  const before = points[at - 1]?.atSeconds ?? 0;
  const after = points[at + 1]?.atSeconds ?? Number.POSITIVE_INFINITY;
  const time =
    at === 0 ? (points[0]?.atSeconds ?? 0) : Math.max(before, Math.min(after, onGrid(to.atSeconds, seconds)));
  return points.with(at, { atSeconds: time, ratePerSecond: Math.max(0, onGrid(to.ratePerSecond, rate)) });
};

/** A point halfway from this one to what comes next, with its rate. */
export const withHalfway = (points: readonly Point[], at: number, until: number, { seconds }: Grid): Point[] => {
  const here = points[at];
  if (here === undefined) return [...points];
  const { atSeconds, ratePerSecond } = here;
  const next = points[at + 1]?.atSeconds ?? Math.max(until, atSeconds + 2 * seconds);
  const half = Math.max(atSeconds, Math.min(next, onGrid((atSeconds + next) / 2, seconds)));
  return points.toSpliced(at + 1, 0, { atSeconds: half, ratePerSecond });
};

/** Corners of the line of the rate until some time, turn by turn where it repeats. */
export const cornersOf = ({ points, repeat = false }: Profile, until: number): readonly Point[] => {
  const period = repeat ? (points.at(-1)?.atSeconds ?? 0) : 0;
  const turn = period > 0 ? points.slice(0, -1) : points;
  const turns = period > 0 ? Math.min(mostTurns, Math.ceil(until / period)) : 1;
  const starts = Array.from({ length: turns }, (_, round) =>
    turn.map((point) => ({ ...point, atSeconds: point.atSeconds + round * period })),
  ).flat();
  return starts
    .filter(({ atSeconds }) => atSeconds <= until)
    .flatMap((point, at, all) => cornerPair(all[at - 1], point));
};

/** More than a chart has room for would be drawn as one black bar. */
const mostTurns = 200;

/** Nothing comes before the first. */
const cornerPair = (before: Point | undefined, point: Point): readonly Point[] => [
  { atSeconds: point.atSeconds, ratePerSecond: before?.ratePerSecond ?? 0 },
  point,
];
