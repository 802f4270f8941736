import { expect, test } from '@playwright/test';
import { connectRedis } from '../../src/core/codegen/templates/runtime/adapters/redis.ts';
import type { Broker, Queue } from '../../src/core/codegen/templates/runtime/broker.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';
import { collect, newQueue, newTopic, publish } from './broker-contract.ts';
import { eventually } from './exported-project.ts';
import { type RedisServer, startRedis } from './servers/redis.ts';

let server: RedisServer;
let open: Broker[] = [];

test.beforeAll(async () => {
  server = await startRedis();
});

test.afterEach(async () => {
  for (const broker of open) await leave(broker);
  open = [];
});

test.afterAll(() => server.stop());

const connect = async (): Promise<Broker> => {
  const broker = await connectRedis({ ...server.environment, REDIS_ACK_WAIT_MS: '1000' }, 'redis');
  open.push(broker);
  return broker;
};

const leave = async (broker: Broker): Promise<void> => {
  await broker.stop(1_000);
  await broker.close();
  open = open.filter((other) => other !== broker);
};

const length = async (subject: string): Promise<number> => Number(await server.cli('XLEN', `{${subject}}:0`));

test('processes share the lanes of an ordered topic, and a lane goes on in order with another owner', async () => {
  const topic = newTopic({ ordered: true, partitions: 4 });
  const done: { by: string; text: string }[] = [];
  const start = async (by: string) => {
    const broker = await connect();
    await broker.consume(newQueue(topic, 'lanes', { workerCount: 4, workers: new Gate(4) }), async (delivery) => {
      done.push({ by, text: delivery.text });
      await delivery.acknowledge();
    });
    return broker;
  };
  const one = await start('one');
  await start('two');
  let number = 0;
  const round = async () => {
    for (let lane = 0; lane < 4; lane++) await publish(one, topic, `${lane} ${String(number).padStart(3, '0')}`, lane);
    number++;
  };
  await eventually('both at work', async () => {
    await round();
    const lanesOf = (by: string) =>
      new Set(
        done
          .slice(-16)
          .filter((each) => each.by === by)
          .map(({ text }) => text[0]),
      );
    return lanesOf('one').size === 2 && lanesOf('two').size === 2;
  });
  const publisher = await connect();
  await leave(one);
  for (let lane = 0; lane < 4; lane++) await publish(publisher, topic, `${lane} last`, lane);
  await eventually('all lanes with the other', () => done.filter(({ text }) => text.endsWith('last')).length === 4);
  expect(done.filter(({ text }) => text.endsWith('last')).every(({ by }) => by === 'two')).toBe(true);
  for (let lane = 0; lane < 4; lane++) {
    const texts = done.filter(({ text }) => text.startsWith(`${lane} `)).map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)].sort());
    expect(texts).toHaveLength(number + 1);
  }
});

test('the lanes of a process that died are read on, and what it had in hand comes first', async () => {
  const topic = newTopic({ ordered: true });
  const done: [string, number][] = [];
  const consume = (broker: Broker, work: Parameters<Broker['consume']>[1]) =>
    broker.consume(newQueue(topic, 'lane'), work);
  const dying = await connect();
  let inHand = false;
  await consume(dying, () => {
    inHand = true;
    return new Promise(() => undefined);
  });
  for (const text of ['a', 'b', 'c']) await publish(dying, topic, text);
  await eventually('work', () => inHand);
  // Its connections end as they do with the process: nothing is given back.
  await dying.close();
  const heir = await connect();
  await consume(heir, async (delivery) => {
    done.push([delivery.text, delivery.attempt]);
    await delivery.acknowledge();
  });
  await eventually('all three', () => done.length === 3);
  expect(done).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
});

test('a stream forgets what all its groups have worked off, and nothing else', async () => {
  const topic = newTopic({ readers: [{ queue: 'quick' }, { queue: 'away' }] });
  const broker = await connect();
  const quick = await collect(broker, newQueue(topic, 'quick', { workerCount: 50, workers: new Gate(50) }));
  await Promise.all(Array.from({ length: 500 }, (_, number) => publish(broker, topic, String(number))));
  await eventually('the quick group', () => quick.length === 500);
  // Nothing has gone while the other group has all before it.
  expect(await broker.backlog(topic, 'away')).toBe(500);
  const away = await collect(broker, newQueue(topic, 'away', { workerCount: 50, workers: new Gate(50) }));
  await eventually('the other group', () => away.length === 500);
  await eventually('a shorter stream', async () => (await length(topic.subject)) < 200);
  await publish(broker, topic, 'more');
  await eventually('one more', () => away.includes('more') && quick.includes('more'));
  await eventually('no backlog', async () => (await broker.backlog(topic, 'away')) === 0);
});

