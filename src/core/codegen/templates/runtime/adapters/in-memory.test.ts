import { describe, expect, it } from 'vitest';
import { type TopicConfig, TopicFull } from '../broker.ts';
import { Gate } from '../gate.ts';
import { InMemoryBroker } from './in-memory.ts';

let id = 0;

/** A topic whose one worker is held by the first message, so that the others wait. */
const held = async (terms: Partial<TopicConfig>) => {
  const topic: TopicConfig = {
    name: 't',
    subject: 't',
    partitions: 1,
    ordered: false,
    onFull: 'drop-new',
    dedupWindowSeconds: 0,
    readers: [],
    ...terms,
  };
  const broker = new InMemoryBroker();
  const done: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await broker.consume({ topic, name: 'q', workers: new Gate(1), workerCount: 1, prefetch: 1 }, async (delivery) => {
    await released;
    done.push(delivery.text);
    await delivery.acknowledge();
  });
  const publish = (text: string, messageId = String(id++)) =>
    broker.publish({ topic, message: 'm', id: messageId, lane: 0, text, headers: {} });
  await publish('in work');
  await new Promise((resolve) => setImmediate(resolve));
  const finish = async () => {
    release();
    await broker.stop(5_000);
    return done;
  };
  return { publish, finish, release };
};

describe('a full topic in memory', () => {
  it('drops the new message', async () => {
    const { publish, finish } = await held({ capacity: 2 });
    for (const text of ['a', 'b', 'c']) await publish(text);
    expect(await finish()).toEqual(['in work', 'a', 'b']);
  });

  it('drops the oldest that waits', async () => {
    const { publish, finish } = await held({ capacity: 2, onFull: 'drop-old' });
    for (const text of ['a', 'b', 'c']) await publish(text);
    expect(await finish()).toEqual(['in work', 'b', 'c']);
  });

  it('refuses the publisher', async () => {
    const { publish, finish } = await held({ capacity: 1, onFull: 'reject' });
    await publish('a');
    await expect(publish('b')).rejects.toThrow(TopicFull);
    expect(await finish()).toEqual(['in work', 'a']);
  });

  it('takes what it has refused when it comes again, and that once', async () => {
    const { publish, finish, release } = await held({ capacity: 1, onFull: 'reject', dedupWindowSeconds: 60 });
    await publish('a');
    await expect(publish('b', 'same')).rejects.toThrow(TopicFull);
    await expect(publish('b', 'same')).rejects.toThrow(TopicFull);
    release();
    await new Promise((resolve) => setImmediate(resolve));
    await publish('b', 'same');
    await publish('b', 'same');
    expect(await finish()).toEqual(['in work', 'a', 'b']);
  });

  it('makes the publisher wait for room', async () => {
    const { publish, finish } = await held({ capacity: 1, onFull: 'block' });
    await publish('a');
    const waiting = publish('b');
    const first = await Promise.race([
      waiting.then(() => 'published'),
      new Promise((resolve) => setImmediate(() => resolve('waiting'))),
    ]);
    expect(first).toBe('waiting');
    const finished = finish();
    await waiting;
    await finished;
  });

  it('forgets what waited longer than its retention', async () => {
    const { publish, finish } = await held({ retentionSeconds: 0.02 });
    await publish('old');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await publish('new');
    expect(await finish()).toEqual(['in work', 'new']);
  });
});
