/** How long it takes from one link to another. */
import type { Solved } from '../solved.ts';
import type { Lag } from './flow-analysis.ts';
import { flowLag } from './lags.ts';
import { endsOf, linkAt, slowestWays, wayTo } from './slowest-ways.ts';
import { timesOf } from './times.ts';

/** Along the slowest way to the subscription `to`, or to the last reader; null where there is no such way. */
export const wayLagBetween = (found: Solved, from: string, to: string | null): Lag | null => {
  const ways = waysBetween(found, from, to);
  return ways === null ? null : flowLag(found, ways.times, ways.ways, ways.ends);
};

/** The links of that way in order. */
export const wayBetween = (found: Solved, from: string, to: string | null): string[] => {
  const ways = waysBetween(found, from, to);
  if (ways === null) return [];
  const [first, ...rest] = ways.ends;
  const last = rest.reduce((most, end) => (ways.ways.doneMs[end]! > ways.ways.doneMs[most]! ? end : most), first!);
  return wayTo(ways.ways, last).map((vertex) => linkAt(found.model, vertex));
};

const waysBetween = (found: Solved, from: string, to: string | null) => {
  const { model } = found;
  const entry = model.graph.workOf.findIndex((_, vertex) => linkAt(model, vertex) === from);
  if (entry < 0) return null;
  const times = timesOf(found);
  const ways = slowestWays(model, entry, times.totalMs);
  const reached =
    to === null
      ? endsOf(model, ways)
      : [...ways.doneMs.keys()].filter((vertex) => ways.doneMs[vertex]! >= 0 && linkAt(model, vertex) === to);
  return reached.length === 0 ? null : { ends: reached, times, ways };
};
