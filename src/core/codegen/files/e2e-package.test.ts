import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Topic } from '../../model/node.ts';
import { planProject } from '../plan.ts';
import { e2ePackage } from './e2e-package.ts';

/** An order becomes a parcel, and the parcel is delivered. */
const shipping = (orders: Partial<Topic> = {}, hopLimit?: number): Design => ({
  eventwright: 1,
  name: 'Shipping',
  messages: Object.fromEntries(['order', 'parcel', 'delivery'].map((name) => [name, { name, example: {} }])),
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders', ...orders },
    parcels: { kind: 'topic', name: 'Parcels' },
    deliveries: { kind: 'topic', name: 'Deliveries' },
    store: { kind: 'service', name: 'Store' },
    van: { kind: 'service', name: 'Van' },
    door: { kind: 'service', name: 'Door' },
  },
  links: {
    orders: { kind: 'publish', from: 'web', to: 'orders', message: 'order' },
    packs: { kind: 'subscribe', from: 'orders', to: 'store' },
    parcels: { kind: 'publish', from: 'store', to: 'parcels', message: 'parcel', after: {} },
    drives: { kind: 'subscribe', from: 'parcels', to: 'van' },
    deliveries: {
      kind: 'publish',
      from: 'van',
      to: 'deliveries',
      message: 'delivery',
      after: {},
      ...(hopLimit !== undefined && { hopLimit }),
    },
    opens: { kind: 'subscribe', from: 'deliveries', to: 'door' },
  },
  objectives: { soon: { from: 'orders', to: 'opens', p99Ms: 1_000 } },
});

const flowsOf = (design: Design): string =>
  e2ePackage(planProject(design, 'in-memory')).find(({ path }) => path === 'e2e/test/flows.test.ts')?.text ?? '';

const [arrives, objective] = ['order of web reaches store', 'objective soon: order gets through to door'];

it('follows a flow only as far as its messages may hop', () => {
  expect(flowsOf(shipping())).toContain(objective);
  expect(flowsOf(shipping({}, 2))).toContain(objective);
  expect(flowsOf(shipping({}, 1))).not.toContain(objective);
  expect(flowsOf(shipping({}, 1))).toContain(arrives);
});

it('sends no more messages at once than a topic takes before it refuses some', () => {
  for (const onFull of ['block', 'drop-new', 'drop-old'] as const)
    expect(flowsOf(shipping({ capacity: 5, onFull }))).toContain(objective);
  expect(flowsOf(shipping({ onFull: 'reject' }))).toContain(objective);
  expect(flowsOf(shipping({ capacity: 5, onFull: 'reject' }))).not.toContain(objective);
  expect(flowsOf(shipping({ capacity: 5, onFull: 'reject' }))).toContain(arrives);
});
