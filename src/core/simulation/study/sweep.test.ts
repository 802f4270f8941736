import { expect, test } from 'vitest';
import { cartText, parsed } from '../../model/testing/cart.ts';
import { runStudy } from './study.ts';
import { rateFactor, sweepPoints } from './sweep.ts';

const cart = parsed(cartText);
const request = { scenario: null, durationSeconds: 100, warmupSeconds: 10, replications: 5 };
const meanMs = '/links/recommender-reads/work/meanMs';
const points = (axes: Parameters<typeof sweepPoints>[2]) => {
  const made = sweepPoints(cart, request, axes);
  if (!made.ok) throw new Error(made.reason[0]?.what.en);
  return made.value;
};

test('two parameters are swept over every combination', () => {
  const all = points([
    { parameter: meanMs, values: [5, 10] },
    { parameter: rateFactor, values: [1, 0.5, 2] },
  ]);
  expect(all.map(({ values }) => values)).toEqual([
    [5, 1],
    [5, 0.5],
    [5, 2],
    [10, 1],
    [10, 0.5],
    [10, 2],
  ]);
  expect(all.map(({ program }) => program.settings.rateFactor)).toEqual([1, 0.5, 2, 1, 0.5, 2]);
});

test('utilisation follows the work, with the arrivals of every point the same', () => {
  const results = points([{ parameter: meanMs, values: [5, 10, 20] }]).map(({ program }) => runStudy(program));
  const utilisations = results.map(({ subscriptions }) => subscriptions['recommender-reads']!.utilisation!.mean);
  for (const [at, exact] of [0.2, 0.4, 0.8].entries()) expect(utilisations[at]! / exact).toBeCloseTo(1, 1);
  expect(new Set(results.map(({ topics }) => topics['cart-events']!.published)).size).toBe(1);
});

test('a field that does not exist or takes no such value is refused', () => {
  expect(sweepPoints(cart, request, [{ parameter: meanMs, values: [5, -5] }]).ok).toBe(false);
  expect(sweepPoints(cart, request, [{ parameter: '/links/nobody/workk', values: [5] }]).ok).toBe(false);
});
