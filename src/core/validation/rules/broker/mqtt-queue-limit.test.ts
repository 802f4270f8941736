import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { mqttQueueLimit } from './mqtt-queue-limit.ts';

/** 20/s for a minute are 1200 messages. */
const shop = (ratePerSecond: number, topic: Partial<Topic> = {}, link: Partial<Subscribe> = {}) =>
  draft()
    .publisher('sensor')
    .topic('values', { broker: 'mqtt', ...topic })
    .publish('sensor', 'values', { arrivals: { process: 'constant', ratePerSecond } })
    .service('alarm')
    .subscribe('values', 'alarm', { work: { distribution: 'constant', meanMs: 1 }, ...link });
const limited = (queueLimit: number) => shop(20, { mqtt: { queueLimit } }).done();
const rehearsed = (forSeconds: number, ratePerSecond = 1) =>
  shop(ratePerSecond)
    .with({ scenarios: { night: { faults: [{ kind: 'node-down', target: 'alarm', atSeconds: 9, forSeconds }] } } })
    .done();

describeRule(mqttQueueLimit, {
  finds: [
    { name: 'more in a minute than a session usually holds', design: shop(20).done() },
    { name: 'a small limit', design: limited(100) },
    { name: 'more than it holds in a rehearsed outage', design: rehearsed(7200) },
    { name: 'so many that they belong into a log', design: rehearsed(86_400, 100) },
    {
      name: 'a topic once, by the reader that gets the most',
      design: shop(20).service('desk').subscribe('values', 'desk').done(),
    },
  ],
  leavesAlone: [
    { name: 'a few messages', design: shop(10).done() },
    {
      name: 'a rate that is not written',
      design: draft()
        .publisher('s')
        .topic('v', { broker: 'mqtt' })
        .publish('s', 'v')
        .service('a')
        .subscribe('v', 'a')
        .done(),
    },
    { name: 'a reader with QoS 0', design: shop(20, {}, { mqtt: { qos: 0 } }).done() },
    { name: 'a reader for which nothing is kept', design: shop(20, {}, { mqtt: { cleanStart: true } }).done() },
    {
      name: 'a session that ends before it is full',
      design: shop(20, {}, { mqtt: { sessionExpirySeconds: 10 } }).done(),
    },
    { name: 'another broker', design: shop(20, { broker: 'kafka' }).done() },
  ],
  boundary: [{ name: 'as many as arrive', found: limited(1199), alone: limited(1200) }],
  facts: analyse,
});

test('says how many arrive and how many are held, and the fix holds twice as many', () => {
  const [finding] = findingsOf(mqttQueueLimit, shop(20).done(), analyse);
  expect(finding?.message.en).toBe(
    'While “Alarm” is away for 60 s, 1200 messages of “Values” arrive (20/s), and its session holds 1000.',
  );
  expect(finding?.pointer).toBe('/nodes/values/mqtt');
  expect(fixed(mqttQueueLimit, shop(20).done(), analyse).nodes?.values).toMatchObject({ mqtt: { queueLimit: 2400 } });
});

test('millions of messages are nothing for the memory of an MQTT broker, so no limit is offered', () => {
  expect(findingsOf(mqttQueueLimit, rehearsed(86_400, 100), analyse)[0]?.fix).toBeUndefined();
});
