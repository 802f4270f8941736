/**
 * The event list around the loop: a ladder of one rung (sorted events of today, unsorted buckets for later) with a binary heap
 * for what lies beyond the buckets. After Brown's calendar queue (1988) and Tang, Goh and Thng's ladder queue (2005).
 * The order is (time, sequence) whatever the width of the buckets, which is fitted to the density of events as it changes.
 */
import type { Engine } from './engine.ts';
import { KEY, NEXT, SEQUENCE, tokenDoubles, tokenInts } from './layout.ts';
import { bucketsPerEvent } from './memory.ts';
import { LIMIT_REACHED, NEEDS_FIT, NO_EVENTS } from './outcome.ts';
import {
  BASE,
  CURRENT,
  EMPTIES,
  EVENTS,
  FAR_COUNT,
  FAR_DUE,
  FITTED_AT,
  FITTED_EVENTS,
  IN_BUCKETS,
  INVERSE_WIDTH,
  MASK,
  NOW,
  STEPS,
  TOP,
} from './scalars.ts';

/** Above this many buckets from the base, a time counts as far; the base is moved long before. */
const farthestBucket = 0x3fffffff;
/** With this many pending events or fewer, all of them are kept sorted: nothing is quicker. */
const smallList = 5;
/** Buckets so narrow that there is rarely a second event in one; a search for the next event passes 32 empty ones at a time. */
const bucketsPerGap = 4;
/** The buckets reach 32 times as far as the mean event. */
const gapsInReach = bucketsPerEvent / bucketsPerGap;

/** Whether token `a` comes before token `b`. */
const precedes = (F: Float64Array, a: number, b: number): boolean => {
  const keyA = F[(a << tokenDoubles) + KEY]!;
  const keyB = F[(b << tokenDoubles) + KEY]!;
  if (keyA !== keyB) return keyA < keyB;
  return F[(a << tokenDoubles) + SEQUENCE]! < F[(b << tokenDoubles) + SEQUENCE]!;
};

const bucketOf = ({ F, X }: Engine, token: number): number => {
  const place = (F[(token << tokenDoubles) + KEY]! - X[BASE]!) * X[INVERSE_WIDTH]!;
  return place < farthestBucket ? place | 0 : farthestBucket;
};

/** Puts a token on the list by its key and sequence, from outside the loop. */
export const insert = (engine: Engine, token: number): void => {
  const { N, I } = engine;
  const { buckets, occupied } = engine.memory;
  const bucket = bucketOf(engine, token);
  if (bucket <= N[CURRENT]!) insertToday(engine, token);
  else if (bucket - N[CURRENT]! <= N[MASK]!) {
    const slot = bucket & N[MASK]!;
    I[(token << tokenInts) + NEXT] = buckets[slot]!;
    buckets[slot] = token;
    occupied[slot >> 5]! |= 1 << (slot & 31);
    N[IN_BUCKETS]! += 1;
  } else insertFar(engine, token);
};

const insertToday = ({ F, N, memory }: Engine, token: number): void => {
  const { todayKeys, todayTokens } = memory;
  let at = N[TOP]!;
  for (; at >= 0 && precedes(F, todayTokens[at]!, token); at--) {
    todayKeys[at + 1] = todayKeys[at]!;
    todayTokens[at + 1] = todayTokens[at]!;
  }
  N[STEPS]! += N[TOP]! - at;
  todayKeys[at + 1] = F[(token << tokenDoubles) + KEY]!;
  todayTokens[at + 1] = token;
  N[TOP]! += 1;
};

/** Adds a token to the heap of far events. */
export const insertFar = (engine: Engine, token: number): void => {
  const { N, F, far } = engine;
  let at = N[FAR_COUNT]!++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!precedes(F, token, far[parent]!)) break;
    far[at] = far[parent]!;
    at = parent;
  }
  far[at] = token;
  if (at === 0) N[FAR_DUE] = bucketOf(engine, token) - N[MASK]!;
};

const takeFar = (engine: Engine): number => {
  const { N, F, far } = engine;
  const first = far[0]!;
  N[FAR_COUNT]! -= 1;
  const count = N[FAR_COUNT]!;
  const last = far[count]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= count) break;
    if (child + 1 < count && precedes(F, far[child + 1]!, far[child]!)) child++;
    if (!precedes(F, far[child]!, last)) break;
    far[at] = far[child]!;
    at = child;
  }
  far[at] = last;
  N[FAR_DUE] = count > 0 ? bucketOf(engine, far[0]!) - N[MASK]! : 0x7fffffff;
  return first;
};

