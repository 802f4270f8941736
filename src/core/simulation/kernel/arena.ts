/**
 * The arena: one buffer for the tokens and for every table that the loop touches at each event. Seen through one array of integers
 * and one of doubles it needs two base addresses instead of thirty, which is what a loop of this size is short of.
 */
import { tokenDoubles } from './layout.ts';
import type { Tables } from './tables.ts';

/** Where each table begins, as an index into the integers or the doubles of the arena. */
export interface ArenaOffsets {
  readonly deliveries: number;
  readonly stations: number;
  readonly routes: number;
  readonly entries: number;
  readonly publications: number;
  readonly triggers: number;
  readonly sources: number;
  readonly streams: number;
  readonly pending: number;
  readonly starting: number;
  readonly publishing: number;
  readonly counts: number;
  readonly published: number;
  readonly laws: number;
  readonly sourceNumbers: number;
  readonly triggerShares: number;
  /** Length of the arena in bytes. */
  readonly bytes: number;
}

/** Tokens come first, so that a token's index is its place; then doubles, then integers. */
export const layOutArena = (tables: Tables, capacity: number): ArenaOffsets => {
  let doubles = capacity << tokenDoubles;
  const takeDoubles = (length: number): number => {
    doubles += length;
    return doubles - length;
  };
  const counts = takeDoubles(tables.subscriptions * 16);
  const published = takeDoubles(tables.routes.length);
  const laws = takeDoubles(tables.laws.length);
  const sourceNumbers = takeDoubles(tables.sourceNumbers.length);
  const triggerShares = takeDoubles(tables.triggerShares.length);
  let integers = doubles * 2;
  const takeIntegers = (length: number): number => {
    integers += length;
    return integers - length;
  };
  return {
    counts,
    published,
    laws,
    sourceNumbers,
    triggerShares,
    deliveries: takeIntegers(tables.deliveries.length),
    stations: takeIntegers(tables.stations.length),
    routes: takeIntegers(tables.routes.length),
    entries: takeIntegers(tables.entries.length),
    publications: takeIntegers(tables.publications.length),
    triggers: takeIntegers(tables.triggers.length),
    sources: takeIntegers(tables.sources.length),
    streams: takeIntegers(tables.streams.length * 2),
    pending: takeIntegers(capacity),
    starting: takeIntegers(capacity),
    publishing: takeIntegers(capacity),
    bytes: (integers + (integers & 1)) * 4,
  };
};
