/** Which subscriptions and calls keep up with what they are offered, and what cannot be sent, from the traffic equations. */

import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';
import { mayBeSent } from './call-ceilings.ts';
import { exceededCeilings } from './exceeded.ts';
import { isStable } from './loads.ts';
import type { Plan } from './plan.ts';
import { loadsOf } from './solve-loads.ts';
import { trafficModelOf } from './traffic-model.ts';

export interface Stability {
  /** In the order of subscriptions, then calls. */
  readonly works: readonly boolean[];
  readonly ceilings: Readonly<Record<string, ExceededCeiling>> | undefined;
}

export const stabilityOf = (plan: Plan, rateFactor: number): Stability => {
  const model = trafficModelOf(plan);
  const loads = loadsOf(model, rateFactor, true);
  const works = Array.from(
    loads.stationOf,
    (station, work) => isStable(loads, station) && mayBeSent(plan, loads, work),
  );
  return { works, ceilings: exceededCeilings(model, loads) };
};
