/** A small shop in contexts: one of them lies in another, and two nodes stand in none. */
import type { Design } from '../design.ts';

export const shopWithContexts = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' }, billing: { name: 'Billing', parent: 'sales' }, mail: { name: 'Mail' } },
  messages: { placed: { name: 'order.placed' }, paid: { name: 'order.paid' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment', context: 'billing' },
    ledger: { kind: 'subscriber', name: 'Ledger', context: 'sales' },
    payments: { kind: 'topic', name: 'Payments', context: 'billing' },
    mailer: { kind: 'service', name: 'Mailer', context: 'mail' },
  },
  links: {
    'web-orders': { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    'payment-reads': { kind: 'subscribe', from: 'orders', to: 'payment' },
    'ledger-reads': { kind: 'subscribe', from: 'orders', to: 'ledger' },
    'payment-pays': { kind: 'publish', from: 'payment', to: 'payments', message: 'paid' },
    'mailer-reads': { kind: 'subscribe', from: 'payments', to: 'mailer' },
  },
} as const satisfies Design;
