/** The fingerprint of a result: SHA-256 of its JSON with sorted keys and no spaces, without what depends on the machine. */
import { sha256 } from '../../lib/sha256.ts';
import { sortedJson } from '../../lib/sorted-json.ts';

/**
 * Lower-case hexadecimal; `wallSeconds` and `digest` are left out, and `precision`, which says why there are as many replications as
 * there are: as many asked for give the same.
 */
export const digestOf = (result: object): string => {
  const { wallSeconds: _wall, digest: _digest, precision: _precision, ...rest } = result as Record<string, unknown>;
  return sha256(sortedJson(rest));
};
