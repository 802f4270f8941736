import { test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { othersAnswer, twoQuestions } from './asking-designs.ts';
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

/** No example can be guessed of a pattern that looks ahead. */
const withoutExample: Design = {
  ...cart,
  messages: {
    'product-added': { name: 'cart.product_added' },
    coded: { name: 'cart.coded', payload: { type: 'string', pattern: '^(?!AAA)[A-Z]{3}-[0-9]{4}$' }, examples: [7] },
  },
  nodes: {
    ...cart.nodes,
    codes: { kind: 'topic', name: 'Codes', messages: ['coded'] },
    coder: { kind: 'service', name: 'Coder' },
  },
  links: {
    ...cart.links,
    'coder-reads': { kind: 'subscribe', from: 'cart-events', to: 'coder' },
    'coder-publishes': { kind: 'publish', from: 'coder', to: 'codes', message: 'coded', after: {} },
    'coder-complains': {
      kind: 'publish',
      from: 'coder',
      to: 'codes',
      message: 'coded',
      after: { outcome: 'failed', probability: 0.5, delay: { distribution: 'constant', meanMs: 5 } },
    },
    'codes-read': { kind: 'subscribe', from: 'codes', to: 'recommender' },
  },
};

/** Both topics from one publisher, and two services that compete for one of them. */
const twoTopics: Design = {
  ...cart,
  nodes: { ...cart.nodes, archive: { kind: 'topic', name: 'Archive' }, rival: { kind: 'subscriber', name: 'Rival' } },
  links: {
    ...cart.links,
    'cart-archives': {
      kind: 'publish',
      from: 'events',
      to: 'archive',
      message: 'product-added',
      arrivals: { process: 'poisson', ratePerSecond: 8 },
    },
    'rival-reads': { kind: 'subscribe', from: 'cart-events', to: 'rival', group: 'recommender' },
    'archive-read': { kind: 'subscribe', from: 'archive', to: 'recommender' },
  },
};

const designs: readonly (readonly [name: string, design: Design])[] = [
  ['nothing in it', { eventwright: 1, name: 'Empty' }],
  ['one publisher and nobody who reads', { ...cart, links: {} }],
  ['a publisher named like a package of the project', cart],
  ['a message that no example can be made of', withoutExample],
  ['a message that goes to two topics, and two readers in one group', twoTopics],
  ['a handler that asks two questions', twoQuestions],
  ['a call and a question that only others answer', othersAnswer],
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
