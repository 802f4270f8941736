import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { clock } from '../model/testing/clock.ts';
import { designOfRun, isSteady, rateFactorOf } from './steady.ts';

const design: Design = {
  ...clock('One queue', 40),
  scenarios: {
    double: { rateFactor: 2, overrides: { '/nodes/worker/replicas': 3 } },
    outage: { faults: [{ kind: 'stall', target: 'worker', atSeconds: 10, forSeconds: 5 }] },
  },
};

const replicas = (run: Parameters<typeof designOfRun>[1]) => {
  const worker = designOfRun(design, run).nodes?.worker;
  return worker && 'replicas' in worker ? worker.replicas : undefined;
};

test('a run has the changes of its scenario, and its own ones after them', () => {
  expect(replicas({ scenario: null })).toBeUndefined();
  expect(replicas({ scenario: 'double' })).toBe(3);
  expect(replicas({ scenario: 'double', overrides: { '/nodes/worker/replicas': 5 } })).toBe(5);
  expect(replicas({ scenario: null, overrides: { '/nodes/gone/replicas': 5 } })).toBeUndefined();
});

test('its load is its own, else that of the scenario, else that of the design', () => {
  expect(rateFactorOf(design, { scenario: 'double', rateFactor: 0.5 })).toBe(0.5);
  expect(rateFactorOf(design, { scenario: 'double' })).toBe(2);
  expect(rateFactorOf(design, { scenario: null })).toBe(1);
});

test('only without faults is it steady', () => {
  expect(isSteady(design, { scenario: 'outage' })).toBe(false);
  expect(isSteady(design, { scenario: 'double' })).toBe(true);
});
