/**
 * The exchange of a topic and the quorum queues of its groups: one per group, on an ordered topic one per lane. Whoever
 * publishes makes the queues of all readers, since an exchange keeps nothing for queues that come later.
 */
import { AMQPError, type Channel } from 'rabbitmq-client';
import type { Reader, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';

/** Deliveries are counted here, not on the server: beyond its own limit (20 since RabbitMQ 4) it would drop in silence. */
const quorum = { 'x-queue-type': 'quorum', 'x-delivery-limit': 1_000_000 } as const;

export const routingKey = (message: string, lane: number): string => `${message}.${lane}`;

/** Where the messages of a group wait for their next try. */
export const retriesOf = (topic: TopicConfig, group: string): string => `${topic.subject}:${group}:retries`;

/** What a group reads: on an ordered topic one of its lanes. */
export const queueOf = (topic: TopicConfig, group: string, lane?: number): string =>
  `${topic.subject}:${group}${lane === undefined ? '' : `:${lane}`}`;

export const queuesOf = (topic: TopicConfig, group: string): string[] =>
  lanesOf(topic).map((lane) => queueOf(topic, group, lane));

/** What is there already stays as it is; what is there with other terms is refused. */
export const declareTopic = async (channel: Channel, topic: TopicConfig, readers: readonly Reader[]): Promise<void> => {
  try {
    await declareExchange(channel, topic);
    for (const reader of readers) await declareGroup(channel, topic, reader);
  } catch (error) {
    if (topic.external && error instanceof AMQPError && error.code === 'NOT_FOUND')
      throw new CannotStart(
        `The exchange ${topic.subject} is not there. Others run it: ask them to make it, or draw it as your own.`,
      );
    throw toldBy(error);
  }
};

/** What waits on the server for a group, and not what its members have in hand; 0 for one that nobody has read yet. */
export const waitingFor = async (channel: Channel, topic: TopicConfig, group: string): Promise<number> => {
  let waiting = 0;
  try {
    for (const queue of [...queuesOf(topic, group), ...(topic.ordered ? [] : [retriesOf(topic, group)])])
      waiting += (await channel.queueDeclare({ queue, passive: true })).messageCount;
  } catch (error) {
    if (!(error instanceof AMQPError && error.code === 'NOT_FOUND')) throw error;
  }
  return waiting;
};

const declareExchange = (channel: Channel, topic: TopicConfig): Promise<void> =>
  channel.exchangeDeclare({
    exchange: topic.subject,
    type: 'topic',
    durable: true,
    passive: topic.external ?? false,
    ...(typeof topic.terms?.alternateExchange === 'string' && {
      arguments: { 'alternate-exchange': topic.terms.alternateExchange },
    }),
  });

const declareGroup = async (channel: Channel, topic: TopicConfig, reader: Reader): Promise<void> => {
  for (const lane of lanesOf(topic)) {
    const queue = queueOf(topic, reader.queue, lane);
    await channel.queueDeclare({ queue, durable: true, arguments: argumentsOf(topic, reader) });
    for (const key of bindingsOf(reader, lane))
      await channel.queueBind({ queue, exchange: topic.subject, routingKey: key });
  }
  if (!topic.ordered)
    await channel.queueDeclare({ queue: retriesOf(topic, reader.queue), durable: true, arguments: quorum });
};

const bindingsOf = ({ accepts }: Reader, lane: number | undefined): string[] =>
  lane === undefined && !accepts ? ['#'] : (accepts ?? ['*']).map((message) => `${message}.${lane ?? '*'}`);

/** With one consumer at a time and one message in its hand nothing can overtake in a lane; the others stand by. */
const argumentsOf = (topic: TopicConfig, { terms }: Reader) => ({
  ...quorum,
  ...((topic.ordered || terms?.singleActive === true) && { 'x-single-active-consumer': true }),
  ...(topic.retentionSeconds !== undefined && { 'x-message-ttl': Math.round(topic.retentionSeconds * 1000) }),
  ...(topic.capacity !== undefined && {
    'x-max-length': Math.max(1, Math.ceil(topic.capacity / lanesOf(topic).length)),
    'x-overflow': topic.onFull === 'drop-old' ? ('drop-head' as const) : ('reject-publish' as const),
  }),
});

const lanesOf = (topic: TopicConfig): (number | undefined)[] =>
  topic.ordered ? Array.from({ length: topic.partitions }, (_, lane) => lane) : [undefined];

/** A server that says no will say it again: that is to be changed there. One that is away is not told from here. */
const toldBy = (error: unknown): unknown => {
  if (!(error instanceof AMQPError)) return error;
  if (error.code === 'PRECONDITION_FAILED')
    return new CannotStart(
      `RabbitMQ has a queue or exchange with other terms than the design (${error.message}). Terms are fixed when it is ` +
        'made: let it run empty, delete it ("rabbitmqctl delete_queue NAME") and start again.',
    );
  if (error.code === 'ACCESS_REFUSED' || error.code === 'NOT_FOUND')
    return new CannotStart(
      `RabbitMQ refuses what the project sets up (${error.message}). Give its user the permission to configure, or make ` +
        'it there before.',
    );
  return error;
};
