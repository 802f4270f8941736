import { expect, test } from '@playwright/test';
import { Connection } from 'rabbitmq-client';
import { connectRabbitMq } from '../../src/core/codegen/templates/runtime/adapters/rabbitmq.ts';
import type { Broker } from '../../src/core/codegen/templates/runtime/broker.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';
import { collect, newQueue, newTopic, publish } from './broker-contract.ts';
import { eventually } from './exported-project.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import type { Server } from './servers/server.ts';

let server: Server;
let open: Broker[] = [];

test.beforeAll(async () => {
  server = await startRabbitMq();
});

test.afterEach(async () => {
  for (const broker of open) await leave(broker);
});

test.afterAll(() => server.stop());

const connect = async (): Promise<Broker> => {
  const broker = await connectRabbitMq(server.environment, 'rabbitmq');
  open.push(broker);
  return broker;
};

const leave = async (broker: Broker): Promise<void> => {
  open = open.filter((other) => other !== broker);
  await broker.stop(1_000);
  await broker.close();
};

/** As somebody at the server does it. */
const byHand = async (act: (client: Connection) => Promise<unknown>): Promise<void> => {
  const client = new Connection(server.environment.RABBITMQ_URL);
  await act(client).finally(() => client.close());
};

test('a retry that is due soon overtakes one that is due late', async () => {
  const topic = newTopic();
  const broker = await connect();
  const done: string[] = [];
  await broker.consume(newQueue(topic, 'waiting'), async (delivery) => {
    if (delivery.attempt === 1) return delivery.retryAfter(Number(delivery.text));
    done.push(delivery.text);
    await delivery.acknowledge();
  });
  for (const delayMs of ['1500', '1000', '100']) await publish(broker, topic, delayMs);
  await eventually('all of them', () => done.length === 3);
  expect(done).toEqual(['100', '1000', '1500']);
});

test('the lanes of a process that ends are read on in order, and what it had in hand comes first', async () => {
  const topic = newTopic({ ordered: true, partitions: 2, readers: [{ queue: 'lanes' }] });
  const done: [string, number][] = [];
  const take = (broker: Broker, work: Parameters<Broker['consume']>[1]) =>
    broker.consume(newQueue(topic, 'lanes', { workerCount: 2, workers: new Gate(2) }), work);
  const dying = await connect();
  let inHand = 0;
  await take(dying, () => {
    inHand++;
    return new Promise(() => undefined);
  });
  const heir = await connect();
  await take(heir, async (delivery) => {
    done.push([delivery.text, delivery.attempt]);
    await delivery.acknowledge();
  });
  for (const text of ['a', 'b', 'c']) for (const lane of [0, 1]) await publish(heir, topic, `${lane}${text}`, lane);
  await eventually('work in both lanes', () => inHand === 2);
  expect(done).toEqual([]);
  // Its connections end as they do with the process: nothing is given back.
  open = open.filter((broker) => broker !== dying);
  await dying.close();
  await eventually('all six', () => done.length === 6);
  for (const lane of ['0', '1'])
    expect(done.filter(([text]) => text.startsWith(lane))).toEqual([
      [`${lane}a`, 2],
      [`${lane}b`, 1],
      [`${lane}c`, 1],
    ]);
});

test('a full queue refuses, or forgets the oldest or the newest, as it is drawn', async () => {
  const broker = await connect();
  const fill = async (onFull: 'reject' | 'drop-old' | 'drop-new') => {
    const topic = newTopic({ capacity: 3, onFull, readers: [{ queue: 'slow' }] });
    const outcomes: string[] = [];
    for (let number = 0; number < 8; number++)
      await publish(broker, topic, String(number)).then(
        () => outcomes.push('taken'),
        (error: Error) => outcomes.push(error.name),
      );
    const kept = await collect(broker, newQueue(topic, 'slow'));
    await eventually('what was kept', async () => (await broker.backlog(topic, 'slow')) === 0);
    return { kept, outcomes };
  };
  const refused = await fill('reject');
  expect(refused.outcomes.slice(4)).toEqual(Array.from({ length: 4 }, () => 'TopicFull'));
  expect(refused.kept.slice(0, 3)).toEqual(['0', '1', '2']);
  expect(refused.kept).toHaveLength(refused.outcomes.filter((outcome) => outcome === 'taken').length);
  expect((await fill('drop-old')).kept).toEqual(['5', '6', '7']);
  const newest = await fill('drop-new');
  expect(newest.outcomes).toEqual(Array.from({ length: 8 }, () => 'taken'));
  expect(newest.kept.slice(0, 3)).toEqual(['0', '1', '2']);
  expect(newest.kept).not.toContain('7');
});

