import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Topic } from '../model/node.ts';
import { lowerDesign } from './lower.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'placed' }, paid: { name: 'paid', deadlineMs: 500 } },
  nodes: {
    web: { kind: 'publisher', name: 'Web', instances: 3 },
    orders: { kind: 'topic', name: 'Orders', ordered: true, partitions: 4, guarantee: 'at-most-once' },
    dead: { kind: 'topic', name: 'Dead' },
    billing: { kind: 'service', name: 'Billing', replicas: 3, concurrency: 2 },
    audit: { kind: 'subscriber', name: 'Audit', replicas: 2, concurrency: 5, sharedWorkers: true },
  },
  links: {
    'z-place': {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 7 },
      rateLimit: { perSecond: 50, onLimit: 'reject' },
    },
    'a-bill': {
      kind: 'subscribe',
      from: 'orders',
      to: 'billing',
      filter: ['placed', 'paid'],
      retry: { maxDeliveries: 4 },
      deadLetter: 'dead',
    },
    'b-audit': { kind: 'subscribe', from: 'dead', to: 'audit', retry: { firstMs: 10, maxMs: 35, jitter: 0.5 } },
  },
};

test('lists are sorted by id and references are places in them', () => {
  const plan = lowerDesign(design);
  expect(plan.nodes.map(({ id }) => id)).toEqual(['audit', 'billing', 'web']);
  expect(plan.topics.map(({ id }) => id)).toEqual(['dead', 'orders']);
  expect(plan.messages).toEqual([
    { id: 'paid', deadlineMs: 500 },
    { id: 'placed', deadlineMs: null },
  ]);
  expect(plan.publications[0]).toMatchObject({ node: 2, topic: 1, message: 1, source: { instances: 3 } });
  expect(plan.subscriptions[0]).toMatchObject({ node: 1, topic: 1, accepts: [0, 1], group: 'billing' });
  // At most once: the broker never learns of a failure, so no dead letter.
  expect(plan.subscriptions[0]).toMatchObject({ exhausted: 'drop', retry: { maxDeliveries: 1 } });
  const { orders, ...nodes } = design.nodes ?? {};
  const kept = lowerDesign({
    ...design,
    nodes: { ...nodes, orders: { ...orders, guarantee: 'at-least-once' } as Topic },
  });
  expect(kept.subscriptions[0]).toMatchObject({ exhausted: 0, retry: { maxDeliveries: 4 } });
});

test('the order of a file changes nothing', () => {
  const reversed = <Value>(map: Record<string, Value>) => Object.fromEntries(Object.entries(map).reverse());
  const turned = { ...design, nodes: reversed(design.nodes!), links: reversed(design.links!) };
  expect(lowerDesign(turned)).toEqual(lowerDesign(design));
});

test('an ordered topic keeps no more workers busy than it has partitions; a shared pool stays whole', () => {
  const [bill, audit] = lowerDesign(design).subscriptions;
  expect(bill?.servers).toBe(4);
  expect(audit?.servers).toBe(10);
});

test('at most once means acknowledged first and delivered one time', () => {
  expect(lowerDesign(design).subscriptions[0]).toMatchObject({ acksFirst: true, retry: { maxDeliveries: 1 } });
});

test('a retry policy becomes its delays, growing up to the longest; the last one repeats', () => {
  expect(lowerDesign(design).subscriptions[1]?.retry).toEqual({
    maxDeliveries: 5,
    delaysMs: [10, 20, 35],
    jitter: 0.5,
  });
});

test('an overload is found with the factor that the run has', () => {
  const one: Design = {
    ...design,
    links: {
      ...design.links,
      'a-bill': { kind: 'subscribe', from: 'orders', to: 'billing', work: { distribution: 'constant', meanMs: 100 } },
    },
  };
  expect(lowerDesign(one, { rateFactor: 1 }).subscriptions[0]?.stable).toBe(true);
  // Of 21 /s times the factor, the limit of 50 /s lets 1 / (1 / arrivals + 1 / limit) through: 34 and 43 of at most 40.
  expect(lowerDesign(one, { rateFactor: 5 }).subscriptions[0]?.stable).toBe(true);
  expect(lowerDesign(one, { rateFactor: 15 }).subscriptions[0]?.stable).toBe(false);
});

test('an autoscaled node is lowered with all the replicas that it may have, and begins with its own within the bounds', () => {
  const scaled = (replicas: number) => {
    const autoscale = { min: 2, max: 6, targetBacklog: 10, reactionSeconds: 30 };
    const billing = { kind: 'service' as const, name: 'Billing', replicas, concurrency: 2, autoscale };
    return lowerDesign({ ...design, nodes: { ...design.nodes, billing } });
  };
  expect(scaled(3).nodes[1]).toMatchObject({ replicas: 6, autoscale: { min: 2, start: 3, targetBacklog: 10 } });
  expect([scaled(1), scaled(9)].map(({ nodes }) => nodes[1]!.autoscale!.start)).toEqual([2, 6]);
  expect(scaled(3).subscriptions[0]).toMatchObject({ concurrency: 2, servers: 4 });
});
