import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { analyse } from '../../queueing/analyse.ts';
import { cardFigures } from './card-figures.ts';

const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs }) as const;
const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { shop: { name: 'Shop' }, pay: { name: 'Payments', parent: 'shop' }, none: { name: 'None' } },
  messages: { placed: { name: 'order.placed' }, paid: { name: 'order.paid' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment', context: 'pay' },
    check: { kind: 'service', name: 'Check', context: 'shop' },
    payments: { kind: 'topic', name: 'Payments' },
  },
  links: {
    'web-orders': {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 20 },
    },
    'payment-reads': { kind: 'subscribe', from: 'orders', to: 'payment', work: exponential(10) },
    'check-reads': { kind: 'subscribe', from: 'orders', to: 'check', work: exponential(30) },
    'payment-pays': { kind: 'publish', from: 'payment', to: 'payments', message: 'paid', after: {} },
    'check-pays': { kind: 'publish', from: 'check', to: 'payments', message: 'paid', after: { probability: 0.5 } },
  },
  layout: { contexts: { shop: { collapsed: true }, none: { collapsed: true } } },
};

const finding = (severity: Finding['severity'], nodes: readonly string[], suppressed = false) =>
  ({ severity, suppressed, nodes, links: [], messages: [] }) as unknown as Finding;

it('counts all within, sums what is published, and names the busiest worker and the worst finding', () => {
  const findings = [
    finding('warning', ['payment']),
    finding('error', ['web']),
    finding('error', ['check'], true),
    finding('info', ['check', 'payment']),
  ];
  expect(cardFigures(design, 'shop', analyse(design), findings)).toEqual({
    counts: [['service', 2]],
    publishesPerSecond: 30,
    utilisation: 0.6,
    worst: 'warning',
    findings: 2,
  });
});

it('says nothing of what is not there', () => {
  const figures = cardFigures(design, 'none', analyse(design), []);
  expect(figures).toEqual({ counts: [], publishesPerSecond: undefined, utilisation: null, worst: null, findings: 0 });
});
