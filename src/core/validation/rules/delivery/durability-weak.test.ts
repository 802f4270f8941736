import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Message } from '../../../model/message.ts';
import type { Publisher, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { noFacts } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { validate } from '../../validate.ts';
import { durabilityWeak } from './durability-weak.ts';

type PublishFields = NonNullable<Parameters<ReturnType<typeof draft>['publish']>[2]>;
const promised = { objectives: { fast: { from: 'web-to-orders', to: 'orders-to-mail' } } } as const;
const open = (topic: Partial<Topic>, publish: PublishFields = {}, kind: NonNullable<Message['kind']> = 'event') =>
  draft()
    .publisher('web', {} satisfies Partial<Publisher>)
    .topic('orders', topic)
    .subscriber('mail', { replicas: 2 })
    .message('placed', { kind })
    .publish('web', 'orders', { message: 'placed', ...publish })
    .subscribe('orders', 'mail', { idempotent: true });
const shop = (...fields: Parameters<typeof open>) =>
  open(...fields)
    .with(promised)
    .done();

const onKafka = { broker: 'kafka', replication: 3, kafka: { minInSyncReplicas: 2 } } as const;
const onNats = { broker: 'nats', replication: 3, nats: { syncSeconds: 0 } } as const;
const onRabbitmq = { broker: 'rabbitmq', replication: 3 } as const;

describeRule(durabilityWeak, {
  finds: [
    { name: 'a single copy', design: shop({ ...onNats, replication: 1 }) },
    { name: 'a disk that is written every two minutes, as it is on NATS', design: shop({ ...onNats, nats: {} }) },
    { name: 'a second of Redis', design: shop({ broker: 'redis', replication: 2 }) },
    { name: 'a write to one in-sync replica', design: shop({ broker: 'kafka', replication: 3 }) },
    { name: 'a publisher that waits for the leader', design: shop(onKafka, { kafka: { acks: 'leader' } }) },
    { name: 'a single copy on Kafka', design: shop({ broker: 'kafka' }) },
    { name: 'a classic queue', design: shop({ ...onRabbitmq, rabbitmq: { queue: 'classic', durable: false } }) },
    { name: 'an exclusive queue', design: shop({ ...onRabbitmq, rabbitmq: { exclusive: true } }) },
    { name: 'a broker of MQTT in memory', design: shop({ broker: 'mqtt', mqtt: { persistent: false } }) },
  ],
  leavesAlone: [
    { name: 'Kafka with three copies, of which two are asked for', design: shop(onKafka) },
    { name: 'NATS that writes at once', design: shop(onNats) },
    { name: 'Redis that writes at once', design: shop({ broker: 'redis', replication: 2, redis: { sync: 'always' } }) },
    { name: 'a quorum queue', design: shop(onRabbitmq) },
    { name: 'sessions on disk', design: shop({ broker: 'mqtt' }) },
    { name: 'topics that no objective hangs on', design: open({ broker: 'kafka' }).done() },
    { name: 'what is in memory, of which another rule tells', design: shop({}) },
    { name: 'the fields of another broker', design: shop({ ...onNats, kafka: { minInSyncReplicas: 1 } }) },
    { name: 'a topic that others run', design: shop({ broker: 'kafka', external: true }) },
    { name: 'questions, which are asked again', design: shop({ broker: 'nats' }, {}, 'query') },
  ],
  boundary: [
    {
      name: 'a number of copies in sync that is written down, of which another rule tells',
      found: shop({ broker: 'kafka', replication: 3 }),
      alone: shop({ broker: 'kafka', replication: 3, kafka: { minInSyncReplicas: 1 } }),
    },
    { name: 'two copies', found: shop({ ...onNats, replication: 1 }), alone: shop({ ...onNats, replication: 2 }) },
    {
      name: 'a sync with every write',
      found: shop({ ...onNats, nats: { syncSeconds: 0.1 } }),
      alone: shop({ ...onNats, nats: { syncSeconds: 0 } }),
    },
  ],
});

test('says every reason with its numbers, and the fix takes all of them away', () => {
  const design = shop({ broker: 'nats' });
  const [finding] = findingsOf(durabilityWeak, design);
  expect(finding?.message.en).toBe(
    'An acknowledged message of “Orders” can be lost: there is 1 copy of it, it reaches the disk up to 120 s later.',
  );
  expect(finding).toMatchObject({ nodes: ['orders'], pointer: '/nodes/orders/replication' });
  expect(fixed(durabilityWeak, design).nodes?.orders).toMatchObject({ replication: 3, nats: { syncSeconds: 0 } });
});

test('on Kafka the publisher is named, and more copies are waited for', () => {
  const design = shop({ broker: 'kafka', replication: 1 }, { kafka: { acks: 'leader' } });
  expect(findingsOf(durabilityWeak, design)[0]).toMatchObject({
    links: ['web-to-orders'],
    message: { en: expect.stringContaining('“Web → Placed” waits for the first copy only') },
  });
  const after = fixed(durabilityWeak, design);
  expect(after.nodes?.orders).toMatchObject({ replication: 3, kafka: { minInSyncReplicas: 2 } });
  expect(after.links?.['web-to-orders']).not.toHaveProperty('kafka');
});

test('a classic queue that was told what to do when it is full has no fix: a quorum queue does not know all of it', () => {
  const design = shop({ ...onRabbitmq, rabbitmq: { queue: 'classic', overflow: 'reject-publish-dlx' } });
  expect(findingsOf(durabilityWeak, design)[0]?.fix).toBeUndefined();
});

test('a design may live with a second, and says nothing in a draft', () => {
  const redis = open({ broker: 'redis', replication: 2 }).with(promised);
  const rules = { settings: { 'durability-weak': { syncSeconds: 1 } } };
  expect(findingsOf(durabilityWeak, redis.with({ rules }).done())).toEqual([]);
  expect(findingsOf(durabilityWeak, redis.with({ rules: { preset: 'draft' } }).done())).toEqual([]);
});

test('of a topic of Kafka the copies are told once, and here where the other rule is off', () => {
  const told = (design: Design) =>
    validate(design, noFacts).flatMap(({ rule }) => (['durability-weak', 'kafka-min-isr'].includes(rule) ? rule : []));
  const design = shop({ broker: 'kafka', kafka: { minInSyncReplicas: 1 } });
  expect(told(design)).toEqual(['kafka-min-isr']);
  expect(told({ ...design, rules: { severity: { 'kafka-min-isr': 'off' } } })).toEqual(['durability-weak']);
  const impatient = shop({ broker: 'kafka', kafka: { minInSyncReplicas: 1 } }, { kafka: { acks: 'leader' } });
  expect(told(impatient)).toEqual(['durability-weak']);
});
