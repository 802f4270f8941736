/**
 * Apache Kafka: one topic per topic, its partitions the lanes; one consumer group per queue. Ordered topics are worked off
 * partition by partition, one message at a time; the messages of others go to all workers as they come.
 */
import { randomUUID } from 'node:crypto';
import { type Admin, Kafka, logLevel, type Producer } from 'kafkajs';
import type { Broker, Delivery, OutgoingMessage, Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { laneOf } from '../identity.ts';
import { numberOf } from '../settings.ts';
import { KafkaReader } from './kafka-reader.ts';
import { backlogOf, ensureTopic, type KafkaSettings, messageHeader, topicOf } from './kafka-topology.ts';
import { KafkaWatcher } from './kafka-watcher.ts';

const connectTimeoutMs = 5_000;
const askIfThereMs = 2_000;

/** Connects and resolves to a broker; the error says what to start when nobody answers. */
export const connectKafka = async (environment: NodeJS.ProcessEnv, clientName: string): Promise<Broker> => {
  const brokers = environment.KAFKA_BROKERS || '127.0.0.1:9092';
  const settings = {
    replication: numberOf(environment, 'KAFKA_REPLICATION', 1),
    sessionTimeoutMs: numberOf(environment, 'KAFKA_SESSION_TIMEOUT_MS', 10_000),
  };
  const kafka = new Kafka({
    clientId: clientName,
    brokers: brokers.split(',').map((broker) => broker.trim()),
    ssl: environment.KAFKA_TLS === 'true',
    connectionTimeout: connectTimeoutMs,
    logLevel: logLevel.NOTHING,
    retry: { retries: 2 },
  });
  const idempotent = environment.KAFKA_IDEMPOTENT === 'true';
  const broker = new KafkaBroker(kafka, settings, kafka.producer({ idempotent, allowAutoTopicCreation: false }));
  try {
    await broker.connect();
  } catch (error) {
    throw new CannotStart(
      `No Kafka server answers at ${brokers} (${error instanceof Error ? error.message : String(error)}). Start one with ` +
        '"docker compose up -d --wait broker", or set KAFKA_BROKERS to where it runs.',
    );
  }
  return broker;
};

class KafkaBroker implements Broker {
  readonly #kafka: Kafka;
  readonly #settings: KafkaSettings;
  readonly #producer: Producer;
  readonly #admin: Admin;
  readonly #partitions = new Map<string, Promise<number>>();
  readonly #readers = new Set<KafkaReader>();
  readonly #watchers = new Set<KafkaWatcher>();
  #isConnected = true;
  #asking: NodeJS.Timeout | undefined;

  constructor(kafka: Kafka, settings: KafkaSettings, producer: Producer) {
    this.#kafka = kafka;
    this.#settings = settings;
    this.#producer = producer;
    this.#admin = kafka.admin();
  }

  async connect(): Promise<void> {
    await Promise.all([this.#producer.connect(), this.#admin.connect()]);
    this.#asking = setInterval(() => void this.#askIfThere(), askIfThereMs).unref();
  }

  async publish(
    { topic, message, id, lane, text, headers, terms }: OutgoingMessage,
    confirmed: boolean,
  ): Promise<void> {
    const partitions = await this.#partitionsOf(topic);
    const partition = topic.ordered ? lane : laneOf(id, partitions);
    await this.#producer.send({
      topic: topicOf(topic),
      acks: acksOf(terms?.acks) ?? (confirmed ? -1 : 0),
      messages: [{ key: id, value: text, partition, headers: { ...headers, [messageHeader]: message } }],
    });
  }

  async consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    await this.#partitionsOf(queue.topic);
    const reader = new KafkaReader(this.#kafka, this.#admin, queue, this.#settings, work);
    this.#readers.add(reader);
    await reader.start();
  }

  async watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    await this.#partitionsOf(topic);
    const watcher = new KafkaWatcher(this.#kafka, `${topicOf(topic)}.watch.${randomUUID()}`, topicOf(topic), see);
    this.#watchers.add(watcher);
    await watcher.start(await this.#admin.fetchTopicOffsets(topicOf(topic)));
  }

  backlog(topic: TopicConfig, queue: string): Promise<number> {
    return backlogOf(this.#admin, topic, queue);
  }

  isConnected(): boolean {
    return this.#isConnected;
  }

  async stop(timeoutMs: number): Promise<void> {
    await Promise.all([...this.#readers].map((reader) => reader.stop(timeoutMs)));
    this.#readers.clear();
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    await Promise.all([...this.#watchers].map((watcher) => watcher.close()));
    await Promise.all([this.#producer.disconnect(), this.#admin.disconnect()]);
  }

  /** Made once per process; a failure is not remembered, so that the next publish tries again. */
  #partitionsOf(topic: TopicConfig): Promise<number> {
    const known = this.#partitions.get(topic.name);
    if (known !== undefined) return known;
    const made = ensureTopic(this.#admin, topic, this.#settings);
    this.#partitions.set(topic.name, made);
    made.catch(() => this.#partitions.delete(topic.name));
    return made;
  }

  /** The client connects again by itself and tells nobody that it has to. */
  async #askIfThere(): Promise<void> {
    this.#isConnected = await this.#admin.describeCluster().then(
      () => true,
      () => false,
    );
  }
}

/** Who must have the message before it counts as published, where the design says so for Kafka. */
const acksOf = (acks: unknown): number | undefined =>
  acks === 'all' ? -1 : acks === 'leader' ? 1 : acks === 'none' ? 0 : undefined;
