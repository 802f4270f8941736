import { expect, it } from 'vitest';
import { setScenario } from './set-scenario.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('adds, changes and removes a run', () => {
  expect(applied(setScenario, { id: 'calm', scenario: { rateFactor: 0.5 } }).scenarios?.calm).toEqual({
    rateFactor: 0.5,
  });
  expect(applied(setScenario, { id: 'rush' }).scenarios).toBeUndefined();
});

it('refuses faults of what is not there and overrides that make no design', () => {
  const faults = [{ kind: 'stall', target: 'gone', atSeconds: 0, forSeconds: 1 } as const];
  expect(refusedBecause(setScenario, { id: 'x', scenario: { faults } })).toContain('There is no “gone”');
  const overrides = { '/nodes/payment/replicas': 0 };
  expect(refusedBecause(setScenario, { id: 'x', scenario: { overrides } })).toContain('overrides this');
});
