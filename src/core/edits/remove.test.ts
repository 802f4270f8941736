import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Link } from '../model/link.ts';
import { remove } from './remove.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('takes the links at its ends, objectives, faults, overrides and triggers along with a node', () => {
  const after = applied(remove, { nodes: ['payment'] });
  expect(Object.keys(after.links ?? {})).toEqual(['web-orders', 'mailer-reads']);
  expect(after.scenarios?.rush).toEqual({});
  expect(after.objectives).toBe(shop.objectives);
  expect(after.layout?.nodes).not.toHaveProperty('payment');
  expect(after.nodes?.web).toBe(shop.nodes?.web);
});

it('takes objectives along with their links, and elements out of suppressions', () => {
  const after = applied(remove, { links: ['mailer-reads'] });
  expect(after.objectives).toBeUndefined();
  expect(after.rules?.suppressions?.['dlq-missing']?.elements).toEqual(['mailer']);
  expect(applied(remove, { nodes: ['mailer'] }).rules).toBeUndefined();
});

it('takes acceptances of what is gone along, and leaves those of other places', () => {
  const at = (pointer: string) => ({ rule: 'unused-component', elements: [], pointer, reason: 'Later.' });
  const suppressions = { a: at('/contexts/desk'), b: at('/contexts/shop'), c: at('/constructor/name') };
  const design = { ...shop, contexts: { ...shop.contexts, desk: { name: 'Desk' } }, rules: { suppressions } };
  const after = applied(remove, { contexts: ['desk'] }, design);
  expect(Object.keys(after.rules?.suppressions ?? {})).toEqual(['b', 'c']);
});

it('leaves a link without trigger rather than triggered by everything else', () => {
  const after = applied(remove, { links: ['payment-reads'] });
  expect(after.links?.['payment-pays']).not.toHaveProperty('after');
  expect(after.links?.['payment-asks']).not.toHaveProperty('during');
  expect(after.scenarios?.rush?.overrides).toEqual({ '/nodes/payment/replicas': 4 });
});

it('takes a message off its topics and filters, and the links that carry nothing else', () => {
  const after = applied(remove, { messages: ['placed'] });
  expect(after.nodes?.orders).toMatchObject({ messages: [] });
  expect(after.links).not.toHaveProperty('web-orders');
  expect(after.links).not.toHaveProperty('payment-reads');
});

it('lets no reader read more than before: one that accepted two messages goes on with the other', () => {
  const reads = { ...shop.links?.['payment-reads'], filter: ['placed', 'paid'] } as Link;
  const both: Design = { ...shop, links: { ...shop.links, 'payment-reads': reads } };
  expect(applied(remove, { messages: ['placed'] }, both).links?.['payment-reads']).toMatchObject({ filter: ['paid'] });
  const none = applied(remove, { messages: ['placed', 'paid'] }, both);
  expect(none.links).not.toHaveProperty('payment-reads');
  expect(none.links?.['payment-asks']).not.toHaveProperty('during');
  expect(none.links?.['mailer-reads']).toBe(shop.links?.['mailer-reads']);
});

it('moves what lay in a context to the one around it', () => {
  const after = applied(remove, { contexts: ['billing'] });
  expect(after.nodes?.payment).toHaveProperty('context', 'sales');
  expect(applied(remove, { contexts: ['billing', 'sales'] }).nodes?.payment).not.toHaveProperty('context');
});

it('drops a dead letter with its topic', () => {
  expect(applied(remove, { nodes: ['lost'] }).links?.['payment-reads']).not.toHaveProperty('deadLetter');
});

it('refuses a schema that something refers to, with the names of all that do, and what is not there', () => {
  expect(refusedBecause(remove, { schemas: ['money'] })).toMatch(/^“money” is still used by order\.placed\. /);
  const price = { type: 'object', properties: { net: { $ref: '#/schemas/money' } } };
  const reads = { ...shop.links?.['mailer-reads'], expects: { $ref: '#/schemas/price' } } as Link;
  const nested: Design = {
    ...shop,
    messages: { paid: { name: 'order.paid' }, placed: { name: 'order.placed' } },
    schemas: { ...shop.schemas, price },
    links: { ...shop.links, 'mailer-reads': reads },
  };
  expect(refusedBecause(remove, { schemas: ['money'] }, nested)).toContain('“money” is still used by price.');
  expect(refusedBecause(remove, { schemas: ['money', 'price'] }, nested)).toContain(
    '“price” is still used by Mailer ← Payments.',
  );
  const unread = { ...nested, links: { ...shop.links } };
  expect(applied(remove, { schemas: ['money', 'price'] }, unread)).not.toHaveProperty('schemas');
  expect(refusedBecause(remove, { notes: ['gone'] })).toContain('no “gone” any more');
});

it('leaves the decision to discard when a topic that is called so goes', () => {
  const link = { ...shop.links?.['payment-reads'], deadLetter: 'discard' } as Link;
  const named: Design = {
    ...shop,
    nodes: { ...shop.nodes, discard: { kind: 'topic', name: 'Discard' } },
    links: { ...shop.links, 'payment-reads': link },
  };
  const after = remove.apply(named, { nodes: ['discard'] });
  expect(after.ok && after.value.links?.['payment-reads']).toBe(link);
});
