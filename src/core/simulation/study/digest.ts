/** The fingerprint of a result: SHA-256 of its JSON with sorted keys and no spaces, without what depends on the machine. */
import { sha256 } from '../../lib/sha256.ts';
import { byCodeUnit } from '../../lib/sort.ts';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

/**
 * Lower-case hexadecimal; `wallSeconds` and `digest` are left out, and `precision`, which says why there are as many replications as
 * there are: as many asked for give the same.
 */
export const digestOf = (result: object): string => {
  const { wallSeconds: _wall, digest: _digest, precision: _precision, ...rest } = result as Record<string, unknown>;
  return sha256(JSON.stringify(sorted(rest)));
};
