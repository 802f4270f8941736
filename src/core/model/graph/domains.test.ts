import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { shopWithContexts } from '../testing/contexts.ts';
import { domainsOf, hasDomains } from './domains.ts';
import { foldingOf } from './folding.ts';

const shop: Design = {
  ...shopWithContexts,
  nodes: { ...shopWithContexts.nodes, sent: { kind: 'topic', name: 'Sent', context: 'mail' } },
  links: {
    ...shopWithContexts.links,
    'mailer-sends': { kind: 'publish', from: 'mailer', to: 'sent', message: 'paid' },
    'payment-knows': { kind: 'subscribe', from: 'sent', to: 'payment' },
    'payment-asks': { kind: 'call', from: 'payment', to: 'mailer' },
  },
};

describe('the business domains of a design', () => {
  it('are its contexts that lie in no other; what lies in inner ones belongs to the outer', () => {
    const { ids, folding } = domainsOf(shop);
    expect(ids).toEqual(['mail', 'sales']);
    expect(folding.homes.get('payment')).toBe('sales');
    expect(folding.homes.has('orders')).toBe(false);
  });

  it('are joined by one road for each direction, whatever kinds of links run there', () => {
    const roads = Object.fromEntries(domainsOf(shop).roads.map(({ id, links }) => [id, links]));
    expect(roads).toEqual({
      'orders context:sales': ['payment-reads', 'ledger-reads'],
      'context:sales context:mail': ['mailer-reads', 'payment-asks'],
      'context:mail context:sales': ['payment-knows'],
      'web orders': ['web-orders'],
    });
  });

  it('are the same whatever is collapsed, and leave the design as it is', () => {
    const collapsed: Design = { ...shop, layout: { contexts: { billing: { collapsed: true } } } };
    expect(domainsOf(collapsed).roads).toEqual(domainsOf(shop).roads);
    expect(foldingOf(collapsed).cards).toEqual(['billing']);
    expect(foldingOf(shop).cards).toEqual([]);
  });

  it('are there from two on', () => {
    expect(hasDomains(shop)).toBe(true);
    expect(
      hasDomains({ ...shop, contexts: { sales: { name: 'Sales' }, billing: { name: 'B', parent: 'sales' } } }),
    ).toBe(false);
    expect(hasDomains({ eventwright: 1, name: 'Empty' })).toBe(false);
  });
});
