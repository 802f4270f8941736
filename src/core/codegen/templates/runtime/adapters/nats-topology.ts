/** The streams and durable consumers that the topics and queues become; made when absent, updated when they differ. */
import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';

export interface NatsSettings {
  /** Copies of each stream: 3 on a cluster of three servers; a single server can only have 1. */
  readonly streamReplicas: number;
  /** How long a message may be in the hands of a process that went silent. */
  readonly ackWaitMs: number;
}

/** JetStream refuses a repeated message id within this time; it must cover the retries of a publisher. */
const leastDedupSeconds = 120;

export const streamName = (topic: TopicConfig): string => topic.subject.replaceAll('.', '_');

export const subjectOf = (topic: TopicConfig, message: string, lane: number): string =>
  `${topic.subject}.${message}.${lane}`;

export const ensureStream = async (client: JetStreamClient, topic: TopicConfig, settings: NatsSettings) => {
  const { streams } = await client.jetstreamManager();
  const name = streamName(topic);
  const config: Partial<StreamConfig> & { name: string } = {
    name,
    subjects: [`${topic.subject}.*.*`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: topic.retentionSeconds === undefined ? 0 : nanos(topic.retentionSeconds * 1000),
    duplicate_window: nanos(dedupSeconds(topic) * 1000),
    num_replicas: settings.streamReplicas,
  };
  if (topic.external) return expectStream(name, () => streams.info(name));
  const what = `stream ${name} with ${settings.streamReplicas} copies (NATS_STREAM_REPLICAS)`;
  await addOrUpdate(
    what,
    () => streams.add(config),
    () => streams.update(name, config),
  );
};

const expectStream = async (name: string, look: () => Promise<unknown>): Promise<void> => {
  await look().catch((error: unknown) => {
    if (!isAbsence(error)) throw error;
    throw new CannotStart(
      `The stream ${name} is not there. Others run it: ask them to make it, or draw it as your own.`,
    );
  });
};

/** Another process may have made it, or an older version of this design with other settings. */
const addOrUpdate = async (
  what: string,
  add: () => Promise<unknown>,
  update: () => Promise<unknown>,
): Promise<void> => {
  try {
    await add();
  } catch (refusal) {
    await update().catch((error: unknown) => {
      // What is not there could not be made: then the first refusal is the reason, else the second.
      throw toldBy(what, isAbsence(error) ? refusal : error);
    });
  }
};

const isAbsence = (error: unknown): boolean =>
  error instanceof JetStreamApiError &&
  (error.code === JetStreamApiCodes.StreamNotFound || error.code === JetStreamApiCodes.ConsumerNotFound);

/** A server that says no will say it again: that is a setting to change. One that is away is not told from here. */
const toldBy = (what: string, error: unknown): unknown =>
  error instanceof JetStreamApiError
    ? new CannotStart(`The NATS server refuses the ${what}: ${error.message}. Change that setting, or the server.`)
    : error;

/** One durable consumer; `lane` makes it serial: with one message in hand per lane nothing can overtake. */
export const ensureConsumer = async (
  client: JetStreamClient,
  queue: Queue,
  lane: number | undefined,
  settings: NatsSettings,
): Promise<Consumer> => {
  const { consumers } = await client.jetstreamManager();
  const stream = streamName(queue.topic);
  const durable = durableName(queue.name, lane);
  const config: Partial<ConsumerConfig> & { durable_name: string } = {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    filter_subject: `${queue.topic.subject}.${onlyMessage(queue) ?? '*'}.${lane ?? '*'}`,
    ack_wait: nanos(queue.ackTimeoutMs ?? settings.ackWaitMs),
    // Deliveries are counted here, not on the server: it would stop in silence, and nothing reaches the dead letters.
    max_deliver: -1,
    max_ack_pending: lane === undefined ? mostInHand(queue) : 1,
  };
  await addOrUpdate(
    `consumer ${durable} of stream ${stream}`,
    () => consumers.add(stream, config),
    () => consumers.update(stream, durable, config),
  );
  return client.consumers.get(stream, durable);
};

/** As drawn, or enough for all workers of many processes. */
const mostInHand = ({ terms, workerCount, prefetch }: Queue): number =>
  typeof terms?.maxAckPending === 'number' ? terms.maxAckPending : Math.max(1000, workerCount * prefetch);

/** What waits for a queue and what its members have in hand; 0 for one that nobody has read yet. */
export const backlogOf = async (client: JetStreamClient, topic: TopicConfig, queue: string): Promise<number> => {
  const { consumers } = await client.jetstreamManager();
  const lanes = topic.ordered ? Array.from({ length: topic.partitions }, (_, lane) => lane) : [undefined];
  const counts = lanes.map(async (lane) => {
    const info = await consumers.info(streamName(topic), durableName(queue, lane)).catch((error: unknown) => {
      if (isAbsence(error)) return undefined;
      throw error;
    });
    return info ? info.num_pending + info.num_ack_pending : 0;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

const durableName = (queue: string, lane: number | undefined): string =>
  lane === undefined ? queue : `${queue}-lane-${lane}`;

/** Server 2.9 takes one filter subject; more than one message is filtered on arrival. */
const onlyMessage = (queue: Queue): string | undefined => (queue.accepts?.length === 1 ? queue.accepts[0] : undefined);

/** The window may not outlive the messages themselves. */
const dedupSeconds = (topic: TopicConfig): number =>
  Math.min(Math.max(leastDedupSeconds, topic.dedupWindowSeconds), topic.retentionSeconds ?? Number.POSITIVE_INFINITY);
