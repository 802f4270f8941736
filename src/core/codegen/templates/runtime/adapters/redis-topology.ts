/** The streams and groups that the topics and queues become: one stream per lane, one group per queue on each. */
import { createClient } from '@redis/client';
import type { OutgoingMessage, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { forgetScript, publishScript } from './redis-scripts.ts';

export const clientOf = (url: string, name: string, reconnectStrategy: () => number | Error) =>
  createClient({ url, name, RESP: 2, socket: { reconnectStrategy } });

export type RedisConnection = ReturnType<typeof clientOf>;

/** A repeated message id is refused within this time; it must cover the retries of a publisher. */
const leastDedupSeconds = 120;

/** Braces keep all keys of a topic on one node of a cluster, where a script can reach them. */
const keyOf = (topic: TopicConfig, ...parts: readonly (string | number)[]): string =>
  [`{${topic.subject}}`, ...parts].join(':');

export const streamOf = (topic: TopicConfig, lane: number): string => keyOf(topic, lane);

/** When the messages that a group has set aside are to be tried again. */
export const timesOf = (topic: TopicConfig, lane: number, queue: string): string => keyOf(topic, lane, 'retry', queue);

export const ownerOf = (topic: TopicConfig, lane: number, queue: string): string => keyOf(topic, lane, 'owner', queue);

/** The processes that read the lanes of a group. */
export const membersOf = (topic: TopicConfig, queue: string): string => keyOf(topic, 'members', queue);

export const lanesOf = (topic: TopicConfig): number[] =>
  Array.from({ length: topic.ordered ? topic.partitions : 1 }, (_, lane) => lane);

/** Makes the streams with the groups of these queues, where they are not there yet; a new group begins with what is kept. */
export const ensureGroups = async (
  client: RedisConnection,
  topic: TopicConfig,
  queues: readonly string[],
): Promise<void> => {
  if (topic.external) await expectStreams(client, topic);
  const made = lanesOf(topic).flatMap((lane) =>
    queues.map((queue) =>
      client.xGroupCreate(streamOf(topic, lane), queue, '0', { MKSTREAM: !topic.external }).catch((error: unknown) => {
        if (!String(error).includes('BUSYGROUP')) throw error;
      }),
    ),
  );
  await Promise.all(made);
};

const expectStreams = async (client: RedisConnection, topic: TopicConfig): Promise<void> => {
  for (const lane of lanesOf(topic))
    if ((await client.exists(streamOf(topic, lane))) === 0)
      throw new CannotStart(
        `The stream ${streamOf(topic, lane)} is not there. Others run it: ask them to make it, or draw it as your own.`,
      );
};

/** Adds a message to the stream of its lane, once within the window. */
export const addMessage = async (
  client: RedisConnection,
  { topic, lane, id, message, text, headers }: OutgoingMessage,
): Promise<void> => {
  const { retentionSeconds = 0, terms, external } = topic;
  const trimming = external ? [0, 0] : [Math.ceil(retentionSeconds * 1000), terms?.maxLength ?? 0];
  const fields = ['message', message, 'event', text, ...Object.entries(headers).flat()];
  await client.eval(publishScript, {
    keys: [streamOf(topic, lane), keyOf(topic, 'id', id)],
    arguments: [dedupMs(topic), ...trimming].map(String).concat(fields),
  });
};

const dedupMs = (topic: TopicConfig): number => Math.ceil(Math.max(leastDedupSeconds, topic.dedupWindowSeconds) * 1000);

/** What waits for a queue and what its members have in hand; undefined where the server has lost count. */
export const backlogOf = async (
  client: RedisConnection,
  topic: TopicConfig,
  queue: string,
): Promise<number | undefined> => {
  const counts = lanesOf(topic).map(async (lane) => {
    const groups = await client.xInfoGroups(streamOf(topic, lane));
    const group = groups.find(({ name }) => name === queue);
    return group ? group.pending + (group.lag ?? Number.NaN) : 0;
  });
  const sum = (await Promise.all(counts)).reduce((total, count) => total + count, 0);
  return Number.isNaN(sum) ? undefined : sum;
};

/** A stream lies in memory: without a retention it keeps what some group has still to work off. */
export const forgetWorkedOff = async (client: RedisConnection, topic: TopicConfig): Promise<void> => {
  for (const lane of lanesOf(topic)) await client.eval(forgetScript, { keys: [streamOf(topic, lane)], arguments: [] });
};
