import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { shopWithContexts } from '../testing/contexts.ts';
import { drawnAt, drawnLinks, foldingOf } from './folding.ts';

const shop = (collapsed: readonly string[]): Design => ({
  ...shopWithContexts,
  layout: { contexts: Object.fromEntries(collapsed.map((id) => [id, { collapsed: true }])) },
});

describe('a design with a collapsed context', () => {
  it('is drawn as it is while none is collapsed', () => {
    const design = shop([]);
    expect(foldingOf(design).cards).toEqual([]);
    expect(drawnLinks(design).map(({ id, link }) => [id, link])).toEqual(Object.entries(design.links ?? {}));
  });

  it('has one card for all within; a link keeps its outside end, one between two members vanishes', () => {
    const { cards, homes, drawnAs } = foldingOf(shop(['billing']));
    expect([cards, [...homes]]).toEqual([
      ['billing'],
      [
        ['payment', 'billing'],
        ['payments', 'billing'],
      ],
    ]);
    expect(drawnLinks(shop(['billing'])).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['web-orders', 'web', 'orders'],
      ['ledger-reads', 'orders', 'ledger'],
      ['payment-reads', 'orders', 'context:billing'],
      ['mailer-reads', 'context:billing', 'mailer'],
    ]);
    expect(drawnAs.get('payment-pays')).toBeNull();
  });

  it('bundles parallel links of one kind; an outer context hides an inner one, collapsed or not', () => {
    for (const collapsed of [['sales'], ['sales', 'billing']]) {
      const { cards, within, bundles } = foldingOf(shop(collapsed));
      expect([cards, [...within]]).toEqual([['sales'], [['billing', 'sales']]]);
      const reading = bundles.get('bundle:subscribe orders context:sales');
      expect(reading?.links).toEqual(['payment-reads', 'ledger-reads']);
    }
  });

  it('draws a line from card to card', () => {
    const lines = drawnLinks(shop(['sales', 'mail']));
    expect(lines.at(-1)).toMatchObject({ id: 'mailer-reads', from: 'context:sales', to: 'context:mail' });
  });

  it('says where each element is to be found', () => {
    const design = shop(['sales']);
    const places = ['web', 'payment', 'web-orders', 'mailer-reads', 'ledger-reads', 'payment-pays'];
    expect(places.map((id) => drawnAt(design, id))).toEqual([
      'web',
      'context:sales',
      'web-orders',
      'mailer-reads',
      'bundle:subscribe orders context:sales',
      null,
    ]);
  });
});
