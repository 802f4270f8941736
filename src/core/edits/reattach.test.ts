import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { placeNode } from './place-node.ts';
import { canReattach, reattach, reattachLosses } from './reattach.ts';
import { setField } from './set-field.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const said = (before: Design, after: Design, link: string) => reattachLosses(before, after, link)?.en ?? '';

it('keeps id, message and arrivals when another source takes a publication over', () => {
  const { links, objectives, layout } = applied(reattach, { link: 'web-orders', from: 'bank' });
  expect(links?.['web-orders']).toEqual({ ...shop.links?.['web-orders'], from: 'bank' });
  expect(objectives).toBe(shop.objectives);
  expect(layout?.links).toBeUndefined();
});

it('publishes what the new topic carries, and says that the message is another one', () => {
  const after = applied(reattach, { link: 'web-orders', to: 'payments' });
  expect(after.links?.['web-orders']).toMatchObject({ to: 'payments', message: 'paid' });
  expect(said(shop, after, 'web-orders')).toContain('message');
  const anything = applied(reattach, { link: 'web-orders', to: 'lost' });
  expect(anything.links?.['web-orders']).toMatchObject({ to: 'lost', message: 'placed' });
  expect(said(shop, anything, 'web-orders')).toBe('');
});

it('leaves a trigger by subscriptions behind, for they lead into the old node', () => {
  const after = applied(reattach, { link: 'payment-pays', from: 'bank' });
  expect(after.links?.['payment-pays']).toMatchObject({ from: 'bank', message: 'paid', after: {} });
  expect(said(shop, after, 'payment-pays')).toContain('trigger');
  const source = applied(reattach, { link: 'payment-pays', from: 'web' });
  expect(source.links?.['payment-pays']).toHaveProperty('arrivals', { process: 'poisson', ratePerSecond: 10 });
  expect(source.links?.['payment-pays']).not.toHaveProperty('after');
});

it('drops from the filter of a reader what the other topic does not carry', () => {
  const after = applied(reattach, { link: 'payment-reads', from: 'payments' });
  expect(after.links?.['payment-reads']).toMatchObject({ from: 'payments', deadLetter: 'lost', retry: {} });
  expect(after.links?.['payment-reads']).not.toHaveProperty('filter');
  expect(said(shop, after, 'payment-reads')).toContain('filter');
});

it('leaves no dead letters in the topic that is read', () => {
  const after = applied(reattach, { link: 'payment-reads', from: 'lost' });
  expect(after.links?.['payment-reads']).not.toHaveProperty('deadLetter');
});

it('takes work and policies to another reader, but nothing there or here is triggered by it any more', () => {
  const after = applied(reattach, { link: 'payment-reads', to: 'mailer' });
  expect(after.links?.['payment-reads']).toMatchObject({ to: 'mailer', filter: ['placed'], retry: {} });
  expect(after.links?.['payment-pays']).not.toHaveProperty('after');
  expect(after.links?.['payment-asks']).not.toHaveProperty('during');
  expect(after.scenarios).toBe(shop.scenarios);
  expect(said(shop, after, 'payment-reads')).toContain('trigger of other links');
});

it('gives up its own workers where the node shares them', () => {
  const own = applied(setField, { section: 'links', id: 'mailer-reads', path: ['concurrency'], value: 3 });
  const shared = applied(setField, { section: 'nodes', id: 'bank', path: ['sharedWorkers'], value: true }, own);
  const after = applied(reattach, { link: 'mailer-reads', to: 'bank' }, shared);
  expect(after.links?.['mailer-reads']).not.toHaveProperty('concurrency');
});

it('does not mix with a choice of the same name at its new node', () => {
  const choice = { probability: 0.6, choice: 'stock' };
  const bank = applied(placeNode, { kind: 'service', name: 'Till', id: 'till' });
  const links = {
    ...bank.links,
    'payment-pays': { ...bank.links?.['payment-pays'], after: choice },
    'till-pays': { ...bank.links?.['payment-pays'], from: 'till', after: choice },
  } as Design['links'];
  const before: Design = { ...bank, ...(links && { links }) };
  expect(applied(reattach, { link: 'till-pays', from: 'payment' }, before).links?.['till-pays']).toHaveProperty(
    'after',
    {
      probability: 0.6,
    },
  );
});

it.each([
  [{ link: 'web-orders', to: 'bank' }, 'another kind of link'],
  [{ link: 'web-orders', from: 'mailer' }, 'make it a service'],
  [{ link: 'mailer-reads', from: 'web' }, 'put a topic between'],
  [{ link: 'payment-reads', to: 'web' }, 'make it a service'],
  [{ link: 'gone', to: 'web' }, 'no “gone” any more'],
])('refuses %o and says why', (args, why) => {
  expect(refusedBecause(reattach, args)).toContain(why);
  expect(canReattach(shop, args).ok).toBe(false);
});

it('changes nothing where the end is led back to its own node', () => {
  expect(applied(reattach, { link: 'web-orders', to: 'orders' })).toBe(shop);
});
