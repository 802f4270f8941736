/**
 * RabbitMQ: an exchange per topic, a quorum queue per group (one per lane on an ordered topic), confirmed publishing.
 * Kept to what server 3.10 can do.
 */
import { once } from 'node:events';
import { Connection } from 'rabbitmq-client';
import type { Broker, Delivery, OutgoingMessage, Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { atMost } from '../durations.ts';
import { addressesOf } from '../settings.ts';
import { LastingChannel } from './rabbitmq-channel.ts';
import { textOf } from './rabbitmq-delivery.ts';
import { RabbitMqPublisher } from './rabbitmq-publisher.ts';
import { RabbitMqReader } from './rabbitmq-reader.ts';
import { declareTopic, waitingFor } from './rabbitmq-topology.ts';

const connectTimeoutMs = 5_000;
/** A server or a network that has gone silent is noticed after about two of these. */
const heartbeatSeconds = 10;

/** Connects and resolves to a broker; the error says what to start when nobody answers. */
export const connectRabbitMq = async (environment: NodeJS.ProcessEnv, clientName: string): Promise<Broker> => {
  const servers = addressesOf(environment, 'RABBITMQ_URL', 'amqp://guest:guest@127.0.0.1:5672');
  // A server short of memory or disk blocks who publishes; what is acknowledged must still reach it then.
  const publishing = await connectTo(servers, `${clientName} publishes`);
  try {
    return new RabbitMqBroker(publishing, await connectTo(servers, `${clientName} reads`));
  } catch (error) {
    await publishing.close();
    throw error;
  }
};

const connectTo = async (servers: readonly URL[], connectionName: string): Promise<Connection> => {
  const connection = new Connection({
    url: String(servers[0]),
    hosts: servers.map(({ host }) => host),
    connectionName,
    heartbeat: heartbeatSeconds,
    retryLow: 250,
    retryHigh: 2_000,
  });
  try {
    await once(connection, 'connection', { signal: AbortSignal.timeout(connectTimeoutMs) });
  } catch (error) {
    await connection.close();
    throw new CannotStart(
      `No RabbitMQ server lets us in at ${servers.map(({ host }) => host).join(', ')} (${reasonOf(error)}). Start one ` +
        'with "docker compose up -d --wait broker", or set RABBITMQ_URL to where it runs, with user and password.',
    );
  }
  // It connects again by itself; who needs it meanwhile is told by what fails.
  connection.on('error', () => undefined);
  return connection;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

class RabbitMqBroker implements Broker {
  readonly #publishing: Connection;
  readonly #reading: Connection;
  readonly #publisher: RabbitMqPublisher;
  readonly #readers: RabbitMqReader[] = [];
  readonly #watchers: LastingChannel[] = [];

  constructor(publishing: Connection, reading: Connection) {
    this.#publishing = publishing;
    this.#reading = reading;
    this.#publisher = new RabbitMqPublisher(publishing);
  }

  publish(message: OutgoingMessage, confirmed: boolean): Promise<void> {
    return this.#publisher.publish(message, confirmed);
  }

  async consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    const reader = new RabbitMqReader(this.#reading, this.#publisher, queue, work);
    this.#readers.push(reader);
    await reader.start();
  }

  async watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    const watcher = new LastingChannel(this.#reading, async (channel) => {
      await declareTopic(channel, topic, []);
      const { queue } = await channel.queueDeclare({ exclusive: true });
      await channel.queueBind({ queue, exchange: topic.subject, routingKey: '#' });
      await channel.basicConsume({ queue, noAck: true }, (message) => see(textOf(message)));
    });
    this.#watchers.push(watcher);
    await watcher.open();
  }

  /** The server tells what waits there; what other processes have in hand only they know. */
  async backlog(topic: TopicConfig, queue: string): Promise<number> {
    const channel = await this.#reading.acquire();
    try {
      const mine = this.#readers.filter(
        (reader) => reader.queue.topic.name === topic.name && reader.queue.name === queue,
      );
      const waiting = await waitingFor(channel, topic, queue);
      return mine.reduce((sum, { inHand }) => sum + inHand, waiting);
    } finally {
      await channel.close();
    }
  }

  isConnected(): boolean {
    return this.#publishing.ready && this.#reading.ready;
  }

  async stop(timeoutMs: number): Promise<void> {
    await atMost(timeoutMs, Promise.all(this.#readers.map((reader) => reader.stop())));
  }

  async close(): Promise<void> {
    // A connection waits for its channels, and a channel for its connection while that is away.
    await Promise.all([
      ...[...this.#readers, ...this.#watchers, this.#publisher].map((open) => open.close()),
      this.#publishing.close(),
      this.#reading.close(),
    ]);
  }
}
