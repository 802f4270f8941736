/** JSON with sorted keys and no spaces: the same text for the same value, in whatever order its fields were written. */
import { byCodeUnit } from './sort.ts';

export const sortedJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};
