import { test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { installedProject, npm, remove } from './exported-project.ts';

const cart: Design = {
  eventwright: 1,
  name: 'Shopping cart',
  messages: { 'product-added': { name: 'cart.product_added' } },
  nodes: {
    events: { kind: 'publisher', name: 'Cart', source: 'http' },
    'cart-events': { kind: 'topic', name: 'Cart events', messages: ['product-added'] },
    recommender: { kind: 'subscriber', name: 'Recommender', replicas: 2 },
  },
  links: {
    'cart-publishes': {
      kind: 'publish',
      from: 'events',
      to: 'cart-events',
      message: 'product-added',
      arrivals: { process: 'poisson', ratePerSecond: 80 },
    },
    'recommender-reads': { kind: 'subscribe', from: 'cart-events', to: 'recommender' },
  },
};

const designs: readonly (readonly [name: string, design: Design])[] = [
  ['nothing in it', { eventwright: 1, name: 'Empty' }],
  ['one publisher and nobody who reads', { ...cart, links: {} }],
  ['a publisher named like a package of the project', cart],
];

for (const [name, design] of designs)
  test(`a design with ${name} makes a project that is in order`, async () => {
    const folder = await installedProject(design);
    try {
      await npm(folder, 'run', 'check');
      await npm(folder, 'test');
    } finally {
      remove(folder);
    }
  });
