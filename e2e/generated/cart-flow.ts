/** Carts on an ordered topic with four partitions, read by two groups of one service. */
import { expect } from '@playwright/test';
import { eventually, type Observation, post } from './exported-project.ts';

const carts = 6;
const clicks = 10;

/** Each cart hears its clicks in the order in which they were made, each once; nothing of it reaches the other group. */
export const expectCartsInOrder = async (entrance: string, observations: readonly Observation[]): Promise<void> => {
  await Promise.all(Array.from({ length: carts }, (_, cart) => shopWith(entrance, `cart-${cart}`)));
  const handled = (type: string) =>
    observations.filter((seen) => seen.what === 'handled' && seen.service === 'cart' && seen.type === type);
  await eventually('all clicks', () => handled('cart.add_product').length >= carts * clicks || undefined);
  await eventually('all check-outs', () => handled('cart.check_out').length >= carts || undefined);
  for (let cart = 0; cart < carts; cart++) {
    const flows = handled('cart.add_product').map(({ correlationId }) => correlationId);
    expect(flows.filter((flow) => flow.startsWith(`cart-${cart}:`))).toEqual(
      Array.from({ length: clicks }, (_, click) => `cart-${cart}:${click}`),
    );
  }
  expect(handled('cart.check_out')).toHaveLength(carts);
};

/** One click after the other, as a customer makes them; then the till. */
const shopWith = async (entrance: string, cartId: string): Promise<void> => {
  for (let click = 0; click < clicks; click++) {
    const data = { cartId, productId: `p-${click}`, quantity: 1 };
    expect(await post(`${entrance}/add-product`, data, `${cartId}:${click}`)).toBe(202);
  }
  expect(await post(`${entrance}/check-out`, { cartId, customerId: 'c-1' }, `${cartId}:till`)).toBe(202);
};
