import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { redisNoDlq } from './redis-no-dlq.ts';

const shop = (fields: Partial<Subscribe>, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'redis', ...topic })
    .publish('cart', 'orders')
    .topic('dead')
    .service('stock')
    .subscribe('orders', 'stock', fields)
    .done();
const crashes = (crashProbability: number) => shop({ failure: { crashProbability } });

describeRule(redisNoDlq, {
  finds: [
    { name: 'a limit of deliveries', design: shop({ retry: { maxDeliveries: 3 } }) },
    { name: 'deliveries without end', design: shop({ retry: { maxDeliveries: 0 } }) },
    { name: 'one delivery that may fail', design: shop({ failure: { probability: 0.1 } }) },
    { name: 'messages that always fail', design: shop({ failure: { poisonProbability: 0.01 }, onExhausted: 'keep' }) },
  ],
  leavesAlone: [
    { name: 'a plain link of a sketch', design: shop({}) },
    { name: 'a dead-letter topic', design: shop({ retry: {}, deadLetter: 'dead' }) },
    { name: 'the decision to discard', design: shop({ retry: {}, deadLetter: 'discard' }) },
    { name: 'what is acknowledged as it is taken', design: shop({ retry: {}, acknowledge: 'before-work' }) },
    { name: 'another broker', design: shop({ retry: {} }, { broker: 'rabbitmq' }) },
  ],
  boundary: [{ name: 'the least chance of a crash', found: crashes(1e-9), alone: crashes(0) }],
});

test('says after how many deliveries, and the fix adds a topic on Redis and an end of the deliveries', () => {
  const text = (fields: Partial<Subscribe>) => findingsOf(redisNoDlq, shop(fields))[0]?.message.en;
  expect(text({ retry: { maxDeliveries: 3 } })).toBe(
    'After 3 deliveries to “Stock” an entry of “Orders” has nowhere to go: Redis only counts them.',
  );
  expect(text({ retry: { maxDeliveries: 0 } })).toContain('is claimed again and again');
  const after = fixed(redisNoDlq, shop({ retry: { maxDeliveries: 0 } }));
  expect(after.links?.['orders-to-stock']).toMatchObject({
    retry: { maxDeliveries: 5 },
    deadLetter: 'orders-dead-letters',
  });
  expect(after.nodes?.['orders-dead-letters']).toMatchObject({ broker: 'redis' });
});
