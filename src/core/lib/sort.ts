/** Orders that do not depend on a machine's locale. */
import { remembered } from './remembered.ts';

/** Compares by UTF-16 code unit, as the canonical form of a design wants it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entries of a map in the order of their keys' code units. Files in canonical form have them so already. */
export const entriesInOrder = <Value>(map: Readonly<Record<string, Value>>): [string, Value][] => {
  const entries = Object.entries(map);
  const ascending = entries.every(([key], at) => at === 0 || (entries[at - 1] as [string, Value])[0] < key);
  return ascending ? entries : entries.sort(([a], [b]) => byCodeUnit(a, b));
};

const ofSection = remembered((section: Readonly<Record<string, unknown>>) => entriesInOrder(section));

const none: readonly never[] = [];

/** The same of a section of a design, of which nearly everything asks: sorted once. */
export const sortedEntries = <Value>(
  section: Readonly<Record<string, Value>> | undefined,
): readonly (readonly [string, Value])[] =>
  section === undefined ? none : (ofSection(section) as readonly [string, Value][]);
