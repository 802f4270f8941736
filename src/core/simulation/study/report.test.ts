import { expect, test } from 'vitest';
import { exponential, oneQueue, poisson } from '../testing/plans.ts';
import { study } from '../testing/runs.ts';

const climbing = (stable: boolean) =>
  study(oneQueue(poisson(150), { work: exponential(10), stable }), { durationSeconds: 60, replications: 2 });

test('a run that still climbs at its half is too short where the traffic equations say that it settles', () => {
  expect(climbing(true).warnings).toContain('warm-up-too-long');
});

test('an overloaded run is unstable, not too short: no longer one would settle', () => {
  const { warnings, subscriptions } = climbing(false);
  expect(warnings).not.toContain('warm-up-too-long');
  expect(subscriptions.read?.stable).toBe(false);
});
