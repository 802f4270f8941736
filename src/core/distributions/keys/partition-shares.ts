/** How keys spread over partitions: the share of the messages that each partition of a topic gets. */

import { power } from '../../lib/elementary.ts';
import type { Topic } from '../../model/node.ts';
import { hashOf } from '../law/random.ts';

/** Shares per partition that sum to 1; null: all alike. A missing share is 0, surplus ones are left out. */
export const partitionShares = (
  id: string,
  keys: Topic['keyDistribution'],
  partitions: number,
  seed: number,
): number[] | null => {
  if (keys === undefined || keys.distribution === 'uniform' || partitions === 1) return null;
  const weights =
    keys.distribution === 'shares' ? given(keys.shares ?? [], partitions) : zipf(id, keys, partitions, seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : null;
};

const given = (shares: readonly number[], partitions: number): number[] =>
  Array.from({ length: partitions }, (_, partition) => shares[partition] ?? 0);

/** Key k has weight k ^ -exponent; a hash of topic, key and seed says on which partition it lives. */
const zipf = (
  id: string,
  { keys = 1000, exponent = 1 }: NonNullable<Topic['keyDistribution']>,
  partitions: number,
  seed: number,
): number[] => {
  const weights = new Array<number>(partitions).fill(0);
  for (let key = 1; key <= keys; key++) {
    const partition = (hashOf(`${id} ${key}`, seed) >>> 0) % partitions;
    weights[partition]! += power(key, -exponent);
  }
  return weights;
};
