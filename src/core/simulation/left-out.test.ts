import { expect, it } from 'vitest';
import { cartText, parsed } from '../model/testing/cart.ts';
import { leftOut } from './left-out.ts';

const cart = parsed(cartText);
const links = cart.links ?? {};

it('of the cart is nothing, for all of it is simulated', () => {
  expect(leftOut(cart)).toEqual([]);
});

it('is what would change the run, each by its place', () => {
  const design = {
    ...cart,
    links: {
      ...links,
      'cart-publishes': { ...links['cart-publishes'], bufferMessages: 10 },
    },
  } as typeof cart;
  expect(leftOut(design)).toEqual(['/links/cart-publishes/bufferMessages']);
});
