import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import type { Objective } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { memoryCritical } from './memory-critical.ts';

const shop = (promise: Partial<Objective>, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('web')
    .topic('orders', topic)
    .subscriber('mail')
    .topic('aside')
    .publish('web', 'orders')
    .publish('web', 'aside')
    .subscribe('orders', 'mail')
    .with({ objectives: { safe: { name: 'Mail is sent', from: 'web-to-orders', to: 'orders-to-mail', ...promise } } });
const atLeastOnce = { guarantee: 'at-least-once' } as const;

describeRule(memoryCritical, {
  finds: [
    { name: 'a guarantee', design: shop(atLeastOnce).done() },
    { name: 'a bound on loss', design: shop({ maxLossFraction: 0 }).done() },
    { name: 'exactly once', design: shop({ guarantee: 'exactly-once' }).done() },
    {
      name: 'a topic in memory in a design of another broker',
      design: shop(atLeastOnce, { broker: 'in-memory' }).with({ broker: 'kafka' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a broker that keeps messages', design: shop(atLeastOnce).with({ broker: 'nats' }).done() },
    { name: 'a promise about time alone', design: shop({ p99Ms: 100 }).done() },
    { name: 'at most once', design: shop({ guarantee: 'at-most-once' }).done() },
    { name: 'a design without objectives', design: shop(atLeastOnce).with({ objectives: {} }).done() },
    { name: 'a topic of its own on a broker', design: shop(atLeastOnce, { broker: 'redis' }).done() },
  ],
  boundary: [
    {
      name: 'a bound that allows everything to be lost',
      found: shop({ maxLossFraction: 0.999 }).done(),
      alone: shop({ maxLossFraction: 1 }).done(),
    },
  ],
});

test('says what is promised, and names the topics of the path alone', () => {
  const [finding] = findingsOf(memoryCritical, shop(atLeastOnce).done());
  expect(finding?.message.en).toBe(
    '“Mail is sent” promises each message at least once, but “Orders” keeps messages in memory only.',
  );
  expect(finding).toMatchObject({ nodes: ['orders'], pointer: '/nodes/orders/broker' });
  const [bound] = findingsOf(memoryCritical, shop({ maxLossFraction: 0.01 }).done());
  expect(bound?.message.en).toContain('promises to lose at most 1 %,');
});
