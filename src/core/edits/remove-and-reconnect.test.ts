import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { analyse } from '../queueing/analyse.ts';
import { connect } from './connect.ts';
import { placeNode } from './place-node.ts';
import { removeAndReconnect } from './remove-and-reconnect.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('lets readers of what a service published read what it read, and takes the topic that only it fed along', () => {
  const { nodes, links, objectives } = applied(removeAndReconnect, { nodes: ['payment'] });
  expect(Object.keys(nodes ?? {})).toEqual(['web', 'orders', 'lost', 'mailer', 'bank']);
  expect(links?.['mailer-reads']).toEqual({ kind: 'subscribe', from: 'orders', to: 'mailer', filter: ['placed'] });
  expect(objectives).toEqual(shop.objectives);
});

it('lets what a service called read what it read', () => {
  expect(applied(removeAndReconnect, { nodes: ['payment'] }).links?.['payment-asks']).toEqual({
    kind: 'subscribe',
    from: 'orders',
    to: 'bank',
    filter: ['placed'],
    work: { distribution: 'exponential', meanMs: 3 },
  });
});

it('keeps a topic that others publish to, and its readers read both', () => {
  const shared = applied(connect, { from: 'web', to: 'payments' });
  const { nodes, links } = applied(removeAndReconnect, { nodes: ['payment'] }, shared);
  expect(nodes?.payments).toBeDefined();
  expect(links?.['mailer-reads']).toHaveProperty('from', 'payments');
  expect(links?.['orders-feeds-mailer']).toMatchObject({ from: 'orders', to: 'mailer' });
});

it('lets who called a service publish and call in its place', () => {
  const called = applied(connect, { from: 'web', to: 'payment', id: 'web-asks' }, alone('payment-reads'));
  const { links } = applied(removeAndReconnect, { nodes: ['payment'] }, called);
  const arrivals = { process: 'poisson', ratePerSecond: 10 };
  expect(links?.['payment-pays']).toEqual({ kind: 'publish', from: 'web', to: 'payments', message: 'paid', arrivals });
  expect(links?.['payment-asks']).toMatchObject({ kind: 'call', from: 'web', to: 'bank', arrivals });
});

it('lets publishers call the services that read a topic, as often as they published', () => {
  const { nodes, links } = applied(removeAndReconnect, { nodes: ['orders'] });
  expect(nodes).not.toHaveProperty('orders');
  expect(links?.['payment-reads']).toMatchObject({ kind: 'call', from: 'web', to: 'payment', retry: {} });
  expect(links?.['payment-pays']).toHaveProperty('after', { subscriptions: ['payment-reads'], messages: ['placed'] });
  const rate = (design: Design) => analyse(design).subscriptions['payment-reads']?.arrivalRatePerSecond;
  expect(rate(applied(removeAndReconnect, { nodes: ['orders'] }))).toBe(rate(shop));
});

it('reads from all topics that the service read', () => {
  const more = applied(placeNode, { kind: 'topic', name: 'Refunds', id: 'refunds' });
  const two = applied(connect, { from: 'refunds', to: 'payment', id: 'payment-refunds' }, more);
  const { links } = applied(removeAndReconnect, { nodes: ['payment'] }, two);
  expect(links?.['mailer-reads']).toBeDefined();
  expect(
    Object.values(links ?? {})
      .filter(({ to }) => to === 'mailer')
      .map(({ from }) => from),
  ).toEqual(expect.arrayContaining(['orders', 'refunds']));
});

it('takes an objective along whose last message is now a call', () => {
  const objectives = { fast: { from: 'web-orders', to: 'payment-reads', p99Ms: 500 } };
  expect(applied(removeAndReconnect, { nodes: ['orders'] }, { ...shop, objectives }).objectives).toBeUndefined();
});

it('lets what waited for the messages of a topic wait for the calls of all its publishers', () => {
  const two = applied(placeNode, { kind: 'service', name: 'Till', id: 'till' });
  const both = applied(connect, { from: 'till', to: 'orders', message: 'placed' }, two);
  const { links } = applied(removeAndReconnect, { nodes: ['orders'] }, both);
  expect(links?.['payment-pays']).toHaveProperty('after.subscriptions', ['payment-reads', 'web-calls-payment']);
});

it('simply removes what stands at an end, if something else is healed over', () => {
  const { nodes, links } = applied(removeAndReconnect, { nodes: ['payment', 'bank'] });
  expect(nodes).not.toHaveProperty('bank');
  expect(links?.['mailer-reads']).toHaveProperty('from', 'orders');
});

it.each([
  [['web'], 'stands at an end'],
  [['lost'], 'stands at an end'],
  [['bank'], 'Nothing passes through'],
  [['payments'], 'reads from topics only'],
  [['gone'], 'no “gone” any more'],
])('refuses %o and says why', (nodes, why) => {
  expect(refusedBecause(removeAndReconnect, { nodes })).toContain(why);
});

/** The shop without one of its links, which other links do not name. */
const alone = (link: string): Design => {
  const { [link]: _gone, ...links } = shop.links ?? {};
  const { 'payment-pays': pays, 'payment-asks': asks, ...rest } = links;
  if (pays?.kind !== 'publish' || asks?.kind !== 'call') throw new Error('The shop is another one.');
  const { rules: _rules, scenarios: _scenarios, ...design } = shop;
  return {
    ...design,
    links: { ...rest, 'payment-pays': { ...pays, after: {} }, 'payment-asks': { ...asks, during: {} } },
  };
};
