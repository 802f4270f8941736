/** Whether it is known how much flows through a link: behind a loop that never ends, nobody can say what a change would let through. */
import type { Facts } from '../facts.ts';
import { stationFacts } from './reader.ts';

export const isFlowKnown = (facts: Facts, id: string): boolean =>
  stationFacts(facts, id)?.arrivalRatePerSecond !== null;
