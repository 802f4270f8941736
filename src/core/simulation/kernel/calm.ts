/**
 * Between faults: what a fault may hit goes through the general way while one strikes, and through the loop in the calm between
 * two. Both ways come to the same, so when a calm begins is a matter of speed; that it ends before the next fault begins is not.
 */
import { COURSE_FLAGS, courseInts, OFFER_FLAGS, offerInts } from './course-layout.ts';
import type { Engine } from './engine.ts';
import { EFFECT_FROM, EFFECT_KIND, EFFECT_POISON, EFFECT_TO, effectDoubles } from './fault-records.ts';
import {
  AT_WORKER,
  ATTEMPTS,
  HELD,
  KIND,
  MARKS,
  OFFERED,
  READY,
  SECOND,
  STALLED,
  STATION,
  tokenDoubles,
  tokenInts,
  WAITING,
  WORK_END,
} from './layout.ts';
import { ENTRY_FLAGS, entryInts, PUBLICATION_FLAGS, publicationInts } from './publication-records.ts';
import { deliveryInts, FLAGS, STATION_CLOSED, STATION_FLAGS, stationInts } from './records.ts';
import { CALM, NOW } from './scalars.ts';
import type { Tables } from './tables.ts';

/** Lets the calm begin or end if it is time to. Until when (ms) it stays as it is then, unless `awaitsCalm`. */
export const turn = (engine: Engine): number => {
  const { N, X, tables } = engine;
  const { unrest } = tables;
  if (unrest.length === 0) return Infinity;
  let at = 0;
  while (at < unrest.length && unrest[at + 1]! <= X[NOW]!) at += 2;
  const begins = at < unrest.length ? unrest[at]! : Infinity;
  const strikes = X[NOW]! >= begins;
  if (strikes && N[CALM] === 1) endCalm(engine);
  else if (!strikes && N[CALM] === 0 && isOver(engine)) beginCalm(engine);
  return strikes ? unrest[at + 1]! : begins;
};

/** Whether the general way is gone although, perhaps, nothing strikes any more. */
export const awaitsCalm = ({ N, tables }: Engine): boolean => tables.unrest.length > 0 && N[CALM] === 0;

/** Lays out the flags that the loop looks at, as they are now. */
export const layFlags = ({ I, N, offsets, stations, tables }: Engine): void => {
  const { calm, unrest } = tables;
  const { deliveries, entries, publications, stations: records } = N[CALM] === 1 ? calm : tables;
  lay(deliveries, deliveryInts, FLAGS, I, offsets.courses + COURSE_FLAGS, courseInts);
  lay(publications, publicationInts, PUBLICATION_FLAGS, I, offsets.offers + OFFER_FLAGS, offerInts);
  if (unrest.length === 0) return;
  lay(entries, entryInts, ENTRY_FLAGS, I, offsets.entries + ENTRY_FLAGS, entryInts);
  lay(records, stationInts, STATION_FLAGS, stations, STATION_FLAGS, stationInts);
};

/** One field of all records, wherever it belongs in the arena. */
const lay = (
  from: Int32Array,
  fromPower: number,
  field: number,
  to: Int32Array,
  toFirst: number,
  toPower: number,
): void => {
  for (let at = 0; at << fromPower < from.length; at++)
    to[toFirst + (at << toPower)] = from[(at << fromPower) + field]!;
};

/** All work has made up for the times when it stood still, so they are forgotten: what begins now is not told of them. */
const beginCalm = (engine: Engine): void => {
  engine.N[CALM] = 1;
  engine.stationStalls.fill(0);
  layFlags(engine);
};

const endCalm = (engine: Engine): void => {
  const { F, I, N, capacity } = engine;
  N[CALM] = 0;
  layFlags(engine);
  for (let token = 0; token < capacity; token++)
    if (I[(token << tokenInts) + KIND] === WORK_END) F[(token << tokenDoubles) + STALLED] = 0;
};

/**
 * Whether nothing is left of the faults that would keep the loop from going on as if there had been none: a group that shares out its work
 * anew after them, or a message that is hurt. Gates open, and workers come back, within the instant in which a fault ends.
 */
const isOver = (engine: Engine): boolean => {
  const { stations, tables } = engine;
  for (let at = 0; at < stations.length; at += 1 << stationInts) {
    if (tables.stations[at + STATION_FLAGS] === tables.calm.stations[at + STATION_FLAGS]) continue;
    if (stations[at + STATION_CLOSED] !== 0) return false;
  }
  for (let token = 0; token < engine.capacity; token++) if (isHurt(engine, token)) return false;
  return true;
};

/** Whether a message still has to go the general way: a second copy, one that stood still with its worker, or perhaps poison. */
const isHurt = ({ F, I, stationStalls, tables }: Engine, token: number): boolean => {
  const ints = token << tokenInts;
  const kind = I[ints + KIND]!;
  if (kind !== WORK_END && kind !== WAITING && kind !== AT_WORKER && kind !== READY && kind !== HELD) return false;
  if ((I[ints + MARKS]! & SECOND) !== 0) return true;
  const stalls = stationStalls[I[ints + STATION]! << 1]!;
  if (kind === WORK_END) return stalls > 0 && F[(token << tokenDoubles) + STALLED] !== stalls;
  return I[ints + ATTEMPTS] === 0 && mayBePoison(tables, F[(token << tokenDoubles) + OFFERED]!);
};

/** Decided when a message is first taken, by when it was offered. */
const mayBePoison = ({ effects }: Tables, offered: number): boolean => {
  for (let at = 0; at < effects.length; at += 1 << effectDoubles) {
    const isThen = offered >= effects[at + EFFECT_FROM]! && offered < effects[at + EFFECT_TO]!;
    if (effects[at + EFFECT_KIND] === EFFECT_POISON && isThen) return true;
  }
  return false;
};
