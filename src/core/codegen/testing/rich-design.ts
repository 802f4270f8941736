/** A valid design that has every field of the document at least once, with values that mean something. */
import type { Design } from '../../model/design.ts';
import { richLinks } from './rich-links.ts';
import { richTopic, richWorker } from './rich-nodes.ts';

const order = {
  type: 'object',
  required: ['orderId', 'email'],
  properties: { orderId: { type: 'string' }, email: { type: 'string', format: 'email' }, lines: { type: 'integer' } },
};

export const richDesign: Design = {
  eventwright: 1,
  name: 'Rich shop',
  version: '1.2.0',
  description: 'Sells lamps.',
  broker: 'nats',
  securitySchemes: [{ name: 'login', kind: 'oauth2', scopes: ['write', 'read'] }],
  contexts: {
    company: { name: 'Company' },
    sales: { name: 'Sales', description: 'Sells.', owner: 'Team Sales', color: 'blue' },
    storage: { name: 'Storage', description: 'Stores.', owner: 'Team Stock', parent: 'sales', color: 'red' },
  },
  schemas: { money: { type: 'object', properties: { amount: { type: 'number' } } } },
  messages: {
    placed: {
      name: 'order.placed',
      kind: 'event',
      version: '2.0.0',
      summary: 'A customer wants something.',
      key: '/orderId',
      payload: order,
      examples: [{ orderId: 'o-1', email: 'ada@example.com' }],
      sizeBytes: 300,
      compatibility: 'backward',
      previous: [
        { version: '1.0.0', payload: { type: 'object', required: ['orderId'], properties: order.properties } },
      ],
      upgradeFirst: 'readers',
      attributes: { tenant: 'Whose shop it is.' },
      pii: ['/email'],
      deadlineMs: 60_000,
    },
    cancelled: { name: 'order.cancelled', payload: { type: 'object' } },
    reserved: { name: 'stock.reserved', payload: { $ref: '#/schemas/money' }, key: '/amount' },
    asked: { name: 'stock.query', kind: 'query', payload: { type: 'object' } },
    told: { name: 'stock.told', kind: 'reply', payload: { type: 'object' } },
  },
  nodes: {
    web: {
      kind: 'publisher',
      name: 'Web',
      description: 'The shop window.',
      owner: 'Team Sales',
      context: 'sales',
      source: 'http',
      exposure: 'public',
      authenticated: true,
      access: { scheme: 'login', scopes: ['write'], credential: 'web', mayRead: ['orders.>'], mayWrite: ['orders.>'] },
      instances: 2,
    },
    kiosk: { kind: 'publisher', name: 'Kiosk', exposure: 'public' },
    orders: richTopic,
    stock: {
      kind: 'topic',
      name: 'Stock',
      envelope: 'none',
      partitions: 2,
      keyDistribution: { distribution: 'shares', shares: [1, 3] },
    },
    questions: { kind: 'topic', name: 'Questions', messages: ['asked'] },
    answers: { kind: 'topic', name: 'Answers', messages: ['told'] },
    dead: { kind: 'topic', name: 'Dead' },
    inventory: { kind: 'service', name: 'Inventory', ...richWorker },
    assistant: { kind: 'subscriber', name: 'Assistant', concurrency: 4 },
    clerk: { kind: 'service', name: 'Clerk' },
    mirror: {
      kind: 'subscriber',
      name: 'Mirror',
      ...richWorker,
      replicas: 1,
      sharedWorkers: false,
      configuration: { CITY: 'Paris' },
    },
  },
  links: richLinks,
  objectives: {
    fast: {
      name: 'Fast',
      description: 'For customers.',
      from: 'web-places',
      to: 'inventory-reads',
      p99Ms: 900,
      minThroughputPerSecond: 4,
      maxLossFraction: 0.01,
      guarantee: 'at-least-once',
    },
    self: { from: 'kiosk-places', to: 'inventory-reads', p99Ms: 2000 },
  },
};
