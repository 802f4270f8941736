/** Three hops and a call: an order is placed, priced by asking another service, and given up by its last reader. */
import type { Design } from '../../src/core/model/design.ts';

export const observedDesign: Design = {
  eventwright: 1,
  name: 'Observed',
  messages: {
    'order-placed': { name: 'order.placed', payload: { type: 'object' }, examples: [{}] },
    'order-priced': { name: 'order.priced', payload: { type: 'object' }, examples: [{}] },
  },
  nodes: {
    cart: { kind: 'publisher', name: 'Cart', source: 'http' },
    orders: { kind: 'topic', name: 'Orders', messages: ['order-placed'] },
    pricing: { kind: 'service', name: 'Pricing' },
    catalogue: { kind: 'service', name: 'Catalogue' },
    priced: { kind: 'topic', name: 'Priced', messages: ['order-priced'] },
    shipping: {
      kind: 'subscriber',
      name: 'Shipping',
      autoscale: { min: 2, max: 6, targetBacklog: 50, reactionSeconds: 30 },
      standby: 1,
    },
    'given-up': { kind: 'topic', name: 'Given up' },
  },
  links: {
    'cart-places': {
      kind: 'publish',
      from: 'cart',
      to: 'orders',
      message: 'order-placed',
      arrivals: { process: 'poisson', ratePerSecond: 1 },
    },
    'pricing-reads': { kind: 'subscribe', from: 'orders', to: 'pricing' },
    'pricing-asks': { kind: 'call', from: 'pricing', to: 'catalogue', during: {}, breaker: {} },
    'pricing-publishes': { kind: 'publish', from: 'pricing', to: 'priced', message: 'order-priced', after: {} },
    'shipping-reads': {
      kind: 'subscribe',
      from: 'priced',
      to: 'shipping',
      failure: { poisonProbability: 0.3 },
      retry: { maxDeliveries: 2, backoff: 'none' },
      deadLetter: 'given-up',
      alerts: { backlog: 100, ageSeconds: 60 },
    },
  },
  objectives: {
    'order-shipped': {
      from: 'cart-places',
      to: 'shipping-reads',
      p99Ms: 2000,
      maxLossFraction: 0.01,
      minThroughputPerSecond: 0.5,
    },
  },
};
