import { expect, it } from 'vitest';
import { partitionShares } from '../../distributions/keys/partition-shares.ts';
import { draft } from '../../model/testing/build.ts';
import { planProject } from '../plan.ts';

const keysOf = (partitions: number, shares: number[]) => {
  const design = draft()
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publisher('cart')
    .topic('orders', { messages: ['placed'], partitions, keyDistribution: { distribution: 'shares', shares } })
    .publish('cart', 'orders', { message: 'placed', arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .service('stock')
    .subscribe('orders', 'stock', {})
    .done();
  const keys = planProject(design, 'in-memory').services.flatMap(({ sources }) =>
    sources.flatMap((each) => each.keys!),
  );
  if (keys[0]?.distribution !== 'shares') throw new Error('No shares are planned.');
  return keys[0];
};

it.each<[partitions: number, shares: number[]]>([
  [2, [1, 3]],
  [4, [3, 1]],
  [2, [1, 1, 2]],
  [2, [0, 0, 1]],
  [1, [0, 2]],
])('spreads the load over %i partitions by the shares %j as analysis and simulation do', (partitions, shares) => {
  const planned = keysOf(partitions, shares);
  expect(planned.lanes).toBe(partitions);
  expect(planned.shares.length).toBeLessThanOrEqual(partitions);
  const total = planned.shares.reduce((sum, share) => sum + share, 0);
  const even = new Array<number>(partitions).fill(1 / partitions);
  const used = partitionShares('orders', { distribution: 'shares', shares }, partitions, 1) ?? even;
  expect(used.map((_, lane) => (planned.shares[lane] ?? 0) / total)).toEqual(used);
});
