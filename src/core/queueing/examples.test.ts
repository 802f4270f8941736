import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDesign } from '../model/text/parse.ts';
import { analyse } from './analyse.ts';

const example = (id: string) => {
  const parsed = parseDesign(readFileSync(`public/examples/${id}.eventwright.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.reason[0]?.what.en);
  return parsed.value;
};
const shop = analyse(example('shop-10'));

test.each([
  ['order-place', 20],
  ['order-placed', 20],
  ['product-viewed', 200],
  ['user-registered', 0.5],
  ['stock-reserved', 19.4],
  ['stock-rejected', 0.6],
  ['payment-captured', 19.012],
  ['payment-failed', 0.388],
  ['order-cancelled', 0.988],
  ['stock-released', 0.388],
  ['shipment-dispatched', 19.012],
  ['review-submitted', 1.9012],
  ['review-approved', 1.7111],
  ['recommendation-updated', 11.0856],
])('in the ten-service shop %s carries %d messages per second', (message, rate) => {
  expect(Math.abs(shop.topics[`${message}-topic`]!.ratePerSecond! - rate)).toBeLessThan(5e-5);
});

test.each([
  ['order', 0.2099, 1],
  ['inventory', 0.3058, 1],
  ['payment', 0.582, 4],
  ['logistics', 0.9506, 4],
  ['customer-satisfaction', 0.0951, 1],
  ['content-moderation', 0.5704, 1],
  ['recommendation-system', 0.6651, 1],
  ['product-recommendation', 0.0232, 1],
  ['data-analysis', 0.295, 1],
])('in the ten-service shop %s is busy %d of the time with %d workers', (node, utilisation, servers) => {
  expect(shop.nodes[node]?.servers).toBe(servers);
  expect(Math.abs(shop.nodes[node]!.utilisation! - utilisation)).toBeLessThan(5e-5);
});

test('the ten-service shop has no loop, a chain of eight topics and its bottleneck in logistics', () => {
  expect(shop.stable).toBe(true);
  expect(shop.graph.loops).toEqual([]);
  expect(shop.graph.longestChain.map((topic) => topic.replace(/-topic$/, ''))).toEqual([
    'order-place',
    'order-placed',
    'stock-reserved',
    'payment-captured',
    'shipment-dispatched',
    'review-submitted',
    'review-approved',
    'recommendation-updated',
  ]);
  expect(shop.bottleneck).toBe('logistics-reads-payment-captured');
  expect(shop.maxRateFactor).toBeCloseTo(1 / 0.9506, 4);
});

test('in the ten-service shop 314.986 messages are published and 628.984 delivered per second', () => {
  const published = Object.values(shop.topics).reduce((sum, { ratePerSecond }) => sum + ratePerSecond!, 0);
  const delivered = Object.values(shop.subscriptions).reduce(
    (sum, { arrivalRatePerSecond }) => sum + arrivalRatePerSecond!,
    0,
  );
  expect(published).toBeCloseTo(314.986, 3);
  expect(delivered).toBeCloseTo(628.984, 3);
  const analysed = Object.entries(shop.subscriptions).filter(([id]) => id.startsWith('data-analysis'));
  expect(analysed.reduce((sum, [, { arrivalRatePerSecond }]) => sum + arrivalRatePerSecond!, 0)).toBeCloseTo(
    294.986,
    3,
  );
});

test('at twice the load the shop is unstable just where the factor says so', () => {
  const twice = analyse(example('shop-10'), 2);
  expect(twice.stable).toBe(false);
  expect(twice.maxRateFactor).toBeCloseTo(shop.maxRateFactor!, 12);
  expect(twice.subscriptions['logistics-reads-payment-captured']?.meanWaitMs).toBeNull();
});
