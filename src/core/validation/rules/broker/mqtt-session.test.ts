import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { mqttSession } from './mqtt-session.ts';

const shop = (mqtt: Subscribe['mqtt'], link: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('sensor')
    .topic('values', { broker: 'mqtt', ...topic })
    .publish('sensor', 'values')
    .service('alarm')
    .subscribe('values', 'alarm', { ...(mqtt && { mqtt }), ...link });
const kept = (sessionExpirySeconds: number) => shop({ sessionExpirySeconds }).done();
const rehearsed = (sessionExpirySeconds: number, forSeconds: number) =>
  shop({ sessionExpirySeconds })
    .with({
      scenarios: { night: { faults: [{ kind: 'link-cut', target: 'values-to-alarm', atSeconds: 9, forSeconds }] } },
    })
    .done();

describeRule(mqttSession, {
  finds: [
    { name: 'a session that ends with the connection', design: kept(0) },
    { name: 'a clean start', design: shop({ cleanStart: true }).done() },
    {
      name: 'a clean start into a session that is kept',
      design: shop({ cleanStart: true, sessionExpirySeconds: 9999 }).done(),
    },
    { name: 'a session shorter than a rehearsed outage', design: rehearsed(3600, 7200) },
  ],
  leavesAlone: [
    { name: 'a reader that says nothing of its session', design: shop(undefined).done() },
    { name: 'a reader with QoS 0, which misses messages anyway', design: shop({ cleanStart: true, qos: 0 }).done() },
    {
      name: 'a topic that may lose messages',
      design: shop({ cleanStart: true }, {}, { guarantee: 'at-most-once' }).done(),
    },
    { name: 'a session that outlives a rehearsed outage', design: rehearsed(7200, 7200) },
    { name: 'another broker', design: shop({ cleanStart: true }, {}, { broker: 'nats' }).done() },
  ],
  boundary: [{ name: 'a restart of a minute', found: kept(59), alone: kept(60) }],
});

test('says how long it is kept and how long the reader is away, and the fix keeps it for twice that or an hour', () => {
  const [finding] = findingsOf(mqttSession, rehearsed(3600, 7200));
  expect(finding?.message.en).toBe(
    'Messages of “Values” are kept for “Alarm” for 60 min, and it may be away for 120 min.',
  );
  expect(finding?.pointer).toBe('/links/values-to-alarm/mqtt/sessionExpirySeconds');
  const mended = (design: ReturnType<typeof kept>) => fixed(mqttSession, design).links?.['values-to-alarm'];
  expect(mended(rehearsed(3600, 7200))).toMatchObject({ mqtt: { sessionExpirySeconds: 14_400 } });
  expect(mended(kept(0))).toMatchObject({ mqtt: { sessionExpirySeconds: 3600 } });
});

test('a clean start becomes a start that goes on', () => {
  const [finding] = findingsOf(mqttSession, shop({ cleanStart: true }).done());
  expect(finding?.message.en).toBe('“Alarm” forgets with each start what came to “Values” while it was away.');
  expect(fixed(mqttSession, shop({ cleanStart: true }).done()).links?.['values-to-alarm']).not.toHaveProperty('mqtt');
});
