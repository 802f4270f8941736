/** The books: how messages wait, leave, and end. Every copy that is offered ends in exactly one of these ways. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_BROKEN_OFF } from '../kernel/journal.ts';
import {
  DELIVERY,
  FINISHED,
  GENERATION,
  GHOST,
  histogramBuckets,
  KIND,
  LANE,
  lowestBucket,
  MARKS,
  OFFERED,
  SECOND,
  SINCE,
  tokenDoubles,
  tokenInts,
  WAITED,
  WAITING,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  ACKED,
  countDoubles,
  deliveryInts,
  GIVEN_UP_AGE,
  GROUP,
  GROUP_WAITING,
  groupInts,
  NEWEST_BEGUN,
  OTHER_ATTEMPTS,
  OUT_OF_ORDER,
  QUEUE_AREA,
  RESPONSE_SUM,
  SUBSCRIPTION,
  tallyDoubles,
  WAIT_SUM,
  WAITING_MOST,
  WAITING_NOW,
} from '../kernel/records.ts';
import { FREEING, NOW } from '../kernel/scalars.ts';
import { MOVED_LOST, recordAt } from '../kernel/trace.ts';

/** The histogram bucket of the duration in `out[0]`, from the exponent and the first six bits of its mantissa. */
export const bucketOfOut = (engine: Engine): number => {
  const bucket = (engine.outWords[1]! >> 14) - lowestBucket;
  return bucket < 0 ? 0 : bucket >= histogramBuckets ? histogramBuckets - 1 : bucket;
};

/** The subscription a token belongs to. */
export const subscriptionOf = ({ I, tables }: Engine, token: number): number =>
  tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!;

/** Adds one to a count of the token's subscription. */
export const count = (engine: Engine, token: number, field: number): void => {
  engine.A[(subscriptionOf(engine, token) << countDoubles) + field]! += 1;
};

/** The message waits for a worker from now on, or still does. */
export const countWaiting = (engine: Engine, token: number): void => {
  const { A, I, groups, tables } = engine;
  I[(token << tokenInts) + KIND] = WAITING;
  const counts = subscriptionOf(engine, token) << countDoubles;
  const waiting = A[counts + WAITING_NOW]! + 1;
  A[counts + WAITING_NOW] = waiting;
  if (waiting > A[counts + WAITING_MOST]!) A[counts + WAITING_MOST] = waiting;
  const group = tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + GROUP]!;
  if (group >= 0) groups[(group << groupInts) + GROUP_WAITING]! += 1;
};

/** The message no longer waits: it goes to work or is gone. */
export const uncountWaiting = (engine: Engine, token: number): void => {
  const { A, F, I, X, groups, tables } = engine;
  const counts = subscriptionOf(engine, token) << countDoubles;
  A[counts + WAITING_NOW]! -= 1;
  A[counts + QUEUE_AREA]! += X[NOW]! - F[(token << tokenDoubles) + SINCE]!;
  const group = tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + GROUP]!;
  if (group >= 0 && (I[(token << tokenInts) + MARKS]! & GHOST) === 0)
    groups[(group << groupInts) + GROUP_WAITING]! -= 1;
};

/** The broker has taken back what a worker holds and has not begun: it has a place in its topic no longer, though it still waits. */
export const uncountPlace = ({ I, groups, tables }: Engine, token: number): void => {
  const group = tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + GROUP]!;
  if (group >= 0) groups[(group << groupInts) + GROUP_WAITING]! -= 1;
};

/** Acknowledged, or answered: its response time runs from `OFFERED` to now. */
export const countAcknowledged = (engine: Engine, token: number, subscription: number): void => {
  const { A, F, X, out, histograms, tallies } = engine;
  const counts = subscription << countDoubles;
  const response = X[NOW]! - F[(token << tokenDoubles) + OFFERED]!;
  A[counts + ACKED]! += 1;
  // Its attempt is counted for itself: before, now, or when it ends.
  tallies[(subscription << tallyDoubles) + OTHER_ATTEMPTS]! -= 1;
  A[counts + RESPONSE_SUM]! += response;
  A[counts + WAIT_SUM]! += F[(token << tokenDoubles) + WAITED]!;
  out[0] = response;
  histograms[subscription * histogramBuckets + bucketOfOut(engine)]! += 1;
};

