import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { connectKafka } from '../../src/core/codegen/templates/runtime/adapters/kafka.ts';
import type { Broker } from '../../src/core/codegen/templates/runtime/broker.ts';
import { pause } from '../../src/core/codegen/templates/runtime/durations.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';
import { collect, newQueue, newTopic, publish } from './broker-contract.ts';
import { eventually, remove, temporaryFolder } from './exported-project.ts';
import { startConsumer, worked } from './ledger-process.ts';
import { type KafkaMock, startKafka } from './servers/kafka.ts';
import { end } from './servers/server.ts';

let server: KafkaMock;
let open: Broker[] = [];

test.beforeAll(async () => {
  server = await startKafka({ 'contract.narrow': 2, 'contract.wide': 6 });
});

test.afterEach(async () => {
  for (const broker of open) await leave(broker);
});

test.afterAll(() => server.stop());

const environment = () => ({ ...server.environment, KAFKA_SESSION_TIMEOUT_MS: '4000' });

const connect = async (): Promise<Broker> => {
  const broker = await connectKafka(environment(), 'kafka');
  open.push(broker);
  return broker;
};

const leave = async (broker: Broker): Promise<void> => {
  open = open.filter((other) => other !== broker);
  await broker.stop(5_000);
  await broker.close();
};

/** What the broker's own tool prints of a topic. */
const kcat = async (topic: string, format: string): Promise<string[]> => {
  const from = ['-b', server.environment.KAFKA_BROKERS ?? '', '-t', topic];
  const { stdout } = await promisify(execFile)('kcat', ['-C', '-q', '-e', '-o', 'beginning', ...from, '-f', format]);
  return stdout.split('\n').slice(0, -1);
};

test('kcat reads what was written: text, id, message type and lane', async () => {
  const topic = newTopic({ ordered: true, partitions: 3 });
  const broker = await connect();
  await publish(broker, topic, 'first', 2, 'said', 'id-of-first');
  await publish(broker, topic, 'second', 0, 'heard', 'id-of-second');
  const lines = await kcat(topic.subject, '%p %k %h %s\\n');
  expect(lines.sort()).toEqual(['0 id-of-second message=heard second', '2 id-of-first message=said first']);
});

test('who watches sees what comes from now on, and takes it from nobody', async () => {
  const topic = newTopic();
  const broker = await connect();
  await publish(broker, topic, 'before');
  const taken = await collect(broker, newQueue(topic, 'reading'));
  const seen: string[][] = [[], []];
  await Promise.all(seen.map((texts) => broker.watch(topic, (text) => texts.push(text))));
  await publish(broker, topic, 'after');
  await eventually('both watchers', () => seen.every((texts) => texts.length > 0));
  await eventually('the reader', () => taken.length === 2);
  expect(seen).toEqual([['after'], ['after']]);
  expect(taken.sort()).toEqual(['after', 'before']);
});

test('a retry under way keeps its count when its process goes, and what was done behind it is not done again', async () => {
  const topic = newTopic({ ordered: true, partitions: 1 });
  const unordered = { ...topic, ordered: false };
  const taken: [string, number][] = [];
  const first = await connect();
  await first.consume(newQueue(unordered, 'counting', { workerCount: 2, workers: new Gate(2) }), async (delivery) => {
    taken.push([delivery.text, delivery.attempt]);
    if (delivery.text !== 'again') await delivery.acknowledge();
    else await delivery.retryAfter(delivery.attempt < 2 ? 10 : 600_000);
  });
  for (const text of ['again', 'one', 'two']) await publish(first, topic, text);
  await eventually('all of them', () => taken.length === 4);
  await leave(first);
  const after: [string, number][] = [];
  const second = await connect();
  await second.consume(newQueue(unordered, 'counting'), async (delivery) => {
    after.push([delivery.text, delivery.attempt]);
    await delivery.acknowledge();
  });
  await publish(second, topic, 'three');
  await eventually('the last one', () => after.some(([text]) => text === 'three'));
  expect(after).toEqual([
    ['again', 3],
    ['three', 1],
  ]);
});

test('a delivery is counted though its process is killed in it', async () => {
  const folder = temporaryFolder();
  const topic = newTopic();
  const task = { environment: environment(), topic, queue: 'deadly', ledger: join(folder, 'ledger.log') };
  const broker = await connect();
  await publish(broker, topic, 'poison');
  for (let kill = 1; kill <= 2; kill++) {
    const consumer = startConsumer(task);
    await eventually('work', () => worked(task).length === kill);
    await end(consumer, 'SIGKILL');
  }
  const attempts: number[] = [];
  await broker.consume(newQueue(topic, 'deadly'), async (delivery) => {
    attempts.push(delivery.attempt);
    await delivery.acknowledge();
  });
  await eventually('the third delivery', () => attempts.length > 0);
  expect(attempts).toEqual([3]);
  remove(folder);
});

