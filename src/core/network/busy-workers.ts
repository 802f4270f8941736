/** How many workers are kept busy on the mean, in erlangs. */
import type { Loads } from './loads.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** By a rate per second and a time in ms; nothing of anything is nothing, even of an endless time. */
export const erlangs = (rate: number, ms: number): number => (rate === 0 ? 0 : (rate * ms) / 1000);

/** Messages per second that come to the workers, those included for which a bounded queue has no room. */
export const reaching = ({ limited, offered }: Loads, work: number): number => offered[work]! * limited[work]!;

/** By all attempts at so many messages per second of a subscription or call, without `lessMs` of each attempt. */
export const workersFor = (
  { graph }: TrafficModel,
  { services }: Loads,
  work: number,
  perSecond: number,
  lessMs = 0,
): number => erlangs(perSecond * graph.outcomes[work]!.attempts.mean, services[work]!.meanMs - lessMs);

/** By what reaches these subscriptions and calls, without the lines in which their workers stand. */
export const busyBesideLines = (model: TrafficModel, loads: Loads, works: readonly number[]): number =>
  works.reduce((sum, work) => sum + workersFor(model, loads, work, reaching(loads, work), loads.standing[work]!), 0);

/**
 * How many lanes would have to stand still on average: a message in backoff keeps its place at the head of its lane, and nothing
 * behind it moves; its worker goes on with its other lanes.
 */
export const blockedLanes = ({ graph }: TrafficModel, loads: Loads, { works }: Station): number => {
  let blocked = 0;
  for (const at of works) blocked += erlangs(reaching(loads, at), graph.outcomes[at]!.attempts.backoffMs);
  return blocked;
};
