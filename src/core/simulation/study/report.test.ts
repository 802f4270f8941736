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

test('a run that ends early, too many being under way, has the figures of what it got to', () => {
  const crowded = oneQueue(poisson(400_000), { work: exponential(1000), stable: false });
  const { subscriptions, warmupSeconds, warnings } = study(crowded, { durationSeconds: 100, replications: 1 });
  expect(warnings).toContain('overcrowded');
  // It ends after some five seconds.
  expect(warmupSeconds).toBeLessThan(4);
  const { arrivalRatePerSecond, lossFraction, meanWaitMs, throughputPerSecond, utilisation } = subscriptions.read!;
  expect(utilisation!.mean).toBeCloseTo(1, 3);
  expect(arrivalRatePerSecond!.mean / 400_000).toBeCloseTo(1, 1);
  expect(throughputPerSecond!.mean).toBeLessThan(5);
  expect([lossFraction?.mean, meanWaitMs]).toEqual([0, null]);
});
