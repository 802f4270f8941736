import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { nothing, selectionOf } from '../../session/selection.ts';
import { litDrawn } from './light.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { pay: { name: 'Payments' } },
  nodes: {
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment', context: 'pay' },
    check: { kind: 'service', name: 'Check', context: 'pay' },
    mailer: { kind: 'subscriber', name: 'Mailer' },
  },
  links: {
    'payment-reads': { kind: 'subscribe', from: 'orders', to: 'payment' },
    'check-reads': { kind: 'subscribe', from: 'orders', to: 'check' },
    'mailer-reads': { kind: 'subscribe', from: 'orders', to: 'mailer' },
  },
  layout: { contexts: { pay: { collapsed: true } } },
};
const bundle = 'bundle:subscribe orders context:pay';

it('lights the card and the bundle in place of what they stand for', () => {
  expect(litDrawn(design, nothing, 'orders')).toEqual(
    new Set(['orders', bundle, 'context:pay', 'mailer-reads', 'mailer']),
  );
  expect(litDrawn(design, selectionOf({ nodes: ['payment'] }), null)).toEqual(
    new Set(['context:pay', bundle, 'orders']),
  );
});

it('lights what a card is connected with, and the ends of a bundle', () => {
  const all = new Set(['context:pay', bundle, 'orders']);
  expect(litDrawn(design, nothing, 'context:pay')).toEqual(all);
  expect(litDrawn(design, selectionOf({ contexts: ['pay'] }), null)).toEqual(all);
  expect(litDrawn(design, nothing, bundle)).toEqual(all);
});

it('dims nothing while nothing, or more than one node, is selected', () => {
  expect(litDrawn(design, nothing, null)).toBeNull();
  expect(litDrawn(design, selectionOf({ nodes: ['payment', 'orders'] }), null)).toBeNull();
});
