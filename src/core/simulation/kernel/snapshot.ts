/**
 * What a replication has counted up to now, as numbers that can be subtracted: the estimates of a window are the difference of two
 * snapshots. Whatever still waits or works at that moment is counted up to that moment.
 */

import {
  BREAKER_OPEN,
  BREAKER_OPEN_FOR,
  BREAKER_OPEN_TIME,
  BREAKER_OPENED_AT,
  BREAKER_STATE,
  breakerDoubles,
} from './breaker-records.ts';
import type { Engine } from './engine.ts';
import {
  ACKNOWLEDGED,
  AT_WORKER,
  CALL_DUE,
  DELIVERY,
  GHOST,
  HANDLED,
  HELD,
  KIND,
  MARKS,
  OFFERED,
  OUTSTANDING,
  READY,
  SECOND,
  SINCE,
  tokenDoubles,
  tokenInts,
  WAITING,
  WORK_END,
} from './layout.ts';
import {
  ACKED,
  BUSY_AREA,
  countDoubles,
  deliveryInts,
  GIVEN_UP_AGE,
  KEPT_NOW,
  OTHER_ATTEMPTS,
  OUT_OF_ORDER,
  QUEUE_AREA,
  SUBSCRIPTION,
  TRAIT_CALL,
  tallyDoubles,
  traitInts,
} from './records.ts';
import { NOW } from './scalars.ts';
import { METER_SERVERS, meterDoubles, SCALER_REPLICAS, scalerDoubles } from './scaler-records.ts';
import { type SparseHistogram, sparse } from './sparse-histogram.ts';

/** What a figure of a span of time is the difference of. */
export interface Counted {
  readonly timeMs: number;
  /** Sixteen doubles per subscription, as in `layout.ts`. */
  readonly counts: Float64Array;
  readonly published: Float64Array;
  /** 4 doubles per station where there is an autoscaler; all times up to now. */
  readonly meters: Float64Array;
}

/** The present: what has been counted, and what there is now. */
export interface Standing extends Counted {
  /** Messages neither acknowledged nor ended, per subscription. */
  readonly inFlight: Float64Array;
  /** When the one of them was first offered that was so first; `Infinity` where there is none. */
  readonly earliestMs: Float64Array;
  /** When the message that waits was first offered that has been there longest, per subscription; `Infinity` where none waits. */
  readonly oldestMs: Float64Array;
}

export interface Snapshot extends Counted {
  /** Messages neither acknowledged nor ended, per subscription. */
  readonly inFlight: Float64Array;
  /** Attempts that have ended, and for how many ms in all they held their workers, per subscription. */
  readonly attempts: Float64Array;
  readonly workedMs: Float64Array;
  /** Attempts at a message that was offered before one whose work had begun already, per subscription. */
  readonly outOfOrder: Float64Array;
  /** The oldest that a message is now, or had become when it was given up, per subscription; 0 where there is none. */
  readonly agesMs: Float64Array;
  /** Lost because a broker was down, per subscription. */
  readonly brokerLosses: Float64Array;
  /** Lost because a publisher could not keep them any longer, per subscription. */
  readonly bufferLosses: Float64Array;
  readonly rejected: Float64Array;
  readonly repeated: Float64Array;
  readonly histograms: SparseHistogram;
  /** Reached and lost per objective. */
  readonly objectives: Float64Array;
  readonly objectiveHistograms: SparseHistogram;
  /** Sixteen doubles per breaker; an opening that is not over counts up to now. */
  readonly breakers: Float64Array;
  /** Eight doubles per request link. */
  readonly requests: Float64Array;
  /** 32 doubles per autoscaler; all times up to now. */
  readonly scalers: Float64Array;
}

/** How things stand now, without disturbing the run. */
export const standingOf = (engine: Engine): Standing => {
  const counts = engine.A.slice();
  return {
    timeMs: engine.X[NOW]!,
    counts,
    ...addPresent(engine, counts),
    published: engine.published.slice(),
    meters: upToNow(engine, engine.meters, meterDoubles, METER_SERVERS),
  };
};

