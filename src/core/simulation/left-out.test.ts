import { expect, it } from 'vitest';
import { cartText, parsed } from '../model/testing/cart.ts';
import { leftOut } from './left-out.ts';

const cart = parsed(cartText);
const links = cart.links ?? {};
const nodes = cart.nodes ?? {};

it('of the cart is nothing, for all of it is simulated', () => {
  expect(leftOut(cart)).toEqual([]);
});

it('is what would change the run, each by its place', () => {
  const design = {
    ...cart,
    nodes: { ...nodes, 'cart-events': { ...nodes['cart-events'], dedupWindowSeconds: 5 } },
    links: {
      ...links,
      'cart-publishes': { ...links['cart-publishes'], bufferMessages: 10 },
      'recommender-reads': { ...links['recommender-reads'], pollWaitMs: 20, failure: { crashProbability: 0.1 } },
    },
  } as typeof cart;
  expect(leftOut(design)).toEqual([
    '/nodes/cart-events/dedupWindowSeconds',
    '/links/cart-publishes/bufferMessages',
    '/links/recommender-reads/pollWaitMs',
    '/links/recommender-reads/failure/crashProbability',
  ]);
});