/**
 * Moves far events into the buckets that the current one is about to reach; with empty buckets the current one first jumps
 * there. `LIMIT_REACHED` when there is a bucket to look into, else why not.
 */
export const drawNear = (engine: Engine): number => {
  const { N } = engine;
  if (N[IN_BUCKETS] === 0) {
    if (N[FAR_COUNT] === 0) return NO_EVENTS;
    const first = bucketOf(engine, engine.far[0]!);
    if (first >= farthestBucket) return NEEDS_FIT;
    N[CURRENT] = Math.max(N[CURRENT]!, first - 1);
  }
  while (N[FAR_COUNT]! > 0 && N[CURRENT]! >= N[FAR_DUE]!) insert(engine, takeFar(engine));
  return LIMIT_REACHED;
};

/** How many events are on the list. */
export const pendingEvents = ({ N }: Engine): number => N[TOP]! + 1 + N[IN_BUCKETS]! + N[FAR_COUNT]!;

/** Whether the buckets are too wide (today is long), too narrow (many are empty) or the time has run far from the base. */
export const misfits = (engine: Engine): boolean => {
  const { N, X, memory } = engine;
  const events = X[EVENTS]! - X[FITTED_EVENTS]!;
  const pending = pendingEvents(engine);
  if (N[CURRENT]! > 0x38000000 && N[CURRENT]! < 0x40000000) return true;
  if (events < 8 * pending + 1024) return N[TOP]! > 512 && events > 64;
  if (N[CURRENT] === 0x40000000) return pending > smallList;
  return (
    N[STEPS]! > 6 * events ||
    N[EMPTIES]! > 4 * events ||
    pending < smallList / 2 ||
    (pending * gapsInReach > N[MASK]! && N[MASK]! + 1 < memory.buckets.length)
  );
};

/** Chooses bucket width and number from the events since the last refit, and lays all events out anew. */
export const refit = (engine: Engine): void => layOutEvents(engine, listedEvents(engine));

/** Makes these tokens the list, whatever it was. */
export const layOutEvents = (engine: Engine, tokens: Int32Array): void => {
  const { N, X } = engine;
  const events = X[EVENTS]! - X[FITTED_EVENTS]!;
  const gap = (X[NOW]! - X[FITTED_AT]!) / Math.max(1, events);
  N[TOP] = -1;
  N[IN_BUCKETS] = 0;
  N[FAR_COUNT] = 0;
  N[FAR_DUE] = 0x7fffffff;
  N[STEPS] = 0;
  N[EMPTIES] = 0;
  X[BASE] = X[NOW]!;
  X[FITTED_AT] = X[NOW]!;
  X[FITTED_EVENTS] = X[EVENTS]!;
  if (tokens.length <= smallList || !(gap > 0)) {
    N[CURRENT] = 0x40000000;
    N[MASK] = 0;
    X[INVERSE_WIDTH] = 0;
  } else {
    N[CURRENT] = 0;
    const wanted = 2 ** Math.ceil(Math.log2(tokens.length * bucketsPerEvent));
    const buckets = Math.min(engine.memory.buckets.length, wanted);
    N[MASK] = buckets - 1;
    X[INVERSE_WIDTH] = Math.min(bucketsPerGap, buckets / (tokens.length * gapsInReach)) / gap;
  }
  engine.memory.buckets.fill(-1, 0, N[MASK]! + 1);
  engine.memory.occupied.fill(0, 0, (N[MASK]! >> 5) + 1);
  sortTokens(engine.F, tokens);
  for (let i = tokens.length - 1; i >= 0; i--) insert(engine, tokens[i]!);
};

const sortTokens = (F: Float64Array, tokens: Int32Array): void => {
  tokens.sort((a, b) => (precedes(F, a, b) ? -1 : 1));
};

/** The tokens on the list, in no order. */
export const listedEvents = ({ N, I, far, memory }: Engine): Int32Array => {
  const { buckets, todayTokens } = memory;
  const tokens = new Int32Array(N[TOP]! + 1 + N[IN_BUCKETS]! + N[FAR_COUNT]!);
  let count = 0;
  for (let at = 0; at <= N[TOP]!; at++) tokens[count++] = todayTokens[at]!;
  for (let at = 0; at < N[FAR_COUNT]!; at++) tokens[count++] = far[at]!;
  for (let bucket = 0; bucket <= N[MASK]!; bucket++) {
    for (let token = buckets[bucket]!; token >= 0; token = I[(token << tokenInts) + NEXT]!) tokens[count++] = token;
  }
  return tokens;
};