test('a stream is no longer than its length, and no older than its retention', async () => {
  const broker = await connect();
  const short = newTopic({ terms: { maxLength: 5 } });
  for (let number = 0; number < 20; number++) await publish(broker, short, String(number));
  expect(await length(short.subject)).toBe(5);
  const last = await collect(broker, newQueue(short, 'reader'));
  await eventually('the last five', () => last.length === 5);
  expect(last).toEqual(['15', '16', '17', '18', '19']);
  const brief = newTopic({ retentionSeconds: 0.2, readers: [{ queue: 'late' }] });
  await publish(broker, brief, 'old');
  await new Promise((resolve) => setTimeout(resolve, 400));
  const taken = await collect(broker, newQueue(brief, 'late'));
  await publish(broker, brief, 'new');
  await eventually('the new message', () => taken.length > 0);
  expect(taken).toEqual(['new']);
});

test('readers go on when the server has come back empty', async () => {
  const topic = newTopic();
  const broker = await connect();
  const taken = await collect(broker, newQueue(topic, 'reader'));
  await publish(broker, topic, 'before');
  await eventually('the first message', () => taken.includes('before'));
  await server.cli('FLUSHALL');
  await eventually('a message after it', async () => {
    await publish(broker, topic, 'after');
    return taken.includes('after');
  });
});

test('own tools see who holds what', async () => {
  const topic = newTopic();
  const broker = await connect();
  const seen: Queue[] = [];
  await broker.consume(newQueue(topic, 'shown', { workerCount: 2, workers: new Gate(2) }), async (delivery) => {
    seen.push(newQueue(topic, delivery.text));
    if (delivery.text === 'later') await delivery.retryAfter(60_000);
    else await new Promise(() => undefined);
  });
  for (const text of ['later', 'now']) await publish(broker, topic, text);
  await eventually('both', () => seen.length === 2);
  const consumers = await eventually('both consumers', async () => {
    const told = await server.cli('XINFO', 'CONSUMERS', `{${topic.subject}}:0`, 'shown');
    return told.includes('waiting') ? told : undefined;
  });
  expect(consumers.replaceAll(/\s+/g, ' ')).toContain('name waiting pending 1');
  expect(consumers.replaceAll(/\s+/g, ' ')).toContain('name working pending 1');
});

test('what keeps it from starting is told in a sentence, without the password', async () => {
  const address = 'redis://somebody:secret@127.0.0.1:1';
  await expect(connectRedis({ REDIS_URL: address }, 'x')).rejects.toThrow(
    /^No Redis server answers at 127\.0\.0\.1:1 /,
  );
  await expect(connectRedis({ REDIS_URL: address }, 'x')).rejects.not.toThrow(/secret/);
  await expect(connectRedis({ REDIS_URL: 'nowhere' }, 'x')).rejects.toThrow(
    /^REDIS_URL must be an address like redis:/,
  );
});

test('what others run is looked for and never made; once it is there, it is read and written', async () => {
  const topic = newTopic({ external: true, readers: [{ queue: 'guests' }] });
  const broker = await connect();
  const missing = `The stream {${topic.subject}}:0 is not there. Others run it`;
  await expect(publish(broker, topic, 'early')).rejects.toThrow(missing);
  await expect(broker.consume(newQueue(topic, 'guests'), async () => undefined)).rejects.toThrow(missing);
  expect((await server.cli('EXISTS', `{${topic.subject}}:0`)).trim()).toBe('0');
  await server.cli('XGROUP', 'CREATE', `{${topic.subject}}:0`, 'theirs', '0', 'MKSTREAM');
  await publish(broker, topic, 'late');
  const done = await collect(broker, newQueue(topic, 'guests'));
  await eventually('the message', () => done.length === 1);
});
