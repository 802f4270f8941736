/** A running system with its world: every service has to come to the counts, and to the very flows, that the design says. */
import { expect } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { type Account, type Books, booksOf, type Draw } from './books.ts';
import { eventually, type Observation, type Running } from './exported-project.ts';
import { comeIn, outOfOrder } from './world.ts';

/** Handlers that still stand in take a tenth of the drawn time: enough to upset an order that nobody keeps. */
export const standingInEnvironment = { HTTP_PORT: '0', LOAD_FACTOR: '0', STAND_IN_FACTOR: '0.1' };

const patienceMs = 180_000;

/** Sends so many messages, waits until all has come to its end, and stops the system; what each service has told by then is exact, and is counted. */
export const expectCounts = async (
  design: Design,
  messages: number,
  system: Running,
  addressOf: (service: string) => string,
): Promise<Readonly<Record<string, number>>> => {
  const sent = await comeIn(design, messages, addressOf);
  const books = () => booksOf(design, sent, system.observations);
  // A service tells what it published before it tells what it handled: books that balance once are those of the end.
  const haveEnded = whenQuiet(system.observations, () => imbalances(books()).length === 0);
  await eventually('the end of every flow', haveEnded, patienceMs).catch(() => undefined);
  expect(imbalances(books())).toEqual([]);
  expect(await system.stop()).toBe(0);
  const last = books();
  expect(imbalances(last)).toEqual([]);
  expect(last.unasked).toEqual([]);
  expect(last.draws.filter(isUnlikely)).toEqual([]);
  expect(outOfOrder(design, system.observations)).toEqual([]);
  return countsOf(system.observations);
};

/** Asks only when nothing was told since the last look, and once about the same: books of thousands of messages take their time. */
const whenQuiet = (observations: readonly Observation[], isSo: () => boolean): (() => boolean) => {
  let [seen, asked] = [0, -1];
  return () => {
    const isNew = observations.length === seen && asked !== seen;
    seen = observations.length;
    if (isNew) asked = seen;
    return isNew && isSo();
  };
};

/** How often each thing was told. */
const countsOf = (observations: readonly Observation[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { what } of observations) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
};

/** Sentences; none where everything is as it has to be. */
export const imbalances = ({ accounts }: Books): string[] =>
  accounts.flatMap(({ of, expected, found, isDrawn }: Account) => {
    const [missing, surplus] = [isDrawn ? [] : without(expected, found), without(found, expected)];
    return missing.length + surplus.length === 0
      ? []
      : [`${of}: ${found.length} of ${expected.length}; missing ${some(missing)}; too many ${some(surplus)}`];
  });

/** What is left of the first when each of the others is taken from it once. */
const without = (all: readonly string[], others: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return all.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
};

const some = (flows: readonly string[]): string => `${flows.length} (${flows.slice(0, 3).join(', ')})`;

/** Further from what is drawn than four standard deviations. */
const isUnlikely = ({ times, among, probability }: Draw): boolean =>
  Math.abs(times - among * probability) > 4 * Math.sqrt(among * probability * (1 - probability));
