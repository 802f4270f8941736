import { expect, it } from 'vitest';
import { setContext } from './set-context.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('moves nodes into a context and out of it', () => {
  const after = applied(setContext, { nodes: ['mailer', 'web'], context: 'sales' });
  expect(after.nodes?.mailer).toHaveProperty('context', 'sales');
  expect(after.nodes?.web).toBe(shop.nodes?.web);
  expect(applied(setContext, { nodes: ['web'] }).nodes?.web).not.toHaveProperty('context');
});

it('refuses nodes and contexts that are not there', () => {
  expect(refusedBecause(setContext, { nodes: ['gone'], context: 'sales' })).toContain('no “gone” any more');
  expect(refusedBecause(setContext, { nodes: ['web'], context: 'gone' })).toContain('no “gone” any more');
});

it('nests contexts and takes them out again, with all that is in them', () => {
  const out = applied(setContext, { contexts: ['billing'] });
  expect(out.contexts?.billing).toEqual({ name: 'Billing' });
  expect(out.nodes).toBe(shop.nodes);
  expect(applied(setContext, { contexts: ['billing'], context: 'sales' }, out).contexts).toEqual(shop.contexts);
  expect(applied(setContext, { contexts: ['billing'], context: 'sales' })).toBe(shop);
});

it('refuses to put a context into itself or into one that lies within it', () => {
  for (const context of ['sales', 'billing'])
    expect(refusedBecause(setContext, { contexts: ['sales'], context })).toBe('“Sales” cannot lie within itself.');
});
