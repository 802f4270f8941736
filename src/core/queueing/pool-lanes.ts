/**
 * Waits of a pool on the lanes of ordered topics, an estimate: who is behind waits as in a lane with a worker of its own (M/G/1), and who is
 * first in a lane for one of the pool, as if there were no lanes, yet only with as many others as there are lanes. The sum is at most a
 * fifth too low and a third too high where both are alike, by runs of random pools without retries.
 */
import { erlangs } from '../network/busy-workers.ts';
import type { Lanes } from '../network/lanes.ts';
import type { Loads } from '../network/loads.ts';
import type { TrafficModel } from '../network/traffic-model.ts';

/** The lanes over which a pool gets what it does for a subscription; null where it is no pool, or free to take any message. */
export const poolLanesOf = (
  { lanesInPools }: TrafficModel,
  { stationOf, stations }: Loads,
  work: number,
): Lanes | null => (stations[stationOf[work]!]!.kind === 'pool' ? (lanesInPools[work] ?? null) : null);

/** In ms, where without lanes it were `workerMs`: no less than that, since lanes only hold up. */
export const waitOnLanes = (model: TrafficModel, loads: Loads, work: number, workerMs: number): number => {
  const lanes = poolLanesOf(model, loads, work);
  const { backoffMs, mean } = model.graph.outcomes[work]!.attempts;
  const { servers, works } = loads.stations[loads.stationOf[work]!]!;
  if (lanes === null || (servers === 1 && backoffMs === 0)) return workerMs;
  const { meanMs, variance } = loads.services[work]!;
  const perSecond = loads.offered[work]! * loads.accepted[work]!;
  const heldMs = mean * meanMs + backoffMs;
  // What stands in line at a full topic may ask a lane for more than it can do.
  if (!(erlangs(perSecond * lanes.busiest, heldMs) < 1)) return workerMs;
  // Of several attempts the law is not known: as if it were exponential.
  const square = mean > 1 ? 2 * heldMs ** 2 : variance + heldMs ** 2;
  const behindMs = lanes.shares.reduce((sum, share) => {
    const perLane = perSecond * share;
    return sum + (share * erlangs(perLane, square)) / 2 / (1 - erlangs(perLane, heldMs));
  }, 0);
  const first = works.reduce((sum, each) => sum + (model.lanesInPools[each]?.shares.length ?? Infinity), 0);
  const firstMs = Math.min(workerMs, (Math.max(0, first - servers) / servers) * meanMs);
  return Math.max(workerMs, firstMs + behindMs);
};
