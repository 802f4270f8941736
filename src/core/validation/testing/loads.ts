/** Designs with load for rules about it, a line each. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic, Worker } from '../../model/node.ts';
import { type Draft, draft } from '../../model/testing/build.ts';

export const poisson = (ratePerSecond: number): { arrivals: Arrivals } => ({
  arrivals: { process: 'poisson', ratePerSecond },
});

export const exponential = (meanMs: number): Distribution => ({ distribution: 'exponential', meanMs });
export const constant = (meanMs: number): Distribution => ({ distribution: 'constant', meanMs });

interface Parts {
  readonly topic?: Partial<Topic>;
  readonly reader?: Partial<Worker>;
  readonly link?: Partial<Subscribe>;
  readonly publish?: Partial<Publish>;
}

/** `cart` publishes to `orders`, which `stock` reads: messages per second, and ms of exponential work. */
export const line = (ratePerSecond: number, meanMs: number, { topic, reader, link, publish }: Parts = {}): Draft =>
  draft()
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publisher('cart')
    .topic('orders', topic)
    .publish('cart', 'orders', { message: 'placed', ...poisson(ratePerSecond), ...publish })
    .service('stock', reader as Parameters<Draft['service']>[1])
    .subscribe('orders', 'stock', { work: exponential(meanMs), ...link });
