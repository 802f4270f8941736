import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { choiceOf, replicationOf, scenarioOf } from './traces-view.ts';

const design = {
  eventwright: 1,
  name: 'Orders',
  scenarios: { rush: { rateFactor: 3 }, usual: { durationSeconds: 60 } },
} as Design;
const studied = { scenario: 'rush', seed: 7, durationSeconds: 30 };

test('messages are followed in the scenario that was chosen, else in that of the last study, else as drawn', () => {
  expect(scenarioOf(design, { scenario: null }, studied)).toBeNull();
  expect(scenarioOf(design, { scenario: 'usual' }, studied)).toBe('usual');
  expect(scenarioOf(design, { scenario: undefined }, studied)).toBe('rush');
  expect(scenarioOf(design, { scenario: undefined }, undefined)).toBe('usual');
  expect(scenarioOf(design, { scenario: 'gone' }, undefined)).toBeNull();
});

test('the messages of a study that was run are followed with its seed and length, those of another scenario with its own', () => {
  expect(choiceOf(design, { scenario: undefined }, studied)).toBe(studied);
  expect(choiceOf(design, { scenario: 'usual' }, studied)).toEqual({ scenario: 'usual' });
});

test('a replication is a whole number from 1 on', () => {
  const read = (replication: string) =>
    replicationOf({ scenario: null, replication, filter: 'all', query: '', chosen: null });
  expect(['1', ' 12 ', '0', '1.5', '', 'x', '-3'].map(read)).toEqual([0, 11, null, null, null, null, null]);
});
