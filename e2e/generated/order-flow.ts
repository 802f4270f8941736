/** The journey of an order through the shop, followed by its one correlation id. */
import { expect } from '@playwright/test';
import { eventually, type Observation, post } from './exported-project.ts';

/** What an approved review has behind it. */
const journey = [
  'order.place',
  'order.placed',
  'stock.reserved',
  'payment.captured',
  'shipment.dispatched',
  'review.submitted',
  'review.approved',
];

const order = (number: number) => ({
  orderId: `o-${number}`,
  customerId: 'c-1',
  lines: [{ productId: 'p-7', quantity: 1 }],
});

/** Orders are placed until one has its review approved (8.6 % do); then its whole way must be in the log. */
export const expectAnOrderToBeApproved = async (
  entrance: string,
  observations: readonly Observation[],
): Promise<void> => {
  const approved = () => observations.find(({ what, type }) => what === 'handled' && type === 'review.approved');
  let placed = 0;
  const { correlationId } = await eventually('an approved review', async () => {
    for (let batch = 0; batch < 10 && placed < 400; batch++, placed++)
      expect(await post(entrance, order(placed), `flow-${placed}`)).toBe(202);
    return approved();
  });
  expect(correlationId).toMatch(/^flow-\d+$/);
  const way = observations.filter((seen) => seen.correlationId === correlationId);
  for (const type of journey) {
    expect(
      way.filter((seen) => seen.what === 'published' && seen.type === type),
      `${type} is published once`,
    ).toHaveLength(1);
    expect(
      way.some((seen) => seen.what === 'handled' && seen.type === type),
      `${type} is handled`,
    ).toBe(true);
  }
};
