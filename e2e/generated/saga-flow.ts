/** Orders as a saga over three services: each ends once, and what was reserved for a refused one is released. */
import { expect } from '@playwright/test';
import { eventually, type Observation, post } from './exported-project.ts';

const ends = ['order.confirmed', 'order.cancelled'];

/** Orders are placed until one was sold out (5 %) and one had no credit (3 %); then every one of them must have ended well. */
export const expectEverySagaToEnd = async (entrance: string, observations: readonly Observation[]): Promise<void> => {
  const told = (what: string, ...types: readonly string[]) =>
    observations.filter((seen) => seen.what === what && types.includes(seen.type));
  const flows: string[] = [];
  await eventually('an order that was sold out and one without credit', async () => {
    for (let batch = 0; batch < 20 && flows.length < 2_000; batch++) {
      const orderId = `o-${flows.length}`;
      expect(await post(entrance, { orderId, userId: 'u-1', productId: 'p-1', quantity: 1 }, orderId)).toBe(202);
      flows.push(orderId);
    }
    return told('published', 'stock.rejected').length > 0 && told('published', 'credit.refused').length > 0;
  });
  await eventually('the end of every order', () => told('handled', ...ends).length >= flows.length);
  await eventually(
    'every release',
    () => told('handled', 'stock.released').length >= told('published', 'credit.refused').length,
  );
  const flowsOf = (...types: readonly string[]) =>
    told('published', ...types)
      .map(({ correlationId }) => correlationId)
      .sort();
  expect(flowsOf(...ends)).toEqual([...flows].sort());
  expect(flowsOf('order.cancelled')).toEqual(flowsOf('stock.rejected', 'credit.refused'));
  expect(flowsOf('order.confirmed')).toEqual(flowsOf('credit.charged'));
  expect(flowsOf('stock.released')).toEqual(flowsOf('credit.refused'));
};