/** Counts a loss against every objective whose clock this message carries and whose end lies beyond it. */
const countLost = (engine: Engine, token: number): void => {
  const { tables, stamps, objectiveCounts } = engine;
  const subscription = subscriptionOf(engine, token);
  for (let at = 0; at < tables.objectives.length; at += 4) {
    if (!(stamps[token * tables.stamps + tables.objectives[at]!]! >= 0)) continue;
    for (let reach = tables.objectives[at + 2]!; reach < tables.objectives[at + 3]!; reach++) {
      if (tables.objectiveReach[reach] === subscription) objectiveCounts[at / 2 + 1]! += 1;
    }
  }
};

/** An attempt at the subscription's messages has ended, in whatever way: its worker is free. */
export const countAttemptEnd = ({ tallies }: Engine, subscription: number): void => {
  tallies[(subscription << tallyDoubles) + OTHER_ATTEMPTS]! += 1;
};

/** It has not after all: what it publishes holds its worker. */
export const uncountAttemptEnd = ({ tallies }: Engine, subscription: number): void => {
  tallies[(subscription << tallyDoubles) + OTHER_ATTEMPTS]! -= 1;
};

/** The message is given up: nobody will acknowledge it, so that no histogram tells how old it has become. */
export const countGivenUp = (engine: Engine, token: number): void => {
  const { F, X, tallies } = engine;
  const at = (subscriptionOf(engine, token) << tallyDoubles) + GIVEN_UP_AGE;
  const age = X[NOW]! - F[(token << tokenDoubles) + OFFERED]!;
  if (age > tallies[at]!) tallies[at] = age;
};

/** A worker begins with the message: out of order if somebody has begun with one that was offered after it. */
export const countOrder = (engine: Engine, token: number, subscription: number): void => {
  const { F, I, tables, tallies } = engine;
  const lane = I[(token << tokenInts) + LANE]!;
  const newest = ((lane < 0 ? subscription : tables.subscriptions + lane) << tallyDoubles) + NEWEST_BEGUN;
  const offered = F[(token << tokenDoubles) + OFFERED]!;
  if (offered >= tallies[newest]!) tallies[newest] = offered;
  else tallies[(subscription << tallyDoubles) + OUT_OF_ORDER]! += 1;
};

/** Counts a message as lost for this reason; a second copy of it is nobody's loss. */
export const countLoss = (engine: Engine, token: number, reason: number): void => {
  if ((engine.I[(token << tokenInts) + MARKS]! & SECOND) !== 0) {
    note(engine, NOTED_BROKEN_OFF, token);
    return;
  }
  count(engine, token, reason);
  countGivenUp(engine, token);
  recordAt(engine, MOVED_LOST, token, 0, reason);
  countLost(engine, token);
};

/** Counts an acknowledgement for the objectives that end at this subscription. */
export const countReached = (engine: Engine, token: number): void => {
  const { tables, stamps, objectiveCounts, out, X } = engine;
  const subscription = subscriptionOf(engine, token);
  for (let at = 0; at < tables.objectives.length; at += 4) {
    if (tables.objectives[at + 1] !== subscription) continue;
    const started = stamps[token * tables.stamps + tables.objectives[at]!]!;
    if (!(started >= 0)) continue;
    out[0] = X[NOW]! - started;
    objectiveCounts[at / 2]! += 1;
    engine.objectiveHistograms[(at / 4) * histogramBuckets + bucketOfOut(engine)]! += 1;
  }
};

/** The token is to be freed once what this event publishes has taken over what it carries. */
export const freeLater = (engine: Engine, token: number): void => {
  engine.I[(token << tokenInts) + GENERATION]! += 1;
  engine.I[(token << tokenInts) + KIND] = FINISHED;
  engine.N[FREEING] = token;
};
