/** Whether it is known how much flows through a link: behind a loop that never ends, nobody can say what a change would let through. */
import type { Facts } from './facts.ts';

export const isFlowKnown = (facts: Facts, id: string): boolean =>
  !Object.hasOwn(facts.subscriptions, id) || facts.subscriptions[id]?.arrivalRatePerSecond !== null;
