/** A small shop in which every kind of record and reference occurs; frozen, so that an edit that writes to it throws. */
import { expect } from 'vitest';
import type { Design } from '../../model/design.ts';
import { printDesign } from '../../model/text/canonical.ts';
import { parseDesign } from '../../model/text/parse.ts';
import type { Edit } from '../edit.ts';

const frozen = <Value>(value: Value): Value => {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

export const shop: Design = frozen({
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' }, billing: { name: 'Billing', parent: 'sales' } },
  schemas: { money: { type: 'number' } },
  messages: {
    placed: { name: 'order.placed', payload: { type: 'object', properties: { total: { $ref: '#/schemas/money' } } } },
    paid: { name: 'order.paid' },
  },
  nodes: {
    web: { kind: 'publisher', name: 'Web', context: 'sales' },
    orders: { kind: 'topic', name: 'Orders', messages: ['placed'] },
    payment: { kind: 'service', name: 'Payment', context: 'billing', replicas: 2, modules: ['cards', 'sums'] },
    payments: { kind: 'topic', name: 'Payments', messages: ['paid'] },
    lost: { kind: 'topic', name: 'Lost' },
    mailer: { kind: 'subscriber', name: 'Mailer' },
    bank: { kind: 'service', name: 'Bank' },
  },
  links: {
    'web-orders': {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 5 },
    },
    'payment-reads': {
      kind: 'subscribe',
      from: 'orders',
      to: 'payment',
      filter: ['placed'],
      deadLetter: 'lost',
      retry: {},
    },
    'payment-pays': {
      kind: 'publish',
      from: 'payment',
      to: 'payments',
      message: 'paid',
      after: { subscriptions: ['payment-reads'], messages: ['placed'] },
    },
    'payment-asks': {
      kind: 'call',
      from: 'payment',
      to: 'bank',
      during: { subscriptions: ['payment-reads'] },
      work: { distribution: 'exponential', meanMs: 3 },
    },
    'mailer-reads': { kind: 'subscribe', from: 'payments', to: 'mailer' },
  },
  objectives: { fast: { from: 'web-orders', to: 'mailer-reads', p99Ms: 500 } },
  scenarios: {
    rush: {
      overrides: { '/nodes/payment/replicas': 4, '/links/payment-reads/retry/maxDeliveries': 2 },
      faults: [{ kind: 'stall', target: 'payment', atSeconds: 10, forSeconds: 5 }],
    },
  },
  rules: {
    suppressions: {
      'dlq-missing': { rule: 'dlq-missing', elements: ['mailer', 'mailer-reads'], reason: 'Mail may be lost.' },
    },
  },
  notes: { why: { text: 'As agreed.' } },
  layout: {
    nodes: { web: { x: 0, y: 0 }, orders: { x: 320, y: 0 }, payment: { x: 640, y: 0, pinned: true } },
    links: { 'web-orders': { bends: [[200, 40]] } },
    notes: { why: { x: 0, y: 300 } },
  },
});

/** The edited design, after making sure that it is one: it prints, and what is printed opens again. */
export const applied = <Args>(edit: Edit<Args>, args: Args, design: Design = shop): Design => {
  const result = edit.apply(design, args);
  if (!result.ok) throw new Error(result.reason.en);
  expect(parseDesign(printDesign(result.value))).toMatchObject({ ok: true });
  return result.value;
};

/** Why an edit was refused. */
export const refusedBecause = <Args>(edit: Edit<Args>, args: Args, design: Design = shop): string => {
  const result = edit.apply(design, args);
  if (result.ok) throw new Error('it was not refused');
  expect(result.reason.zh).not.toBe('');
  return result.reason.en;
};