/** All counts now, without disturbing the run. */
export const snapshotOf = (engine: Engine): Snapshot => {
  const { earliestMs, oldestMs: _, ...standing } = standingOf(engine);
  const { A, X, tables, tallies } = engine;
  const perSubscription = (of: (counts: number, tally: number, subscription: number) => number): Float64Array =>
    Float64Array.from({ length: tables.subscriptions }, (_, at) => of(at << countDoubles, at << tallyDoubles, at));
  return {
    ...standing,
    attempts: perSubscription((counts, tally) => A[counts + ACKED]! + tallies[tally + OTHER_ATTEMPTS]!),
    workedMs: perSubscription((counts) => A[counts + BUSY_AREA]!),
    outOfOrder: perSubscription((_, tally) => tallies[tally + OUT_OF_ORDER]!),
    agesMs: perSubscription((_, tally, at) => Math.max(tallies[tally + GIVEN_UP_AGE]!, X[NOW]! - earliestMs[at]!)),
    brokerLosses: engine.brokerLosses.slice(),
    bufferLosses: engine.bufferLosses.slice(),
    rejected: engine.rejected.slice(),
    repeated: engine.repeated.slice(),
    histograms: sparse(engine.histograms, engine.A, countDoubles, ACKED),
    objectives: engine.objectiveCounts.slice(),
    objectiveHistograms: sparse(engine.objectiveHistograms, engine.objectiveCounts, 1, 0),
    breakers: breakersNow(engine),
    requests: engine.requestNumbers.slice(),
    scalers: upToNow(engine, engine.scalers, scalerDoubles, SCALER_REPLICAS),
  };
};

/** Adds what waits and works now to the areas in `counts`. */
const addPresent = (engine: Engine, counts: Float64Array): Pick<Standing, 'earliestMs' | 'inFlight' | 'oldestMs'> => {
  const { F, I, X, tables } = engine;
  const inFlight = new Float64Array(tables.subscriptions);
  const earliestMs = new Float64Array(tables.subscriptions).fill(Infinity);
  const oldestMs = new Float64Array(tables.subscriptions).fill(Infinity);
  for (let subscription = 0; subscription < tables.subscriptions; subscription++) {
    inFlight[subscription] = counts[(subscription << countDoubles) + KEPT_NOW]!;
  }
  for (let token = 0; token < engine.capacity; token++) {
    const ints = token << tokenInts;
    const kind = I[ints + KIND]!;
    const waits = kind === WAITING || kind === AT_WORKER;
    const works = kind === WORK_END || kind === HELD || kind === HANDLED;
    const asks = kind === OUTSTANDING || kind === CALL_DUE;
    if (!waits && !works && !asks && kind !== READY) continue;
    const subscription = tables.deliveries[(I[ints + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!;
    const offered = F[(token << tokenDoubles) + OFFERED]!;
    const elapsed = X[NOW]! - F[(token << tokenDoubles) + SINCE]!;
    if (waits) {
      counts[(subscription << countDoubles) + QUEUE_AREA]! += elapsed;
      oldestMs[subscription] = Math.min(oldestMs[subscription]!, offered);
    } else if (works) counts[(subscription << countDoubles) + BUSY_AREA]! += elapsed;
    // Of a call the request is what is in flight, not its tries.
    const isTry = !asks && tables.traits[(subscription << traitInts) + TRAIT_CALL]! >= 0;
    const isOver = (I[ints + MARKS]! & (ACKNOWLEDGED | GHOST | SECOND)) !== 0;
    if (!asks && (isTry || isOver)) continue;
    inFlight[subscription]! += 1;
    earliestMs[subscription] = Math.min(earliestMs[subscription]!, offered);
  }
  return { earliestMs, inFlight, oldestMs };
};

const breakersNow = ({ X, breakers }: Engine): Float64Array => {
  const now = breakers.slice();
  for (let at = 0; at < now.length; at += 1 << breakerDoubles) {
    if (now[at + BREAKER_STATE] !== BREAKER_OPEN) continue;
    now[at + BREAKER_OPEN_TIME]! += Math.min(X[NOW]! - now[at + BREAKER_OPENED_AT]!, now[at + BREAKER_OPEN_FOR]!);
  }
  return now;
};

/** Records of a number, since when it has been that, and its area before: the area is that up to now. */
const upToNow = ({ X }: Engine, records: Float64Array, power: number, field: number): Float64Array => {
  const now = records.slice();
  for (let at = field; at < now.length; at += 1 << power) now[at + 2]! += now[at]! * (X[NOW]! - now[at + 1]!);
  return now;
};
