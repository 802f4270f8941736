/**
 * The arena: one buffer for the tokens and for every table that the loop touches at each event. Seen through one array of integers
 * and one of doubles it needs two base addresses instead of thirty, which is what a loop of this size is short of.
 */
import { chanceInts, choiceInts, courseInts, offerInts, stockDoubles } from './course-layout.ts';
import { tokenDoubles } from './layout.ts';
import { publicationInts, sourceInts, triggerInts } from './publication-records.ts';
import { countDoubles, deliveryInts, laneInts, tallyDoubles } from './records.ts';
import { freeRoom } from './room.ts';
import type { Tables } from './tables.ts';

/** Where each region begins, as an index into the integers or the doubles of the arena; regions begin at a multiple of 32 integers. */
export interface ArenaOffsets {
  // Doubles.
  readonly counts: number;
  readonly stocks: number;
  readonly published: number;
  readonly tallies: number;
  // Integers.
  readonly stations: number;
  readonly courses: number;
  readonly chances: number;
  readonly choices: number;
  readonly offers: number;
  readonly entries: number;
  readonly streams: number;
  readonly pending: number;
  readonly starting: number;
  readonly publishing: number;
  /** Length of the arena in bytes. */
  readonly bytes: number;
}

/** Stocks of drawn times: one per subscription, call and source. */
export const stockCount = ({ subscriptions, sources }: Tables): number =>
  subscriptions + (sources.length >> sourceInts);

/** Courses of events: one per delivery, then one per source. */
export const courseCount = ({ deliveries, sources }: Tables): number =>
  (deliveries.length >> deliveryInts) + (sources.length >> sourceInts);

/** What one event plans, begins and publishes has room in lists of this length. */
export const listLength = (tables: Tables, tokens: number): number => Math.max(256, freeRoom(tables, tokens) * 2);

/** Of every subscription and call, then of every lane. */
export const tallyLength = ({ subscriptions, lanes }: Tables): number =>
  (subscriptions + (lanes.length >> laneInts)) << tallyDoubles;

/** Tokens come first, so that a token's number is its place; then doubles, then integers. */
export const layOutArena = (tables: Tables, tokens: number): ArenaOffsets => {
  let doubles = tokens << tokenDoubles;
  const takeDoubles = (length: number): number => {
    const at = doubles;
    doubles += (length + 15) & ~15;
    return at;
  };
  const counts = takeDoubles(tables.subscriptions << countDoubles);
  const stocks = takeDoubles(stockCount(tables) << stockDoubles);
  const published = takeDoubles(tables.routes.length);
  const tallies = takeDoubles(tallyLength(tables));
  let integers = doubles * 2;
  const takeIntegers = (length: number): number => {
    const at = integers;
    integers += (length + 31) & ~31;
    return at;
  };
  return {
    counts,
    stocks,
    published,
    tallies,
    stations: takeIntegers(tables.stations.length),
    courses: takeIntegers(courseCount(tables) << courseInts),
    chances: takeIntegers((tables.deliveries.length >> deliveryInts) << chanceInts),
    choices: takeIntegers((tables.triggers.length >> triggerInts) << choiceInts),
    offers: takeIntegers((tables.publications.length >> publicationInts) << offerInts),
    entries: takeIntegers(tables.entries.length),
    streams: takeIntegers(tables.streams.length * 2),
    pending: takeIntegers(listLength(tables, tokens)),
    starting: takeIntegers(listLength(tables, tokens)),
    publishing: takeIntegers(listLength(tables, tokens)),
    bytes: integers * 4,
  };
};
