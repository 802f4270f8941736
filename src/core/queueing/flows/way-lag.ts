/** How long it takes from one link to another. */
import type { Solved } from '../solved.ts';
import type { Lag } from './flow-analysis.ts';
import { flowLag } from './lags.ts';
import { endsOf, linkAt, slowestWays, type Ways, wayTo } from './slowest-ways.ts';
import { leftAtAcknowledge, type Times, timesOf } from './times.ts';

/** Along the slowest way until the subscription `to` has acknowledged, or the last reader is done; null where there is no such way. */
export const wayLagBetween = (found: Solved, from: string, to: string | null, times = timesOf(found)): Lag | null => {
  const between = waysBetween(found, from, to, times);
  return between === null ? null : flowLag(found, between.times, between.ways, between.ends);
};

/** The links of that way in order. */
export const wayBetween = (found: Solved, from: string, to: string | null): string[] => {
  const between = waysBetween(found, from, to, timesOf(found));
  if (between === null) return [];
  const { ends, ways } = between;
  const last = ends.reduce((most, end) => (ways.doneMs[end]! > ways.doneMs[most]! ? end : most));
  return wayTo(ways, last).map((vertex) => linkAt(found.model, vertex));
};

interface WaysBetween {
  readonly ends: readonly number[];
  readonly times: Times;
  readonly ways: Ways;
}

const waysBetween = (found: Solved, from: string, to: string | null, usual: Times): WaysBetween | null => {
  const { model } = found;
  const entry = model.graph.workOf.findIndex((_, vertex) => linkAt(model, vertex) === from);
  if (entry < 0) return null;
  const target = model.plan.subscriptions.findIndex(({ id }) => id === to);
  const times = target < 0 ? usual : leftAtAcknowledge(found, usual, target);
  const ways = slowestWays(model, entry, times.totalMs);
  const ends =
    to === null
      ? endsOf(model, ways)
      : [...ways.doneMs.keys()].filter((vertex) => ways.doneMs[vertex]! >= 0 && linkAt(model, vertex) === to);
  return ends.length === 0 ? null : { ends, times, ways };
};
