/** A loop for tests of loops: order and stock answer each other. */
import type { Publish } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { type Draft, draft } from '../../model/testing/build.ts';

/** `back` is what order publishes for each answer, `topic` that of the orders. */
export const ring = (back: Partial<Omit<Publish, 'kind' | 'from' | 'to'>>, topic: Partial<Topic> = {}): Draft =>
  draft()
    .publisher('cart')
    .topic('orders', topic)
    .topic('answers')
    .service('order')
    .service('stock')
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .subscribe('orders', 'stock')
    .publish('stock', 'answers', { after: {} })
    .subscribe('answers', 'order')
    .publish('order', 'orders', back);
