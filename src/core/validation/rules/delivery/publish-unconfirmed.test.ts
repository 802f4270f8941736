import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { publishUnconfirmed } from './publish-unconfirmed.ts';

type Fields = NonNullable<Parameters<ReturnType<typeof draft>['publish']>[2]>;
const shop = (fields: Fields, topic: Partial<Topic> = {}) =>
  draft().publisher('web').topic('orders', topic).publish('web', 'orders', fields).done();
const onKafka = { broker: 'kafka' } as const;

describeRule(publishUnconfirmed, {
  finds: [
    { name: 'a publisher that does not wait', design: shop({ confirmed: false }) },
    { name: 'acknowledgements turned off on Kafka', design: shop({ kafka: { acks: 'none' } }, onKafka) },
    { name: 'both, once', design: shop({ confirmed: false, kafka: { acks: 'none', lingerMs: 1 } }, onKafka) },
    { name: 'a stated guarantee', design: shop({ confirmed: false }, { guarantee: 'at-least-once' }) },
  ],
  leavesAlone: [
    { name: 'a publisher of which nothing is said', design: shop({}) },
    { name: 'a topic that may lose messages', design: shop({ confirmed: false }, { guarantee: 'at-most-once' }) },
    { name: 'the fields of another broker', design: shop({ kafka: { acks: 'none' } }, { broker: 'nats' }) },
    { name: 'QoS 0', design: shop({ mqtt: { qos: 0 } }, { broker: 'mqtt' }) },
  ],
  boundary: [
    {
      name: 'the leader that answers',
      found: shop({ kafka: { acks: 'none' } }, onKafka),
      alone: shop({ kafka: { acks: 'leader' } }, onKafka),
    },
  ],
});

test('says which link does not wait, and the fix lets it wait in every way', () => {
  const design = shop({ confirmed: false, kafka: { acks: 'none', lingerMs: 1 } }, onKafka);
  expect(findingsOf(publishUnconfirmed, design)[0]).toMatchObject({
    pointer: '/links/web-to-orders/confirmed',
    message: {
      en: 'When the broker refuses a message for “Orders”, nobody learns of it: “Web → Orders message” does not wait for a confirmation.',
    },
  });
  const link = fixed(publishUnconfirmed, design).links?.['web-to-orders'];
  expect(link).not.toHaveProperty('confirmed');
  expect(link).toMatchObject({ kafka: { lingerMs: 1 } });
});
