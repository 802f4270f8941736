/**
 * M/M/c with a bounded waiting room in steady state, for rooms of any size: the states in which somebody waits follow each other by
 * one factor, so that their sums are geometric. Sums are built by doubling, in which nothing is subtracted.
 */
import { power } from '../lib/elementary.ts';
import { erlangB } from './erlang.ts';

/** Weights of the states that a message meets and is let in by, up to one common factor. */
export interface BoundedQueue {
  /** States with a free worker, all together. */
  readonly free: number;
  /** States with j waiting, j = 0, 1, ..., room - 1, together: `first` x `ratio` ^ j. */
  readonly busy: number;
  readonly first: number;
  readonly ratio: number;
  /** Sum of (j + 1) times the weight of j: the departures to wait for. */
  readonly departures: number;
  /** The state in which a message is refused. */
  readonly full: number;
}

/** `load`, finite, is arrival rate x mean work and may exceed the workers; `room` may wait. */
export const boundedQueue = (servers: number, load: number, room: number): BoundedQueue => {
  if (load === 0) return unused;
  const ratio = load / servers;
  // All states below c against the state c, by Erlang's recursion.
  const below = servers / (load * erlangB(servers - 1, load));
  // A growing sequence is scaled so that its last weight is 1, any other so that its first is.
  const growing = ratio > 1;
  const { sum, weighted } = geometric(growing ? 1 / ratio : ratio, room);
  const first = growing ? power(ratio, 1 - room) : 1;
  return {
    free: below * first,
    busy: sum,
    first,
    ratio,
    departures: growing ? room * sum - weighted : sum + weighted,
    full: growing ? ratio : power(ratio, room),
  };
};

const unused: BoundedQueue = { free: 1, busy: 0, first: 0, ratio: 0, departures: 0, full: 0 };

/** Share of the messages that find no room; `load` may be endless. */
export const refusedShare = (servers: number, load: number, room: number): number => {
  if (load === Infinity) return 1;
  const { busy, free, full } = boundedQueue(servers, load, room);
  return full / (free + busy + full);
};

/** Sums of x ^ j and of j x ^ j over j = 0, ..., count - 1, for x from 0 to 1. */
export const geometric = (x: number, count: number): { sum: number; weighted: number } => {
  let sum = 0;
  let weighted = 0;
  let raised = 1;
  let terms = 0;
  for (let bit = 2 ** Math.floor(Math.log2(count + 1)); bit >= 1; bit /= 2) {
    weighted += raised * (terms * sum + weighted);
    sum *= 1 + raised;
    raised *= raised;
    terms *= 2;
    if (Math.floor(count / bit) % 2 === 0) continue;
    sum += raised;
    weighted += terms * raised;
    raised *= x;
    terms += 1;
  }
  return { sum, weighted };
};
