import { expect, test } from 'vitest';
import { example } from '../../../workers/testing/example.ts';
import { readTimes, sourcesOf, withLoad } from './load.ts';

const design = example('shop-10');
const orders = 'gateway-publishes-order-place';
const rate = `/links/${orders}/arrivals/ratePerSecond`;

test('the sources of a design are the links whose arrivals have a rate', () => {
  expect(sourcesOf(design)).toEqual([
    orders,
    'registration-publishes-user-registered',
    'storefront-publishes-product-viewed',
  ]);
});

test('the load of all sources multiplies the factor that the run has already', () => {
  const all = { source: '', times: 2 };
  expect(withLoad(design, { scenario: null }, all)).toEqual({ scenario: null, rateFactor: 2 });
  expect(withLoad(design, { scenario: null, rateFactor: 1.5 }, all).rateFactor).toBe(3);
  const busy = { ...design, scenarios: { busy: { rateFactor: 4 } } };
  expect(withLoad(busy, { scenario: 'busy' }, all).rateFactor).toBe(8);
});

test('the load of one source multiplies its rate: the drawn one, or that of the scenario', () => {
  const one = { source: orders, times: 2 };
  expect(withLoad(design, { scenario: 'steady' }, one)).toEqual({ scenario: 'steady', overrides: { [rate]: 40 } });
  expect(withLoad(design, { scenario: 'rush' }, one).overrides).toEqual({ [rate]: 60 });
});

test('how many times is a number above zero', () => {
  expect(readTimes('2.5')).toBe(2.5);
  for (const text of ['', ' ', '0', '-1', 'two', 'Infinity']) expect(readTimes(text)).toHaveProperty('en');
});
