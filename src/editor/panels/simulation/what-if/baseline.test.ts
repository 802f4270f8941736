import { expect, test } from 'vitest';
import type { SimulationResult } from '../../../../core/simulation/study/result.ts';
import { example } from '../../../workers/testing/example.ts';
import { baselineOf, baselineOfStudy } from './baseline.ts';

test('a baseline has every setting, from the choice, else from the scenario as it is now', () => {
  const design = example('shop-10');
  const { choice, name } = baselineOf(design, { scenario: 'steady', replications: 4 });
  expect(name).toBe('Shop with ten services 1.0.0');
  expect(choice).toEqual({
    scenario: 'steady',
    durationSeconds: 1800,
    warmupSeconds: 'auto',
    replications: 4,
    seed: 1,
    rateFactor: 1,
  });
});

test('a study that went on until it was precise is a baseline of as many replications as it had', () => {
  const { choice } = baselineOfStudy({
    design: example('shop-10'),
    choice: { scenario: null, precisionPercent: 5, budgetSeconds: 60, seed: 3 },
    result: { replications: 40 } as SimulationResult,
  });
  expect(choice).toMatchObject({ scenario: null, replications: 40, seed: 3 });
  expect(choice).not.toHaveProperty('precisionPercent');
  expect(choice).not.toHaveProperty('budgetSeconds');
});
