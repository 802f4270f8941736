/** Which subscriptions and calls keep up with what they are offered, from the traffic equations. */
import { isStable } from './loads.ts';
import type { Plan } from './plan.ts';
import { loadsOf } from './solve-loads.ts';
import { trafficModelOf } from './traffic-model.ts';

/** In the order of subscriptions, then calls. */
export const stableWorks = (plan: Plan, rateFactor: number): boolean[] => {
  const loads = loadsOf(trafficModelOf(plan), rateFactor, true);
  return Array.from(loads.stationOf, (station) => isStable(loads, station));
};