test('what is published before its readers run waits for them, and a queue that somebody deleted is made again', async () => {
  const topic = newTopic({ readers: [{ queue: 'later' }, { queue: 'picky', accepts: ['sung'] }] });
  const publisher = await connect();
  await publish(publisher, topic, 'early');
  await publish(publisher, topic, 'song', 0, 'sung');
  expect([await publisher.backlog(topic, 'later'), await publisher.backlog(topic, 'picky')]).toEqual([2, 1]);
  await byHand((client) => client.queueDelete(`${topic.subject}:picky`));
  await byHand((client) => client.queueDelete(`${topic.subject}:later`));
  await expect(publish(publisher, topic, 'lost to nobody', 0, 'sung', 'same')).rejects.toThrow('no queue takes sung.0');
  await publish(publisher, topic, 'again', 0, 'sung', 'same');
  const reader = await connect();
  const [later, picky] = [
    await collect(reader, newQueue(topic, 'later')),
    await collect(reader, newQueue(topic, 'picky', { accepts: ['sung'] })),
  ];
  await eventually('both groups', () => later.length > 0 && picky.length > 0);
  expect([later, picky]).toEqual([['again'], ['again']]);
  // A consumer whose queue goes away makes it again, too.
  await byHand((client) => client.queueDelete(`${topic.subject}:later`));
  const returned = () =>
    publish(publisher, topic, 'back').then(
      () => later.includes('back'),
      () => false,
    );
  await eventually('the queue', returned);
});

test('messages older than the retention are forgotten', async () => {
  const topic = newTopic({ retentionSeconds: 1, readers: [{ queue: 'late' }] });
  const broker = await connect();
  await publish(broker, topic, 'old');
  await eventually('its end', async () => (await broker.backlog(topic, 'late')) === 0);
  const taken = await collect(broker, newQueue(topic, 'late'));
  await publish(broker, topic, 'new');
  await eventually('the new one', () => taken.length > 0);
  expect(taken).toEqual(['new']);
});

test('one consumer at a time works where that is drawn', async () => {
  const terms = { singleActive: true };
  const topic = newTopic({ readers: [{ queue: 'one', terms }] });
  const broker = await connect();
  const [first, second] = [
    await collect(broker, newQueue(topic, 'one', { terms })),
    await collect(broker, newQueue(topic, 'one', { terms })),
  ];
  for (let number = 0; number < 10; number++) await publish(broker, topic, String(number));
  await eventually('all of them', () => first.length + second.length === 10);
  expect(second).toEqual([]);
});

test('a watcher sees what is published from now on', async () => {
  const [topic, broker, seen] = [newTopic(), await connect(), [] as string[]];
  await broker.watch(topic, (text) => seen.push(text));
  await publish(broker, topic, 'here');
  await eventually('the message', () => seen.length > 0);
  expect(seen).toEqual(['here']);
});

test('what keeps a service from starting is told in a sentence', async () => {
  const refused = (url: string) => connectRabbitMq({ RABBITMQ_URL: url }, 'refused');
  await expect(refused('amqp://guest:guest@127.0.0.1:1')).rejects.toThrow(
    /^No RabbitMQ server lets us in at 127\.0\.0\.1:1 .*ECONNREFUSED.*RABBITMQ_URL/,
  );
  const wrong = (server.environment.RABBITMQ_URL ?? '').replace('guest:guest', 'guest:secret');
  await expect(refused(wrong)).rejects.toThrow(/^No RabbitMQ server lets us in .*ACCESS_REFUSED/);
  await expect(refused(wrong)).rejects.not.toThrow('secret');
  await expect(refused('http://127.0.0.1')).rejects.toThrow(/^RABBITMQ_URL must be an address like amqp:/);
  const topic = newTopic();
  const broker = await connect();
  await collect(broker, newQueue(topic, 'grown'));
  await expect(broker.consume(newQueue({ ...topic, capacity: 5 }, 'grown'), async () => undefined)).rejects.toThrow(
    /^RabbitMQ has a queue or exchange with other terms .*rabbitmqctl delete_queue/,
  );
});

test('what others run is looked for and never made; once it is there, it is read and written as it is', async () => {
  const topic = newTopic({ external: true, readers: [{ queue: 'guests' }] });
  const broker = await connect();
  const missing = `The exchange ${topic.subject} is not there. Others run it`;
  await expect(publish(broker, topic, 'early')).rejects.toThrow(missing);
  await expect(broker.consume(newQueue(topic, 'guests'), async () => undefined)).rejects.toThrow(missing);
  await expect(byHand((client) => client.exchangeDeclare({ exchange: topic.subject, passive: true }))).rejects.toThrow(
    /NOT_FOUND/,
  );
  // Not durable: made anew it would be refused.
  await byHand((client) => client.exchangeDeclare({ exchange: topic.subject, type: 'topic', durable: false }));
  await publish(broker, topic, 'late');
  const done = await collect(broker, newQueue(topic, 'guests'));
  await eventually('the message', () => done.length === 1);
});
