/** Two hops and poison: what fails at every try ends with the dead letters, and somebody reads those. */
import type { Design } from '../../src/core/model/design.ts';

export const parcelDesign: Design = {
  eventwright: 1,
  name: 'Parcels',
  messages: {
    'parcel-sent': { name: 'parcel.sent', payload: { type: 'object' }, examples: [{}] },
    'parcel-sorted': { name: 'parcel.sorted', payload: { type: 'object' }, examples: [{}] },
  },
  nodes: {
    counter: { kind: 'publisher', name: 'Counter', source: 'http' },
    sent: { kind: 'topic', name: 'Sent', messages: ['parcel-sent'] },
    sorting: { kind: 'service', name: 'Sorting', concurrency: 4 },
    sorted: { kind: 'topic', name: 'Sorted', messages: ['parcel-sorted'] },
    delivery: { kind: 'subscriber', name: 'Delivery', concurrency: 4 },
    lost: { kind: 'topic', name: 'Lost' },
    office: { kind: 'subscriber', name: 'Lost property office' },
  },
  links: {
    'counter-sends': { kind: 'publish', from: 'counter', to: 'sent', message: 'parcel-sent' },
    'sorting-reads': { kind: 'subscribe', from: 'sent', to: 'sorting', prefetch: 4 },
    'sorting-publishes': { kind: 'publish', from: 'sorting', to: 'sorted', message: 'parcel-sorted', after: {} },
    'delivery-reads': {
      kind: 'subscribe',
      from: 'sorted',
      to: 'delivery',
      failure: { poisonProbability: 0.02 },
      retry: { maxDeliveries: 3, backoff: 'fixed', firstMs: 50 },
      deadLetter: 'lost',
    },
    'office-reads': { kind: 'subscribe', from: 'lost', to: 'office' },
  },
};
