import { expect, it } from 'vitest';
import { cartText, parsed } from '../model/testing/cart.ts';
import { leftOut } from './left-out.ts';

const cart = parsed(cartText);
const links = cart.links ?? {};
const nodes = cart.nodes ?? {};

it('of the cart is nothing, for all of it is simulated', () => {
  expect(leftOut(cart, 600)).toEqual([]);
});

it('is what would change the run, each by its place', () => {
  const design = {
    ...cart,
    nodes: { ...nodes, 'cart-events': { ...nodes['cart-events'], retentionSeconds: 60, dedupWindowSeconds: 5 } },
    links: {
      ...links,
      'cart-publishes': { ...links['cart-publishes'], bufferMessages: 10 },
      'recommender-reads': { ...links['recommender-reads'], pollWaitMs: 20, failure: { crashProbability: 0.1 } },
    },
  } as typeof cart;
  expect(leftOut(design, 600)).toEqual([
    '/nodes/cart-events/retentionSeconds',
    '/nodes/cart-events/dedupWindowSeconds',
    '/links/cart-publishes/bufferMessages',
    '/links/recommender-reads/pollWaitMs',
    '/links/recommender-reads/failure/crashProbability',
  ]);
  expect(leftOut(design, 30)).not.toContain('/nodes/cart-events/retentionSeconds');
});
