import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsMaxdeliverStays } from './nats-maxdeliver-stays.ts';

const shop = (fields: Partial<Subscribe>, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'nats', ...topic })
    .publish('cart', 'orders')
    .service('stock')
    .topic('dead')
    .subscribe('orders', 'stock', fields)
    .done();
const retry = { maxDeliveries: 3 };

describeRule(natsMaxdeliverStays, {
  finds: [
    { name: 'a limit of deliveries', design: shop({ retry }) },
    { name: 'the usual limit', design: shop({ retry: {} }) },
    { name: 'one delivery that may fail', design: shop({ failure: { probability: 0.1 } }) },
    { name: 'what is meant to stay', design: shop({ retry, onExhausted: 'keep' }) },
  ],
  leavesAlone: [
    { name: 'a plain link of a sketch', design: shop({}) },
    { name: 'a dead-letter topic', design: shop({ retry, deadLetter: 'dead' }) },
    { name: 'the decision to discard', design: shop({ retry, deadLetter: 'discard' }) },
    { name: 'what is acknowledged before the work', design: shop({ retry, acknowledge: 'before-work' }) },
    { name: 'another broker', design: shop({ retry }, { broker: 'rabbitmq' }) },
  ],
  boundary: [
    {
      name: 'deliveries without end',
      found: shop({ retry: { maxDeliveries: 1 } }),
      alone: shop({ retry: { maxDeliveries: 0 } }),
    },
  ],
});

test('says after how many deliveries and how often, and the fix adds a topic for them', () => {
  const design = shop({ retry, failure: { probability: 0.1 } });
  expect(findingsOf(natsMaxdeliverStays, design)[0]?.message.en).toBe(
    'After 3 deliveries to “Stock” a message of “Orders” is never delivered again, and stays in the stream (0.1 % of them).',
  );
  expect(fixed(natsMaxdeliverStays, design).links?.['orders-to-stock']).toMatchObject({
    deadLetter: 'orders-dead-letters',
  });
});

test('in a work queue it takes room for ever', () => {
  const design = shop({ retry }, { nats: { retention: 'work-queue' } });
  expect(findingsOf(natsMaxdeliverStays, design)[0]?.why.en).toContain('fills a queue that nothing empties');
});
