// The ten-service shop: rates and utilisations follow from its inputs by hand, and its weak places are known.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answered, checkout } from './terminal.ts';

const file = join(checkout, 'public/examples/shop-10.eventwright.json');

/** 20 orders/s; 97 % find stock, 98 % of those are paid; one in ten delivered orders is reviewed, nine in ten approved. */
const rates = {
  'stock.reserved': 19.4,
  'stock.rejected': 0.6,
  'payment.captured': 19.012,
  'payment.failed': 0.388,
  'order.cancelled': 0.988,
  'stock.released': 0.388,
  'shipment.dispatched': 19.012,
  'review.submitted': 1.9012,
  'review.approved': 1.71108,
  'recommendation.updated': 11.085554,
};

const utilisations = {
  order: 0.2099,
  inventory: 0.3058,
  payment: 0.582,
  logistics: 0.9506,
  'customer-satisfaction': 0.0951,
  'content-moderation': 0.5704,
  'recommendation-system': 0.6651,
  'product-recommendation': 0.0232,
  'data-analysis': 0.295,
};

test('the analysis has the rates and utilisations of the shop', async () => {
  const { json } = await answered(['analyse', file]);
  for (const [message, rate] of Object.entries(rates)) {
    const topic = `${message.replace('.', '-')}-topic`;
    expect(json.topics[topic]?.ratePerSecond, topic).toBeCloseTo(rate, 5);
  }
  for (const [node, utilisation] of Object.entries(utilisations))
    expect(json.nodes[node]?.utilisation, node).toBeCloseTo(utilisation, 3);
  expect(json.graph.loops).toEqual([]);
  expect(json.graph.longestChain).toHaveLength(8);
});

test('the checks find exactly its four weak places', async () => {
  const { json } = await answered(['check', file]);
  expect(
    json.findings.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`).sort(),
  ).toEqual([
    'info duplicate-responsibility',
    'warning chain-too-long',
    'warning fan-in-hotspot',
    'warning high-utilisation',
  ]);
});
