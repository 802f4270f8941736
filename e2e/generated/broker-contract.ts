/** What every broker adapter of exported projects promises, in memory and on a real server alike. */
import { expect, test } from '@playwright/test';
import type { Broker, Delivery, Queue, TopicConfig } from '../../src/core/codegen/templates/runtime/broker.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';
import { eventually } from './exported-project.ts';

let topics = 0;

export const newTopic = (terms: Partial<TopicConfig> = {}): TopicConfig => {
  const name = `topic-${++topics}`;
  const defaults = { partitions: 1, ordered: false, onFull: 'drop-new', dedupWindowSeconds: 0, readers: [] } as const;
  return { name, subject: `contract.${name}`, ...defaults, ...terms };
};

export const newQueue = (topic: TopicConfig, name: string, terms: Partial<Queue> = {}): Queue => ({
  topic,
  name,
  workers: new Gate(terms.workerCount ?? 1),
  workerCount: 1,
  prefetch: 1,
  ...terms,
});

let ids = 0;

export const publish = (
  broker: Broker,
  topic: TopicConfig,
  text: string,
  lane = 0,
  message = 'said',
  id = `id-${++ids}`,
): Promise<void> => broker.publish({ topic, message, id, lane, text, headers: {} }, true);

/** Takes and acknowledges; what came, in order. */
export const collect = async (broker: Broker, queue: Queue): Promise<string[]> => {
  const taken: string[] = [];
  await broker.consume(queue, async (delivery) => {
    taken.push(delivery.text);
    await delivery.acknowledge();
  });
  return taken;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What not every broker can: where it is false the test holds the adapter to what happens instead, as the export says it. */
export interface Abilities {
  /** Drops an id that it has seen; else both come, and the memory of the reader skips the second. */
  readonly deduplicates: boolean;
  /** Knows how many messages wait; else nobody does. */
  readonly countsBacklog: boolean;
}

export const keepsTheContract = (
  name: string,
  connect: () => Promise<Broker>,
  { deduplicates = true, countsBacklog = true }: Partial<Abilities> = {},
): void => {
  test.describe(name, () => {
    let broker: Broker;

    test.beforeEach(async () => {
      broker = await connect();
    });

    test.afterEach(async () => {
      await broker.stop(1_000);
      await broker.close();
    });

    test('every group gets every message once, and its members share them', async () => {
      const topic = newTopic();
      const [one, other, alone] = [
        await collect(broker, newQueue(topic, 'shared')),
        await collect(broker, newQueue(topic, 'shared')),
        await collect(broker, newQueue(topic, 'alone')),
      ];
      const texts = Array.from({ length: 40 }, (_, number) => `message ${number}`);
      for (const text of texts) await publish(broker, topic, text);
      await eventually('all messages', () => one.length + other.length >= 40 && alone.length >= 40);
      expect([...one, ...other].sort()).toEqual([...texts].sort());
      expect([...alone].sort()).toEqual([...texts].sort());
    });

    test('a queue that takes one message type gets no other', async () => {
      const topic = newTopic();
      const taken = await collect(broker, newQueue(topic, 'picky', { accepts: ['wanted'] }));
      await publish(broker, topic, 'no', 0, 'unwanted');
      await publish(broker, topic, 'yes', 0, 'wanted');
      await eventually('the wanted message', () => taken.length > 0);
      expect(taken).toEqual(['yes']);
    });

    test('a message to try again comes after its delay, and deliveries are counted', async () => {
      const topic = newTopic();
      const taken: { attempt: number; at: number }[] = [];
      await broker.consume(newQueue(topic, 'retrying'), async (delivery) => {
        taken.push({ attempt: delivery.attempt, at: Date.now() });
        if (delivery.attempt < 3) await delivery.retryAfter(200);
        else await delivery.acknowledge();
      });
      await publish(broker, topic, 'again');
      await eventually('three deliveries', () => taken.length === 3);
      expect(taken.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
      for (const [index, { at }] of taken.slice(1).entries())
        expect(at - (taken[index]?.at ?? 0)).toBeGreaterThanOrEqual(190);
    });

    test('on an ordered topic a retry is not overtaken in its lane, and other lanes go on', async () => {
      const topic = newTopic({ ordered: true, partitions: 2 });
      const done: string[] = [];
      await broker.consume(newQueue(topic, 'ordered', { workerCount: 2, workers: new Gate(2) }), async (delivery) => {
        if (delivery.text === 'a1' && delivery.attempt < 3) return delivery.retryAfter(100);
        done.push(delivery.text);
        await delivery.acknowledge();
      });
      for (const text of ['a1', 'a2', 'a3']) await publish(broker, topic, text, 0);
      for (const text of ['b1', 'b2', 'b3']) await publish(broker, topic, text, 1);
      await eventually('six messages', () => done.length === 6);
      expect(done.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
      expect(done.filter((text) => text.startsWith('b'))).toEqual(['b1', 'b2', 'b3']);
      expect(done.indexOf('b3')).toBeLessThan(done.indexOf('a1'));
    });

    test('a discarded message does not come again', async () => {
      const topic = newTopic();
      const taken: string[] = [];
      await broker.consume(newQueue(topic, 'refusing', { ackTimeoutMs: 300 }), async (delivery) => {
        taken.push(delivery.text);
        await delivery.discard();
      });
      await publish(broker, topic, 'unwanted');
      await eventually('the message', () => taken.length === 1);
      await pause(700);
      expect(taken).toEqual(['unwanted']);
    });

    test('what is not acknowledged in time comes again while the old work goes on', async () => {
      const topic = newTopic();
      const attempts: number[] = [];
      let first: Delivery | undefined;
      await broker.consume(
        newQueue(topic, 'slow', { ackTimeoutMs: 300, workerCount: 2, workers: new Gate(2) }),
        async (delivery) => {
          attempts.push(delivery.attempt);
          first ??= delivery;
          if (delivery.attempt > 1) await delivery.acknowledge();
          else await pause(900);
        },
      );
      await publish(broker, topic, 'slowly');
      await eventually('the second delivery', () => attempts.length >= 2);
      expect(attempts.slice(0, 2)).toEqual([1, 2]);
      await first?.acknowledge();
    });

    test('the same message id within the window is one message', async () => {
      const topic = newTopic({ dedupWindowSeconds: 120 });
      const taken = await collect(broker, newQueue(topic, 'once'));
      await publish(broker, topic, 'first', 0, 'said', 'twice');
      await publish(broker, topic, 'second', 0, 'said', 'twice');
      await publish(broker, topic, 'last');
      // Without an order drawn, what was published last may come first.
      const expected = deduplicates ? ['first', 'last'] : ['first', 'last', 'second'];
      await eventually('the last message', () => taken.includes('last') && taken.length >= expected.length);
      expect(taken.toSorted()).toEqual(expected);
    });

    test('no more messages are in work than there are workers', async () => {
      const topic = newTopic();
      let [inWork, most, done] = [0, 0, 0];
      await broker.consume(
        newQueue(topic, 'busy', { workerCount: 3, workers: new Gate(3), prefetch: 4 }),
        async (delivery) => {
          most = Math.max(most, ++inWork);
          await pause(20);
          inWork--;
          done++;
          await delivery.acknowledge();
        },
      );
      for (let number = 0; number < 30; number++) await publish(broker, topic, String(number));
      await eventually('all of them', () => done === 30);
      expect(most).toBe(3);
    });

    test('a stop waits for what is in work', async () => {
      const topic = newTopic();
      let state = 'waiting';
      await broker.consume(newQueue(topic, 'stopping'), async (delivery) => {
        state = 'working';
        await pause(300);
        await delivery.acknowledge();
        state = 'done';
      });
      await publish(broker, topic, 'last');
      await eventually('work', () => state === 'working');
      await broker.stop(5_000);
      expect(state).toBe('done');
    });

    test('a message that comes while it stops loses no delivery, whether it is still worked on or by the next', async () => {
      const topic = newTopic();
      const taken: [string, number][] = [];
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const take = (reader: Broker) =>
        reader.consume(newQueue(topic, 'late', { workerCount: 2, workers: new Gate(2) }), async (delivery) => {
          taken.push([delivery.text, delivery.attempt]);
          if (delivery.text === 'slow') await released;
          await delivery.acknowledge();
        });
      await take(broker);
      await publish(broker, topic, 'slow');
      await eventually('work', () => taken.length === 1);
      const stopped = broker.stop(10_000);
      await publish(broker, topic, 'late');
      release();
      await stopped;
      await broker.close();
      broker = await connect();
      if (taken.length < 2) await take(broker);
      await eventually('the late message', () => taken.length === 2);
      expect(taken).toEqual([
        ['slow', 1],
        ['late', 1],
      ]);
    });

    test('the backlog of a group is what waits and what is in hand', async () => {
      const topic = newTopic();
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let taken = 0;
      await broker.consume(newQueue(topic, 'slow'), async (delivery) => {
        taken++;
        await released;
        await delivery.acknowledge();
      });
      for (let number = 0; number < 5; number++) await publish(broker, topic, String(number));
      await eventually('work', () => taken === 1);
      expect(await broker.backlog(topic, 'slow')).toBe(countsBacklog ? 5 : undefined);
      release();
      await eventually('all of them', () => taken === 5);
      if (countsBacklog) await eventually('an empty queue', async () => (await broker.backlog(topic, 'slow')) === 0);
    });
  });
};

/** What holds beyond the life of a process; `connect` stands for one process each time. */
export const outlivesProcesses = (name: string, connect: () => Promise<Broker>): void => {
  test(`${name}: stopping and starting under fire delivers each message once`, async () => {
    const [broker, topic] = [await connect(), newTopic()];
    const attempts: [string, number][] = [];
    const start = async () => {
      const reader = await connect();
      await reader.consume(newQueue(topic, 'restarted', { workerCount: 4, workers: new Gate(4) }), async (delivery) => {
        await pause(2);
        attempts.push([delivery.text, delivery.attempt]);
        await delivery.acknowledge();
      });
      return reader;
    };
    const texts = Array.from({ length: 200 }, (_, number) => String(number));
    let reader = await start();
    const publishing = (async () => {
      for (const text of texts) await publish(broker, topic, text);
    })();
    for (let stop = 1; stop <= 3; stop++) {
      await eventually('some work', () => attempts.length >= stop * 40);
      await reader.stop(10_000);
      await reader.close();
      reader = await start();
    }
    await publishing;
    await eventually('all messages', () => new Set(attempts.map(([text]) => text)).size === texts.length);
    await reader.stop(10_000);
    await reader.close();
    await broker.close();
    expect(attempts.map(([, attempt]) => attempt)).toEqual(texts.map(() => 1));
  });
};

/** Where retries lie with the broker, and not with the process that asked for them. */
export const keepsRetries = (name: string, connect: () => Promise<Broker>): void => {
  test(`${name}: a retry keeps its delay and its count when the process that asked for it is gone`, async () => {
    const topic = newTopic();
    const [first, second] = [await connect(), await connect()];
    const began = Date.now();
    let asked = false;
    await first.consume(newQueue(topic, 'again'), async (delivery) => {
      await delivery.retryAfter(2_500);
      asked = true;
    });
    await publish(first, topic, 'patience');
    await eventually('the retry', () => asked);
    await first.stop(1_000);
    await first.close();
    const taken: { attempt: number; afterMs: number }[] = [];
    await second.consume(newQueue(topic, 'again'), async (delivery) => {
      taken.push({ attempt: delivery.attempt, afterMs: Date.now() - began });
      await delivery.acknowledge();
    });
    await eventually('the second attempt', () => taken.length > 0);
    expect(taken).toEqual([{ attempt: 2, afterMs: expect.any(Number) }]);
    expect(taken[0]?.afterMs).toBeGreaterThanOrEqual(2_490);
    await second.stop(1_000);
    await second.close();
  });
};
