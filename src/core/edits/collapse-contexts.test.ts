import { expect, it } from 'vitest';
import { printDesign } from '../model/text/canonical.ts';
import { collapseContexts } from './collapse-contexts.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('writes down which contexts are collapsed; expanding them leaves no trace', () => {
  const folded = applied(collapseContexts, { contexts: ['sales', 'billing'], collapsed: true });
  expect(folded.layout?.contexts).toEqual({ sales: { collapsed: true }, billing: { collapsed: true } });
  expect(folded.nodes).toBe(shop.nodes);
  const again = applied(collapseContexts, { contexts: ['billing', 'sales'], collapsed: false }, folded);
  expect(printDesign(again)).toBe(printDesign(shop));
});

it('changes nothing where a context is drawn that way already', () => {
  expect(applied(collapseContexts, { contexts: ['sales'], collapsed: false })).toBe(shop);
});

it('refuses contexts that are not there', () => {
  expect(refusedBecause(collapseContexts, { contexts: ['gone'], collapsed: true })).toContain('no “gone” any more');
});
