import { expect, test } from 'vitest';
import { rules } from '../../../core/validation/rules/index.ts';
import { thresholdTexts } from '../../app/languages/areas/findings.ts';

test('every threshold of every rule has a name in the rule settings', () => {
  const thresholds = rules.flatMap(({ settings = {} }) => Object.keys(settings));
  expect(thresholds.length).toBeGreaterThan(0);
  expect(Object.keys(thresholdTexts)).toEqual(expect.arrayContaining(thresholds));
});
