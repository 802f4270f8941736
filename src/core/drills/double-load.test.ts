import { expect, it } from 'vitest';
import { doubleLoad } from './double-load.ts';
import { counter, nothing } from './testing/examples.ts';
import { refusal, rehearsed } from './testing/rehearsed.ts';

it('doubles what comes in from beginning to end, and shows who cannot carry it', () => {
  const { scenario, calm, drilled } = rehearsed(doubleLoad, counter);
  expect(scenario).toMatchObject({ rateFactor: 2, durationSeconds: 600 });
  expect(drilled.subscriptions.heard!.delivered / calm.subscriptions.heard!.delivered).toBeCloseTo(2, 0);
  // Half busy, so twice as much is all that it can do.
  expect(calm.subscriptions.served!.stable).toBe(true);
  expect(drilled.subscriptions.served!.stable).toBe(false);
});

it('says why there is nothing to double where nothing sends', () => {
  expect(refusal(doubleLoad, nothing)).toContain('Nothing sends by itself');
});
