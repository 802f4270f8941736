/** How many workers are kept busy on the mean, in erlangs. */
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** By a rate per second and a time in ms; nothing of anything is nothing, even of an endless time. */
export const erlangs = (rate: number, ms: number): number => (rate === 0 ? 0 : (rate * ms) / 1000);

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
  works.reduce(
    (sum, work) =>
      sum + workersFor(model, loads, work, loads.offered[work]! * loads.limited[work]!, loads.standing[work]!),
    0,
  );
