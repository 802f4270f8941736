import { expect, it } from 'vitest';
import { canConnect, connect, connectionId } from './connect.ts';
import { placeNode } from './place-node.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('lets a publisher publish a new message of an empty topic at 10 per second', () => {
  const ready = applied(placeNode, { kind: 'topic', name: 'Cart emptied', id: 'emptied' });
  const id = connectionId(ready, 'web', 'emptied');
  const { links, messages, nodes } = applied(connect, { from: 'web', to: 'emptied' }, ready);
  expect(links?.[id]).toEqual({
    kind: 'publish',
    from: 'web',
    to: 'emptied',
    message: 'cart-emptied',
    arrivals: { process: 'poisson', ratePerSecond: 10 },
  });
  expect(messages?.['cart-emptied']).toEqual({ name: 'Cart emptied' });
  expect(nodes?.emptied).toMatchObject({ messages: ['cart-emptied'] });
});

it('lets a service publish after what it handles, with the message that the topic has', () => {
  const { links, messages } = applied(connect, { from: 'bank', to: 'payments', id: 'bank-confirms' });
  expect(links?.['bank-confirms']).toEqual({
    kind: 'publish',
    from: 'bank',
    to: 'payments',
    message: 'paid',
    after: {},
  });
  expect(messages).toBe(shop.messages);
});

it('lets a dead-letter topic take any message', () => {
  expect(applied(connect, { from: 'bank', to: 'lost' }).nodes?.lost).toEqual({ kind: 'topic', name: 'Lost' });
});

it('lets services and subscribers read a topic in 10 ms of work', () => {
  const { links } = applied(connect, { from: 'orders', to: 'mailer', id: 'mailer-reads-orders' });
  expect(links?.['mailer-reads-orders']).toEqual({
    kind: 'subscribe',
    from: 'orders',
    to: 'mailer',
    work: { distribution: 'exponential', meanMs: 10 },
  });
});

it('draws a call between publisher or service and a service', () => {
  expect(canConnect(shop, 'web', 'bank')).toEqual({ ok: true, value: 'call' });
  expect(applied(connect, { from: 'web', to: 'bank', id: 'c' }).links?.c).toHaveProperty('arrivals');
  expect(applied(connect, { from: 'bank', to: 'payment', id: 'c' }).links?.c).toHaveProperty('during', {});
});

it.each([
  ['web', 'mailer', 'put a topic between “Web” and “Mailer”'],
  ['mailer', 'orders', 'make it a service'],
  ['orders', 'web', 'make it a service'],
  ['orders', 'payments', 'put a service between'],
  ['bank', 'bank', 'put a topic between'],
  ['orders', 'payment', 'already reads'],
  ['payment', 'bank', 'already calls'],
  ['web', 'orders', 'already publishes all messages'],
  ['web', 'nowhere', 'no “nowhere” any more'],
])('refuses a line from %s to %s and says why', (from, to, why) => {
  expect(refusedBecause(connect, { from, to })).toContain(why);
  expect(canConnect(shop, from, to).ok).toBe(false);
});

it('shares all that the new link does not touch', () => {
  const after = applied(connect, { from: 'orders', to: 'mailer' });
  expect(after.nodes).toBe(shop.nodes);
  expect(after.links?.['web-orders']).toBe(shop.links?.['web-orders']);
});
