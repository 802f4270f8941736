/** What is asked of a design: its objectives, or, where it has none, its slowest flow; and what is predicted of them. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { Flows, Lag } from '../flows/flow-analysis.ts';
import { flowsOf } from '../flows/flows.ts';
import { timesOf } from '../flows/times.ts';
import { wayLagBetween } from '../flows/way-lag.ts';
import { type Solved, solved } from '../solved.ts';

export interface Promised {
  /** Of the objective, or of the link that starts the flow. */
  readonly id: string;
  readonly of: 'objective' | 'flow';
  /** Publish link or call, and the subscription whose acknowledgement counts; null: the last one. */
  readonly from: string;
  readonly to: string | null;
  /** What was promised, if anything. */
  readonly limitMs: number | null;
}

export const promisesOf = (design: Design, rateFactor = 1): Promised[] => {
  const objectives = sortedEntries(design.objectives).map(
    ([id, { from, to, p99Ms }]): Promised => ({ id, of: 'objective', from, to, limitMs: p99Ms ?? null }),
  );
  if (objectives.length > 0) return objectives;
  const slowest = slowestFlow(flowsOf(design, rateFactor));
  return slowest === null ? [] : [{ id: slowest, of: 'flow', from: slowest, to: null, limitMs: null }];
};

/** What has no time since something is overloaded is slower than anything. */
const slowestFlow = ({ flows }: Flows): string | null => {
  let found: string | null = null;
  let most = -1;
  for (const [id, { lag }] of Object.entries(flows)) {
    const ms = lag.p99Ms ?? Infinity;
    if (ms <= most) continue;
    [found, most] = [id, ms];
  }
  return found;
};

/** The lag along the slowest way of each promise; null where it has none. */
export const predictedLags = (design: Design, promises: readonly Promised[], rateFactor: number): (Lag | null)[] =>
  lagsOf(solved(design, rateFactor), promises);

export const lagsOf = (found: Solved, promises: readonly Promised[]): (Lag | null)[] => {
  const times = timesOf(found);
  return promises.map(({ from, to }) => wayLagBetween(found, from, to, times));
};
