import { expect, it } from 'vitest';
import { placeMessage } from './place-message.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('adds a message to a topic', () => {
  const after = applied(placeMessage, { name: 'order.cancelled', topic: 'orders', fields: { kind: 'event' } });
  expect(after.messages?.['order-cancelled']).toEqual({ name: 'order.cancelled', kind: 'event' });
  expect(after.nodes?.orders).toMatchObject({ messages: ['placed', 'order-cancelled'] });
});

it('refuses a message without a name, on a service, or with an id that is taken', () => {
  expect(refusedBecause(placeMessage, { name: ' ' })).toContain('A name is needed');
  expect(refusedBecause(placeMessage, { name: 'x', topic: 'bank' })).toContain('“Bank” is no topic');
  expect(refusedBecause(placeMessage, { name: 'x', id: 'paid' })).toContain('There is a “paid” already');
});
