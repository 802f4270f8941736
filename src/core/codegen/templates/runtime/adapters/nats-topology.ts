/** The streams and durable consumers that the topics and queues become; made when absent, updated when they differ. */
import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamClient,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Queue, TopicConfig } from '../broker.ts';

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
  try {
    await streams.add(config);
  } catch (error) {
    // Another process may have made it, or an older version of this design with other settings.
    await streams.update(name, config).catch(() => {
      throw error;
    });
  }
};

/** One durable consumer; `lane` makes it serial: with one message in hand per lane nothing can overtake. */
export const ensureConsumer = async (
  client: JetStreamClient,
  queue: Queue,
  lane: number | undefined,
  settings: NatsSettings,
): Promise<Consumer> => {
  const { consumers } = await client.jetstreamManager();
  const stream = streamName(queue.topic);
  const durable = lane === undefined ? queue.name : `${queue.name}-lane-${lane}`;
  const config: Partial<ConsumerConfig> & { durable_name: string } = {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    filter_subject: `${queue.topic.subject}.${onlyMessage(queue) ?? '*'}.${lane ?? '*'}`,
    ack_wait: nanos(queue.ackTimeoutMs ?? settings.ackWaitMs),
    // Deliveries are counted here, not on the server: it would stop in silence, and nothing reaches the dead letters.
    max_deliver: -1,
    max_ack_pending: lane === undefined ? Math.max(1000, queue.workerCount * queue.prefetch) : 1,
  };
  try {
    await consumers.add(stream, config);
  } catch (error) {
    await consumers.update(stream, durable, config).catch(() => {
      throw error;
    });
  }
  return client.consumers.get(stream, durable);
};

/** Server 2.9 takes one filter subject; more than one message is filtered on arrival. */
const onlyMessage = (queue: Queue): string | undefined => (queue.accepts?.length === 1 ? queue.accepts[0] : undefined);

/** The window may not outlive the messages themselves. */
const dedupSeconds = (topic: TopicConfig): number =>
  Math.min(Math.max(leastDedupSeconds, topic.dedupWindowSeconds), topic.retentionSeconds ?? Number.POSITIVE_INFINITY);
