import { expect, it } from 'vitest';
import { analyse } from '../queueing/analyse.ts';
import { canInsert, insertOnLink } from './insert-on-link.ts';
import { placeNode } from './place-node.ts';
import { removeAndReconnect } from './remove-and-reconnect.ts';
import { setContext } from './set-context.ts';
import { setField } from './set-field.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('puts a service behind a publication: its source feeds a new topic, and the old topic gets the same message', () => {
  const { nodes, links } = applied(insertOnLink, { link: 'web-orders', kind: 'service', name: 'Guard' });
  expect(links?.['web-orders']).toEqual({ ...shop.links?.['web-orders'], to: 'topic' });
  expect(nodes?.topic).toMatchObject({ kind: 'topic', messages: ['placed'] });
  expect(links?.['topic-feeds-guard']).toMatchObject({ kind: 'subscribe', from: 'topic', to: 'guard' });
  expect(links?.['guard-publishes-orders']).toMatchObject({
    from: 'guard',
    to: 'orders',
    message: 'placed',
    after: {},
  });
});

it('puts a topic into a publication, with a service that hands on what it carries', () => {
  const { links } = applied(insertOnLink, { link: 'web-orders', kind: 'topic', name: 'Raw' });
  expect(links?.['web-orders']).toHaveProperty('to', 'raw');
  expect(links?.['raw-feeds-service']).toBeDefined();
  expect(links?.['service-publishes-orders']).toHaveProperty('message', 'placed');
});

it('puts a service before a reader, which keeps its work, filter and dead letter', () => {
  const ordered = applied(setField, { section: 'nodes', id: 'orders', path: ['partitions'], value: 8 });
  const { nodes, links } = applied(insertOnLink, { link: 'payment-reads', kind: 'service', name: 'Guard' }, ordered);
  expect(links?.['payment-reads']).toEqual({ ...shop.links?.['payment-reads'], from: 'topic' });
  expect(nodes?.topic).toMatchObject({ messages: ['placed'], partitions: 8 });
  expect(links?.['orders-feeds-guard']).toMatchObject({ from: 'orders', to: 'guard', filter: ['placed'] });
  expect(links?.['guard-publishes-topic']).toMatchObject({ message: 'placed', after: {} });
});

it('leaves every reader the rate that it had, whatever number of messages there is', () => {
  const two = applied(setField, { section: 'nodes', id: 'payments', path: ['messages'], value: ['paid', 'placed'] });
  const both = applied(setField, { section: 'links', id: 'web-orders', path: ['to'], value: 'payments' }, two);
  const after = applied(insertOnLink, { link: 'mailer-reads', kind: 'service', name: 'Guard' }, both);
  expect(Object.values(after.links ?? {}).filter(({ from }) => from === 'guard')).toHaveLength(2);
  expect(analyse(after).subscriptions['mailer-reads']?.arrivalRatePerSecond).toBeCloseTo(
    analyse(both).subscriptions['mailer-reads']?.arrivalRatePerSecond ?? Number.NaN,
  );
});

it('calls a service on the way to another, which goes on setting off what it set off', () => {
  const { links } = applied(insertOnLink, { link: 'payment-asks', kind: 'service', name: 'Gateway' });
  expect(links?.['payment-calls-gateway']).toMatchObject({
    to: 'gateway',
    during: { subscriptions: ['payment-reads'] },
  });
  expect(links?.['payment-asks']).toEqual({
    kind: 'call',
    from: 'gateway',
    to: 'bank',
    during: {},
    work: { distribution: 'exponential', meanMs: 3 },
  });
});

it('makes a message of a call where a topic is put into it', () => {
  const { links, messages } = applied(insertOnLink, { link: 'payment-asks', kind: 'topic', name: 'Bank requests' });
  expect(messages?.['bank-requests']).toBeDefined();
  expect(links?.['payment-publishes-bank-requests']).toMatchObject({ after: { subscriptions: ['payment-reads'] } });
  expect(links?.['payment-asks']).toEqual({
    kind: 'subscribe',
    from: 'bank-requests',
    to: 'bank',
    work: { distribution: 'exponential', meanMs: 3 },
  });
});

it('takes a node that stands alone to where it was dropped', () => {
  const alone = applied(placeNode, { kind: 'service', name: 'Guard', id: 'guard' });
  const after = applied(insertOnLink, { link: 'web-orders', node: 'guard', position: { x: 12.4, y: 7 } }, alone);
  expect(after.layout?.nodes?.guard).toEqual({ x: 12, y: 7 });
  expect(after.links?.['guard-publishes-orders']).toBeDefined();
});

it.each([
  ['web-orders', 'publisher', 'only publishes'],
  ['web-orders', 'subscriber', 'only receives'],
  ['gone', 'service', 'no “gone” any more'],
] as const)('refuses to put into %s a %s and says why', (link, kind, why) => {
  expect(refusedBecause(insertOnLink, { link, kind })).toContain(why);
});

it('refuses a node that has links already', () => {
  expect(refusedBecause(insertOnLink, { link: 'web-orders', node: 'bank' })).toContain('has links already');
});

it('says beforehand what is made along with it', () => {
  expect(canInsert(shop, 'web-orders', { kind: 'service' })).toEqual({ ok: true, value: 'topic' });
  expect(canInsert(shop, 'mailer-reads', { kind: 'topic' })).toEqual({ ok: true, value: 'service' });
  expect(canInsert(shop, 'payment-asks', { kind: 'service' })).toEqual({ ok: true, value: null });
});

it.each(['payment-reads', 'payment-asks', 'mailer-reads'])(
  'is healed over on %s as if it had never been there',
  (link) => {
    const between = applied(insertOnLink, { link, kind: 'service', name: 'Guard' });
    const healed = applied(removeAndReconnect, { nodes: ['guard'] }, between);
    expect(healed.links).toEqual(shop.links);
    expect(healed.nodes).toEqual(shop.nodes);
    expect(healed.objectives).toEqual(shop.objectives);
  },
);

it('belongs to the context where it was put, else to the one that both ends of the link lie in', () => {
  const pointed = applied(insertOnLink, { link: 'web-orders', kind: 'service', name: 'Guard', context: 'sales' });
  expect(pointed.nodes?.guard).toHaveProperty('context', 'sales');
  const both = applied(setContext, { nodes: ['web', 'orders'], context: 'sales' });
  const { nodes } = applied(insertOnLink, { link: 'web-orders', kind: 'service', name: 'Guard' }, both);
  expect([nodes?.guard?.context, nodes?.topic?.context]).toEqual(['sales', 'sales']);
  const apart = applied(insertOnLink, { link: 'web-orders', kind: 'service', name: 'Guard' });
  expect(apart.nodes?.guard).not.toHaveProperty('context');
});
