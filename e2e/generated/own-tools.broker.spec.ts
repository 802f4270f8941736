// Each broker's own tool reads what a service publishes: nothing of ours stands between the two.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { connectKafka } from '../../src/core/codegen/templates/runtime/adapters/kafka.ts';
import { connectMqtt } from '../../src/core/codegen/templates/runtime/adapters/mqtt.ts';
import { connectRabbitMq } from '../../src/core/codegen/templates/runtime/adapters/rabbitmq.ts';
import { connectRedis } from '../../src/core/codegen/templates/runtime/adapters/redis.ts';
import type { Broker, TopicConfig } from '../../src/core/codegen/templates/runtime/broker.ts';
import type { CloudEvent } from '../../src/core/codegen/templates/runtime/envelope.ts';
import { outgoing } from '../../src/core/codegen/templates/runtime/outgoing.ts';
import { newTopic } from './broker-contract.ts';
import { eventually } from './exported-project.ts';
import { startKafka } from './servers/kafka.ts';
import { startMqtt } from './servers/mqtt.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import { startRedis } from './servers/redis.ts';

const run = promisify(execFile);

const event: CloudEvent = {
  specversion: '1.0',
  id: 'a-1',
  source: '/shop',
  type: 'order.placed',
  time: '2026-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  correlationid: 'c-1',
  data: { orderId: '7', note: 'quoted "words", 订单' },
};

const publishTo = async (broker: Broker, topic: TopicConfig): Promise<void> => {
  await broker.publish(outgoing(topic, 'order-placed', event), true);
  await broker.stop(5_000);
  await broker.close();
};

test('redis-cli reads the stream of a topic', async () => {
  const server = await startRedis();
  const topic = newTopic({ readers: [{ queue: 'orders' }] });
  await publishTo(await connectRedis(server.environment, 'own-tools'), topic);
  const lines = (await server.cli('XRANGE', `{${topic.subject}}:0`, '-', '+')).trim().split('\n');
  expect(lines.slice(1)).toEqual([
    'message',
    'order-placed',
    'event',
    expect.any(String),
    'content-type',
    'application/cloudevents+json',
  ]);
  expect(JSON.parse(lines[4] ?? '')).toEqual(event);
  expect(await server.cli('XINFO', 'GROUPS', `{${topic.subject}}:0`)).toContain('orders');
  await server.stop();
});

test('kcat reads the records of a topic', async () => {
  const server = await startKafka();
  const topic = newTopic({ readers: [{ queue: 'orders' }] });
  await publishTo(await connectKafka(server.environment, 'own-tools'), topic);
  const brokers = server.environment.KAFKA_BROKERS ?? '';
  const { stdout } = await run('kcat', ['-C', '-b', brokers, '-t', topic.subject, '-o', 'beginning', '-c', '1', '-q']);
  expect(JSON.parse(stdout)).toEqual(event);
  await server.stop();
});

test('mosquitto_sub hears what is published', async () => {
  const server = await startMqtt();
  const topic = newTopic({ readers: [{ queue: 'orders' }] });
  const { port } = new URL(server.environment.MQTT_URL ?? '');
  const client = ['-p', port, '-V', '5', '-q', '1', '-i', 'own-tools-listener', '-c', '-x', '60'];
  const subject = ['-t', `${topic.subject.replaceAll('.', '/')}/#`];
  // Its session is there before the message is, and keeps it.
  await run('mosquitto_sub', [...client, ...subject, '-E']);
  await publishTo(await connectMqtt(server.environment, 'own-tools'), topic);
  const { stdout } = await run('mosquitto_sub', [...client, ...subject, '-C', '1', '-W', '30']);
  expect(JSON.parse(stdout)).toEqual(event);
  await server.stop();
});

test('rabbitmqctl counts what waits for each group', async () => {
  const server = await startRabbitMq();
  const topic = newTopic({ readers: [{ queue: 'orders' }, { queue: 'others', accepts: ['order-paid'] }] });
  await publishTo(await connectRabbitMq(server.environment, 'own-tools'), topic);
  const told = await eventually('the count, which the server takes now and then', async () => {
    const lines = (await server.ctl('-q', 'list_queues', '--no-table-headers', 'name', 'messages')).trim().split('\n');
    return lines.includes(`${topic.subject}:orders\t1`) ? lines : undefined;
  });
  expect(told).toContain(`${topic.subject}:others\t0`);
  await server.stop();
});
