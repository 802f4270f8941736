import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { richDesign } from '../testing/rich-design.ts';
import { bucketsFile } from './buckets-file.ts';

const boundsOf = (p99Ms: readonly number[]): number[] => {
  const objectives = Object.fromEntries(
    p99Ms.map((limit, at) => [`o${at}`, { from: 'web-places', to: 'inventory-reads', p99Ms: limit }]),
  );
  const file = bucketsFile(planProject({ ...richDesign, objectives } as Design, 'nats'));
  return JSON.parse(/= (\[[^;]*\]);/s.exec(file)?.[1]?.replace(/,(\s*\])/, '$1') ?? '');
};

const usual = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

it('histograms have a bound at each promised time, so that its alert need not guess', () => {
  expect(boundsOf([])).toEqual(usual);
  expect(boundsOf([900, 2000, 900, 3000])).toEqual([0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.9, 1, 2, 3, 10, 30, 100]);
});

it('a promise longer than all usual bounds, or the last of them, has one above it', () => {
  expect(boundsOf([600_000]).slice(-3)).toEqual([100, 600, 1800]);
  expect(boundsOf([100_000]).slice(-2)).toEqual([100, 300]);
});
