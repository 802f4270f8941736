import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { analyse } from './analyse.ts';
import { responseTails } from './response-tails.ts';

const example = (name: string): Design => JSON.parse(readFileSync(`public/examples/${name}.eventwright.json`, 'utf8'));

test('a law is there where percentiles are, and is exceeded at them as often as they say', () => {
  const cart = example('cart-3');
  for (const rateFactor of [1, 0.5]) {
    const { subscriptions } = analyse(cart, rateFactor);
    const tails = responseTails(cart, rateFactor);
    const known = Object.entries(subscriptions).filter(([, { p95Ms }]) => p95Ms !== null);
    expect(Object.keys(tails).sort()).toEqual(known.map(([id]) => id).sort());
    expect(known.length).toBeGreaterThan(0);
    for (const [id, { p95Ms, p99Ms }] of known) {
      expect(tails[id]?.(p95Ms ?? 0)).toBeCloseTo(0.05, 9);
      expect(tails[id]?.(p99Ms ?? 0)).toBeCloseTo(0.01, 9);
    }
  }
});

test('where only means are known there is no law', () => {
  expect(responseTails(example('shop-10'))).toEqual({});
});
