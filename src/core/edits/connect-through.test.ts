import { expect, it } from 'vitest';
import { canConnectThrough, connectThrough } from './connect-through.ts';
import { setContext } from './set-context.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('lets a publisher reach a subscriber through a topic that is made between them', () => {
  const { nodes, links, messages, layout } = applied(connectThrough, { from: 'web', to: 'mailer' });
  expect(nodes?.topic).toEqual({ kind: 'topic', name: 'Topic', messages: ['topic'] });
  expect(messages?.topic).toEqual({ name: 'Topic' });
  expect(links?.['web-publishes-topic']).toMatchObject({ kind: 'publish', from: 'web', to: 'topic', message: 'topic' });
  expect(links?.['topic-feeds-mailer']).toMatchObject({ kind: 'subscribe', from: 'topic', to: 'mailer' });
  expect(layout?.nodes?.topic).toBeDefined();
});

it('joins two topics by a service that reads the one and publishes to the other', () => {
  const { nodes, links } = applied(connectThrough, { from: 'orders', to: 'payments' });
  expect(nodes?.service).toMatchObject({ kind: 'service' });
  expect(links?.['service-publishes-payments']).toMatchObject({ kind: 'publish', message: 'paid', after: {} });
});

it('lies in the context that both of them lie in', () => {
  const both = applied(setContext, { nodes: ['orders', 'payments'], context: 'sales' });
  const { nodes } = applied(connectThrough, { from: 'orders', to: 'payments' }, both);
  expect(nodes?.service).toHaveProperty('context', 'sales');
});

it('stands between the two where there is room', () => {
  const { x } = applied(connectThrough, { from: 'web', to: 'payment' }).layout?.nodes?.topic ?? { x: 0 };
  expect(x).toBeGreaterThan(100);
  expect(x).toBeLessThan(640);
});

it.each([
  ['mailer', 'bank', 'make it a service'],
  ['bank', 'web', 'make it a service'],
  ['nowhere', 'bank', 'no “nowhere” any more'],
])('refuses %s to %s and says why', (from, to, why) => {
  expect(refusedBecause(connectThrough, { from, to })).toContain(why);
  expect(canConnectThrough(shop, from, to)).toBe(false);
});
