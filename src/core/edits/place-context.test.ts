import { expect, it } from 'vitest';
import { placeContext } from './place-context.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('draws a context around nodes', () => {
  const after = applied(placeContext, { name: 'Mail', nodes: ['mailer'], color: 'green', parent: 'sales' });
  expect(after.contexts?.mail).toEqual({ name: 'Mail', color: 'green', parent: 'sales' });
  expect(after.nodes?.mailer).toHaveProperty('context', 'mail');
  expect(after.nodes?.web).toBe(shop.nodes?.web);
});

it('names a context by itself', () => {
  expect(applied(placeContext, {}).contexts?.context).toEqual({ name: 'Context' });
});

it('refuses an id that is taken and an outer context that is not there', () => {
  expect(refusedBecause(placeContext, { id: 'sales' })).toContain('There is a “sales” already');
  expect(refusedBecause(placeContext, { parent: 'gone' })).toContain('There is no “gone”');
});
