import { expect, it } from 'vitest';
import { duplicate } from './duplicate.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('copies nodes with the links between them, under fresh ids and names', () => {
  const { nodes, links, messages, layout } = applied(duplicate, { nodes: ['orders', 'payment'], notes: ['why'] });
  expect(nodes?.['payment-2']).toEqual({ ...shop.nodes?.payment, name: 'Payment 2' });
  expect(nodes?.['orders-2']).toMatchObject({ name: 'Orders 2', messages: ['placed'] });
  expect(links?.['payment-reads-2']).toMatchObject({ from: 'orders-2', to: 'payment-2', filter: ['placed'] });
  expect(links?.['payment-reads-2']).not.toHaveProperty('deadLetter');
  expect(Object.keys(links ?? {})).toHaveLength(6);
  expect(messages).toEqual(shop.messages);
  expect(layout?.nodes?.['payment-2']?.x).toBe(Number(layout?.nodes?.['orders-2']?.x) + 320);
  expect(layout?.notes).toHaveProperty('why-2');
});

it('copies triggers that lie inside the selection', () => {
  const { links } = applied(duplicate, { nodes: ['orders', 'payment', 'payments'] });
  expect(links?.['payment-pays-2']).toMatchObject({
    after: { subscriptions: ['payment-reads-2'], messages: ['placed'] },
  });
});

it('refuses what is not there', () => {
  expect(refusedBecause(duplicate, { nodes: ['gone'] })).toContain('no “gone” any more');
});

it('puts the copy exactly as far away as it was dragged, even on something else', () => {
  const { layout } = applied(duplicate, { nodes: ['web'], by: { x: 320.4, y: 10 } });
  expect(layout?.nodes?.['web-2']).toEqual({ x: 320, y: 10 });
});

it('refuses a place outside the canvas', () => {
  expect(refusedBecause(duplicate, { nodes: ['web'], by: { x: Number.NaN, y: 0 } })).not.toBe('');
});
