import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import type { Objective } from '../../../model/scenario.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { mqttQos0Critical } from './mqtt-qos0-critical.ts';

const qos = (level: number) => ({ mqtt: { qos: level } });
const shop = (publish: Partial<Publish>, link: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .message('heat')
    .publisher('sensor')
    .topic('values', { broker: 'mqtt', ...topic })
    .publish('sensor', 'values', { message: 'heat', ...publish })
    .service('alarm')
    .subscribe('values', 'alarm', { idempotent: true, ...link });
const promised = (design: ReturnType<typeof shop>, objective: Partial<Objective> = {}) =>
  design
    .with({
      objectives: { warn: { name: 'Warned in time', from: 'sensor-to-values', to: 'values-to-alarm', ...objective } },
    })
    .done();

describeRule(mqttQos0Critical, {
  finds: [
    { name: 'a publisher on the path of an objective', design: promised(shop(qos(0))) },
    { name: 'a reader on it', design: promised(shop({}, qos(0))) },
    { name: 'both of them', design: promised(shop(qos(0), qos(0))), times: 2 },
    { name: 'a reader that does not bear duplicates', design: promised(shop({}, { ...qos(0), idempotent: false })) },
  ],
  leavesAlone: [
    { name: 'what no promise hangs on', design: shop(qos(0), qos(0)).done() },
    { name: 'links that say nothing of it', design: promised(shop({})) },
    { name: 'a topic that may lose messages', design: promised(shop(qos(0), {}, { guarantee: 'at-most-once' })) },
    { name: 'an objective that allows loss', design: promised(shop(qos(0)), { guarantee: 'at-most-once' }) },
    { name: 'another broker', design: promised(shop(qos(0), {}, { broker: 'nats' })) },
  ],
  boundary: [{ name: 'QoS 1', found: promised(shop(qos(0))), alone: promised(shop(qos(1))) }],
});

test('names the link and the promise, and the fix uses QoS 1', () => {
  const design = promised(shop(qos(0)));
  const [finding] = findingsOf(mqttQos0Critical, design);
  expect(finding?.message.en).toBe(
    '“Sensor → Heat” uses QoS 0 on the path of “Warned in time”: a message that is lost on the way to or from “Values” is not sent again.',
  );
  expect(finding?.pointer).toBe('/links/sensor-to-values/mqtt/qos');
  expect(fixed(mqttQos0Critical, design).links?.['sensor-to-values']).toMatchObject(qos(1));
});

test('a reader that does not bear duplicates gets none by a button', () => {
  const design = promised(shop({}, { ...qos(0), idempotent: false }));
  expect(findingsOf(mqttQos0Critical, design)[0]?.fix).toBeUndefined();
});
