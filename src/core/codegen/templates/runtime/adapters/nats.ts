/**
 * NATS JetStream: one stream per topic, one durable pull consumer per group (one per lane on an ordered topic).
 * Kept to what server 2.9 can do: one filter subject per consumer, no stream metadata.
 */
import { type Consumer, type JetStreamClient, type JsMsg, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Broker, Delivery, OutgoingMessage, Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { atMost, pause } from '../durations.ts';
import { addressesOf, numberOf } from '../settings.ts';
import { connectTo, hostsOf, reasonOf } from './nats-connection.ts';
import { backlogOf, ensureConsumer, ensureStream, type NatsSettings, subjectOf } from './nats-topology.ts';

const publishTimeoutMs = 5_000;
/** A stop waits for the requests that are out: what the server has sent already would cost its message a delivery. */
const pullForMs = 2_000;

/** Connects and resolves to a broker; the error says what to start when nobody answers. */
export const connectNats = async (environment: NodeJS.ProcessEnv, clientName: string): Promise<Broker> => {
  const servers = addressesOf(environment, 'NATS_URL', 'nats://127.0.0.1:4222', 'tls:');
  const settings = {
    streamReplicas: numberOf(environment, 'NATS_STREAM_REPLICAS', 1),
    ackWaitMs: numberOf(environment, 'NATS_ACK_WAIT_MS', 30_000),
  };
  const connection = await connectTo(servers, clientName);
  try {
    await jetstreamManager(connection);
  } catch (error) {
    await connection.close();
    throw new CannotStart(
      `The NATS server at ${hostsOf(servers)} offers no JetStream (${reasonOf(error)}). Start it with ` +
        '"nats-server -js", or set NATS_URL to one that does.',
    );
  }
  return new NatsBroker(connection, settings);
};

class NatsBroker implements Broker {
  readonly #connection: NatsConnection;
  readonly #client: JetStreamClient;
  readonly #settings: NatsSettings;
  readonly #streams = new Map<string, Promise<void>>();
  /** Each asks for one message, works on it and asks again. */
  readonly #hands = new Set<Promise<void>>();
  #isConnected = true;
  #stopping = false;

  constructor(connection: NatsConnection, settings: NatsSettings) {
    this.#connection = connection;
    this.#client = jetstream(connection);
    this.#settings = settings;
    void this.#watchConnection();
  }

  async publish(message: OutgoingMessage, confirmed: boolean): Promise<void> {
    await this.#stream(message.topic);
    const subject = subjectOf(message.topic, message.message, message.lane);
    const head = headers();
    for (const [name, value] of Object.entries(message.headers)) head.set(name, value);
    if (confirmed)
      await this.#client.publish(subject, message.text, {
        msgID: message.id,
        headers: head,
        timeout: publishTimeoutMs,
      });
    else this.#connection.publish(subject, message.text, { headers: head });
  }

  async consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    await this.#stream(queue.topic);
    const { ordered, partitions } = queue.topic;
    if (ordered) {
      for (let lane = 0; lane < partitions; lane++)
        this.#open(queue, await ensureConsumer(this.#client, queue, lane, this.#settings), work);
      return;
    }
    const consumer = await ensureConsumer(this.#client, queue, undefined, this.#settings);
    // Each of these holds one message; the gate of the queue decides how many are in work at once.
    const hands = queue.workerCount * queue.prefetch;
    for (let hand = 0; hand < hands; hand++) this.#open(queue, consumer, work);
  }

  async watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    await this.#stream(topic);
    this.#connection.subscribe(`${topic.subject}.*.*`, { callback: (_, message) => see(message.string()) });
    await this.#connection.flush();
  }

  async backlog(topic: TopicConfig, queue: string): Promise<number> {
    return backlogOf(this.#client, topic, queue);
  }

  isConnected(): boolean {
    return this.#isConnected;
  }

  /**
   * A hand that has asked before may still get one message. It is worked on as well: giving it back untouched would cost it a
   * delivery, and with one delivery allowed the message itself.
   */
  async stop(timeoutMs: number): Promise<void> {
    this.#stopping = true;
    await atMost(timeoutMs, Promise.all(this.#hands));
    if (!this.#connection.isClosed()) await this.#connection.flush();
  }

  async close(): Promise<void> {
    if (!this.#connection.isClosed()) await this.#connection.close();
  }

  /** Made once per process; a failure is not remembered, so that the next publish tries again. */
  #stream(topic: TopicConfig): Promise<void> {
    const known = this.#streams.get(topic.name);
    if (known !== undefined) return known;
    const made = ensureStream(this.#client, topic, this.#settings);
    this.#streams.set(topic.name, made);
    made.catch(() => this.#streams.delete(topic.name));
    return made;
  }

  async #watchConnection(): Promise<void> {
    for await (const { type } of this.#connection.status()) {
      if (type === 'disconnect') this.#isConnected = false;
      if (type === 'reconnect') this.#isConnected = true;
    }
    this.#isConnected = false;
  }

  #open(queue: Queue, consumer: Consumer, work: (delivery: Delivery) => Promise<void>): void {
    const hand = this.#pull(queue, consumer, work);
    this.#hands.add(hand);
    void hand.finally(() => this.#hands.delete(hand));
  }

  async #pull(queue: Queue, consumer: Consumer, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    while (!this.#stopping) {
      const message = await this.#next(consumer);
      if (message) await this.#handle(queue, message, work);
    }
  }

  async #next(consumer: Consumer): Promise<JsMsg | null> {
    try {
      return await consumer.next({ expires: pullForMs });
    } catch {
      // The connection is away or closing; the client reconnects by itself.
      if (!this.#stopping) await pause(500);
      return null;
    }
  }

  async #handle(queue: Queue, message: JsMsg, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    // With a timeout in the design the server may take the message back; without one it is told that we are alive.
    const beat = queue.ackTimeoutMs === undefined ? this.#heartbeat(message) : undefined;
    await queue.workers.enter();
    try {
      await work(deliveryOf(message));
    } finally {
      queue.workers.leave();
      clearInterval(beat);
    }
  }

  #heartbeat(message: JsMsg): NodeJS.Timeout {
    const beat = () => {
      if (!this.#connection.isClosed()) message.working();
    };
    return setInterval(beat, this.#settings.ackWaitMs / 3);
  }
}

const deliveryOf = (message: JsMsg): Delivery => ({
  text: message.string(),
  attempt: message.info.deliveryCount,
  acknowledge: async () => message.ack(),
  retryAfter: async (delayMs) => message.nak(Math.round(delayMs)),
  discard: async () => message.term(),
});