test('processes share the lanes of an ordered topic, and a lane goes on in order with another owner', async () => {
  const topic = newTopic({ ordered: true, partitions: 4 });
  const done: { by: string; lane: string; number: number }[] = [];
  const start = async (by: string): Promise<Broker> => {
    const broker = await connect();
    await broker.consume(newQueue(topic, 'lanes', { workerCount: 4, workers: new Gate(4) }), async (delivery) => {
      const [lane = '', number] = delivery.text.split(' ');
      done.push({ by, lane, number: Number(number) });
      await delivery.acknowledge();
    });
    return broker;
  };
  const publisher = await connect();
  let rounds = 0;
  const round = async () => {
    for (let lane = 0; lane < 4; lane++) await publish(publisher, topic, `${lane} ${rounds}`, lane);
    rounds++;
  };
  const lanesOf = (by: string) => new Set(done.filter((each) => each.by === by).map(({ lane }) => lane)).size;
  const one = await start('one');
  await eventually('one with all lanes', async () => {
    await round();
    return lanesOf('one') === 4;
  });
  await start('two');
  await eventually('two with some of them', async () => {
    await round();
    return lanesOf('two') > 0;
  });
  await leave(one);
  await eventually('two with all lanes', async () => {
    await round();
    return lanesOf('two') === 4;
  });
  for (const lane of ['0', '1', '2', '3']) {
    const numbers = () => [...new Set(done.filter((each) => each.lane === lane).map(({ number }) => number))];
    await eventually('all of the lane', () => numbers().length === rounds);
    expect(numbers()).toEqual(Array.from({ length: rounds }, (_, number) => number));
  }
});

test('who lost a lane in mid-work does not set its group back when the work ends', async () => {
  const topic = newTopic({ ordered: true, partitions: 2 });
  const two = { workerCount: 2, workers: new Gate(2) };
  const slow = await connect();
  let [inHand, release]: [number, () => void] = [0, () => undefined];
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await slow.consume(newQueue(topic, 'divided', two), async (delivery) => {
    inHand++;
    await released;
    await delivery.acknowledge();
  });
  for (const lane of [0, 1]) await publish(slow, topic, String(lane), lane);
  await eventually('work on both lanes', () => inHand === 2);
  const taken = await collect(await connect(), newQueue(topic, 'divided'));
  await eventually('the other owner of a lane', () => taken.length === 1);
  const lane = Number(taken[0]);
  for (const text of ['more', 'and more']) await publish(slow, topic, text, lane);
  await eventually('the end of that lane', () => taken.length === 3);
  release();
  await eventually('an empty queue', async () => (await slow.backlog(topic, 'divided')) === 0);
  expect(inHand).toBe(2);
});

test('who is stopped on the way into a group takes no message with it', async () => {
  const topic = newTopic();
  const hasty = await connect();
  await collect(hasty, newQueue(topic, 'hasty'));
  await hasty.stop(100);
  await hasty.close();
  const patient = await connect();
  const taken = await collect(patient, newQueue(topic, 'hasty'));
  const texts = Array.from({ length: 12 }, (_, number) => `message ${number}`);
  for (const text of texts) await publish(patient, topic, text);
  await eventually('all of them', () => taken.length === texts.length);
  expect(taken.toSorted()).toEqual(texts.toSorted());
});

test('a topic with fewer partitions than drawn is refused with what to do, one with more is used', async () => {
  const broker = await connect();
  const lanes = { ordered: true, partitions: 5 };
  const narrow = newTopic({ ...lanes, subject: 'contract.narrow' });
  await expect(publish(broker, narrow, 'x')).rejects.toThrow(
    'The Kafka topic contract.narrow has 2 partitions and the design draws 5. Add partitions',
  );
  await publish(broker, newTopic({ ...lanes, subject: 'contract.wide' }), 'x', 4);
  expect(await kcat('contract.wide', '%p\\n')).toEqual(['4']);
});

test('what others run is looked for and never made', async () => {
  const broker = await connect();
  const missing = newTopic({ external: true });
  const said = `The Kafka topic ${missing.subject} is not there. Others run it`;
  await expect(publish(broker, missing, 'x')).rejects.toThrow(said);
  await expect(broker.consume(newQueue(missing, 'guests'), async () => undefined)).rejects.toThrow(said);
  await publish(broker, newTopic({ external: true, ordered: true, partitions: 2, subject: 'contract.narrow' }), 'x', 1);
  expect(await kcat('contract.narrow', '%p\\n')).toEqual(['1']);
});

test('a server that is not there, or does not speak TLS, is told from the settings', async () => {
  const nobody = connectKafka({ KAFKA_BROKERS: '127.0.0.1:1' }, 'kafka');
  await expect(nobody).rejects.toThrow(/^No Kafka server answers at 127\.0\.0\.1:1 \(.*set KAFKA_BROKERS to where/);
  const secret = connectKafka({ ...server.environment, KAFKA_TLS: 'true' }, 'kafka');
  await expect(secret).rejects.toThrow(/^No Kafka server answers at /);
});

test('a server that goes away is told of', async () => {
  const other = await startKafka();
  const broker = await connectKafka(other.environment, 'kafka');
  expect(broker.isConnected()).toBe(true);
  await other.stop();
  await eventually('the news', () => !broker.isConnected());
  await broker.close();
});

test('nothing is begun while the server is away, for nobody could count it', async () => {
  const other = await startKafka();
  const broker = await connectKafka(other.environment, 'kafka');
  const topic = newTopic();
  const begun: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await broker.consume(newQueue(topic, 'away'), async (delivery) => {
    begun.push(delivery.text);
    await released;
    await delivery.acknowledge();
  });
  for (let number = 0; number < 8; number++) await publish(broker, topic, String(number));
  await eventually('the first', () => begun.length === 1);
  // The others are fetched meanwhile and wait for the worker.
  await pause(2_000);
  await other.stop();
  await eventually('the news', () => !broker.isConnected());
  release();
  // In this time the client leaves its group and tries to join again: what it is told then it throws away.
  await pause(10_000);
  expect(begun).toHaveLength(1);
  await broker.stop(100);
  await broker.close();
  // Whoever still waited for the server has given up by then, and has thrown nothing at anybody.
  await pause(1_000);
});
