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

it('leaves a link without trigger rather than triggered by everything else', () => {
  const after = applied(remove, { links: ['payment-reads'] });
  expect(after.links?.['payment-pays']).not.toHaveProperty('after');
  expect(after.links?.['payment-asks']).not.toHaveProperty('during');
  expect(after.scenarios?.rush?.overrides).toEqual({ '/nodes/payment/replicas': 4 });
});

it('takes a message off its topics, filters and publications', () => {
  const after = applied(remove, { messages: ['placed'] });
  expect(after.nodes?.orders).toMatchObject({ messages: [] });
  expect(after.links).not.toHaveProperty('web-orders');
  expect(after.links?.['payment-reads']).not.toHaveProperty('filter');
});

it('moves what lay in a context to the one around it', () => {
  const after = applied(remove, { contexts: ['billing'] });
  expect(after.nodes?.payment).toHaveProperty('context', 'sales');
  expect(applied(remove, { contexts: ['billing', 'sales'] }).nodes?.payment).not.toHaveProperty('context');
});

it('drops a dead letter with its topic', () => {
  expect(applied(remove, { nodes: ['lost'] }).links?.['payment-reads']).not.toHaveProperty('deadLetter');
});

it('refuses a schema that payloads refer to, and what is not there', () => {
  expect(refusedBecause(remove, { schemas: ['money'] })).toContain('Payloads still refer to this schema');
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
