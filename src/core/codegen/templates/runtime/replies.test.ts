import { describe, expect, it } from 'vitest';
import { InMemoryBroker } from './adapters/in-memory.ts';
import type { TopicConfig } from './broker.ts';
import type { MessageContract } from './handler.ts';
import { outgoing } from './outgoing.ts';
import { Replies, ReplyTimeout } from './replies.ts';

const topic: TopicConfig = {
  name: 'answers',
  subject: 'answers',
  partitions: 1,
  ordered: false,
  onFull: 'drop-new',
  dedupWindowSeconds: 0,
  readers: [],
};

const price: MessageContract<number> = {
  type: 'price',
  slug: 'price',
  isValid: (data): data is number => typeof data === 'number',
  problems: () => 'no number',
  keyOf: () => undefined,
};

const answer = (requestid: string, type: string, data: unknown) =>
  outgoing(topic, type, {
    specversion: '1.0',
    id: `${requestid} ${type} ${data}`,
    source: '/prices',
    type,
    time: '2026-01-31T12:00:00.000Z',
    datacontenttype: 'application/json',
    correlationid: 'c',
    requestid,
    data,
  });

const listening = async () => {
  const broker = new InMemoryBroker();
  const replies = new Replies(broker);
  await replies.watch(topic);
  return { broker, replies };
};

describe('a reply over a topic', () => {
  it('finds its asker by the id of the request, whatever else comes by', async () => {
    const { broker, replies } = await listening();
    const [one, other] = [replies.wait('1', [price], 5_000), replies.wait('2', [price], 5_000)];
    await broker.publish({ ...answer('1', 'price', 0), text: 'noise' });
    await broker.publish(answer('1', 'weight', 7));
    await broker.publish(answer('1', 'price', 'much'));
    await broker.publish(answer('2', 'price', 20));
    await broker.publish(answer('1', 'price', 10));
    await broker.publish(answer('1', 'price', 11));
    expect([(await one).data, (await other).data]).toEqual([10, 20]);
  });

  it('finds both who ask under one id, also when the first has given up', async () => {
    const { broker, replies } = await listening();
    const impatient = replies.wait('1', [price], 1);
    const [one, other] = [replies.wait('1', [price], 5_000), replies.wait('1', [price], 5_000)];
    await expect(impatient).rejects.toThrow(ReplyTimeout);
    await broker.publish(answer('1', 'price', 10));
    expect([(await one).data, (await other).data]).toEqual([10, 10]);
  });

  it('that does not come in time is told as such', async () => {
    const { replies } = await listening();
    await expect(replies.wait('1', [price], 1)).rejects.toThrow(ReplyTimeout);
  });

  it('is listened for again when the broker was away at first', async () => {
    let tries = 0;
    class AwayAtFirst extends InMemoryBroker {
      override watch(of: TopicConfig, see: (text: string) => void): Promise<void> {
        return tries++ === 0 ? Promise.reject(new Error('away')) : super.watch(of, see);
      }
    }
    const broker = new AwayAtFirst();
    const replies = new Replies(broker);
    await expect(replies.watch(topic)).rejects.toThrow('away');
    await replies.watch(topic);
    const reply = replies.wait('1', [price], 5_000);
    await broker.publish(answer('1', 'price', 10));
    expect((await reply).data).toBe(10);
  });
});
