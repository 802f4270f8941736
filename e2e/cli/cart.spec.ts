// The example of the format's documentation: 80/s onto two workers of 50/s each.
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { answered } from './terminal.ts';

test('theory gives the documented 55.6 ms, and the simulation agrees within its interval', async () => {
  const { json: analysis } = await answered(['analyse', '-'], { input: cartText });
  const predicted = analysis.subscriptions['recommender-reads'].meanResponseMs;
  expect(predicted.toFixed(1)).toBe('55.6');
  const { json: result } = await answered(['simulate', '-', '--scenario', 'steady', '--workers', '2'], {
    input: cartText,
  });
  const { low, high } = result.subscriptions['recommender-reads'].meanResponseMs;
  expect(low).toBeLessThan(predicted);
  expect(high).toBeGreaterThan(predicted);
});

test('the digest is the same for one, two and four threads, and another for another seed', async () => {
  const digest = async (...more: string[]) => {
    const words = ['simulate', '-', '--duration-seconds', '30', '--replications', '5', ...more];
    return (await answered(words, { input: cartText })).json.digest;
  };
  const one = await digest('--workers', '1');
  expect(await digest('--workers', '2')).toBe(one);
  expect(await digest('--workers', '4')).toBe(one);
  expect(await digest('--workers', '4', '--seed', '2')).not.toBe(one);
});

test('analyse prints exactly the public fields', async () => {
  const { json } = await answered(['analyse', '-'], { input: cartText });
  expect(Object.keys(json).sort()).toEqual(
    [
      'stable',
      'topics',
      'nodes',
      'split',
      'subscriptions',
      'objectives',
      'bottleneck',
      'maxRateFactor',
      'graph',
      'flows',
      'lags',
      'objectiveLags',
    ].sort(),
  );
  expect(Object.keys(json.subscriptions['recommender-reads']).sort()).toEqual(
    [
      ...['arrivalRatePerSecond', 'throughputPerSecond', 'servers', 'utilisation', 'meanQueueLength', 'meanInSystem'],
      ...['meanWaitMs', 'meanResponseMs', 'p95Ms', 'p99Ms', 'lossFraction', 'model', 'exact', 'approximation'],
    ].sort(),
  );
});

test('simulate prints all the public fields', async () => {
  const words = ['simulate', '-', '--duration-seconds', '10', '--replications', '2'];
  const { json } = await answered(words, { input: cartText });
  for (const field of ['scenario', 'seed', 'replications', 'durationSeconds', 'warmupSeconds', 'events', 'wallSeconds'])
    expect(json).toHaveProperty(field);
  expect(json.scenario).toBeNull();
  expect(Object.keys(json.subscriptions['recommender-reads'])).toEqual(
    expect.arrayContaining([
      ...['utilisation', 'meanQueueLength', 'meanInSystem', 'meanWaitMs', 'meanResponseMs', 'p50Ms', 'p95Ms', 'p99Ms'],
      ...['p999Ms', 'throughputPerSecond', 'lossFraction', 'delivered', 'acknowledged', 'redelivered', 'deadLettered'],
      ...['dropped', 'expired', 'inFlight', 'maxQueueLength', 'stable'],
      ...['arrivalRatePerSecond', 'meanServiceMs', 'outOfOrder', 'maxAgeMs'],
    ]),
  );
});
