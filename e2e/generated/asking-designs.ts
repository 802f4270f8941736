/** Handlers that wait for an answer: each question for its own, and some for one that nobody of the project gives. */
import type { Design } from '../../src/core/model/design.ts';
import type { Link } from '../../src/core/model/link.ts';

const topic = (name: string) => ({ kind: 'topic', name }) as const;
const asks = (to: string, message: string, replyTo: string): Link => ({
  kind: 'publish',
  from: 'shop',
  to,
  message,
  after: { messages: ['order'] },
  request: { replyTo, timeoutMs: 2_000 },
});

/** Two questions in one handler, each with replies of its own. */
export const twoQuestions: Design = {
  eventwright: 1,
  name: 'Two questions',
  messages: {
    order: { name: 'order' },
    price: { name: 'price' },
    priced: { name: 'priced', payload: { type: 'number' } },
    stock: { name: 'stock' },
    'in-stock': { name: 'in-stock', payload: { type: 'boolean' } },
    'sold-out': { name: 'sold-out', payload: { type: 'string' } },
  },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: topic('Orders'),
    prices: topic('Prices'),
    'price-replies': topic('Price replies'),
    stock: topic('Stock'),
    'stock-replies': topic('Stock replies'),
    shop: { kind: 'service', name: 'Shop' },
    store: { kind: 'service', name: 'Store' },
  },
  links: {
    orders: { kind: 'publish', from: 'web', to: 'orders', message: 'order' },
    'shop-reads': { kind: 'subscribe', from: 'orders', to: 'shop' },
    'shop-asks-price': asks('prices', 'price', 'price-replies'),
    'shop-asks-stock': asks('stock', 'stock', 'stock-replies'),
    'store-prices': { kind: 'subscribe', from: 'prices', to: 'store' },
    'store-counts': { kind: 'subscribe', from: 'stock', to: 'store' },
    priced: { kind: 'publish', from: 'store', to: 'price-replies', message: 'priced', after: { messages: ['price'] } },
    'in-stock': {
      kind: 'publish',
      from: 'store',
      to: 'stock-replies',
      message: 'in-stock',
      after: { messages: ['stock'], choice: 'stock', probability: 0.9 },
    },
    'sold-out': {
      kind: 'publish',
      from: 'store',
      to: 'stock-replies',
      message: 'sold-out',
      after: { messages: ['stock'], choice: 'stock', probability: 0.1 },
    },
  },
};

/** Nobody of the project answers, neither the call nor one of the questions. */
export const othersAnswer: Design = {
  ...twoQuestions,
  name: 'Others answer',
  nodes: {
    ...twoQuestions.nodes,
    desk: { kind: 'service', name: 'Desk' },
    bank: { kind: 'service', name: 'Bank', external: true },
  },
  links: {
    ...Object.fromEntries(Object.entries(twoQuestions.links ?? {}).filter(([id]) => id !== 'store-counts')),
    'desk-reads': { kind: 'subscribe', from: 'orders', to: 'desk' },
    'desk-pays': { kind: 'call', from: 'desk', to: 'bank', during: {} },
  },
};
