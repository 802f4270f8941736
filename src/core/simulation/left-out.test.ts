import { expect, it } from 'vitest';
import { cartText, parsed } from '../model/testing/cart.ts';
import { leftOut } from './left-out.ts';

const cart = parsed(cartText);
const links = cart.links ?? {};
const nodes = cart.nodes ?? {};
const autoscale = { min: 1, max: 4, targetBacklog: 100, reactionSeconds: 30 };

it('of the cart is nothing, for all of it is simulated', () => {
  expect(leftOut(cart)).toEqual([]);
});

it('is what would change the run, each by its place', () => {
  const design = {
    ...cart,
    nodes: { ...nodes, recommender: { ...nodes.recommender, autoscale } },
    links: {
      ...links,
      'cart-publishes': { ...links['cart-publishes'], bufferMessages: 10 },
    },
  } as typeof cart;
  expect(leftOut(design)).toEqual(['/nodes/recommender/autoscale', '/links/cart-publishes/bufferMessages']);
});
