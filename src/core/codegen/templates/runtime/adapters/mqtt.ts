/**
 * MQTT 5: one persistent session per group (one per lane on an ordered topic), quality of service 1. What the protocol has not
 * is kept here: deliveries are counted, tried again and timed in the process that has the session.
 */
import { connect, type MqttClient } from 'mqtt';
import type { Broker, Delivery, OutgoingMessage, Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { addressOf } from '../settings.ts';
import { MqttQueue } from './mqtt-queue.ts';
import { connected, connectionOptions, openSession, type Session } from './mqtt-session.ts';

const connectTimeoutMs = 5_000;
const publishTimeoutMs = 5_000;

/** Beyond what is in work: messages that wait for another try do not keep new ones away. */
const spare = 1_000;

/** Connects and resolves to a broker; the error says what to start when nobody answers. */
export const connectMqtt = async (environment: NodeJS.ProcessEnv, clientName: string): Promise<Broker> => {
  const url = addressOf(environment, 'MQTT_URL', 'mqtt://127.0.0.1:1883');
  const client = connect(String(url), { ...connectionOptions, clientId: `${clientName}-${process.pid}-${Date.now()}` });
  try {
    await inTime(connected(client), connectTimeoutMs, 'connection');
  } catch (error) {
    await client.endAsync(true);
    throw new CannotStart(
      `No MQTT 5 server answers at ${url.host} (${error instanceof Error ? error.message : error}). Start one with "docker ` +
        'compose up -d --wait broker" or "mosquitto -p 1883", or set MQTT_URL to where it runs.',
    );
  }
  return new MqttBroker(client, String(url), clientName);
};

/** `shop.orders` is `shop/orders` here, with message and lane below it. */
const topicOf = ({ subject }: TopicConfig, message: string, lane: number | string): string =>
  `${subject.replaceAll('.', '/')}/${message}/${lane}`;

class MqttBroker implements Broker {
  readonly #client: MqttClient;
  readonly #url: string;
  readonly #clientName: string;
  readonly #queues = new Map<string, MqttQueue>();
  readonly #sessions: Session[] = [];
  /** Identifiers of publications that no session wanted. */
  readonly #unheard = new Set<number>();

  constructor(client: MqttClient, url: string, clientName: string) {
    this.#client = client;
    this.#url = url;
    this.#clientName = clientName;
    client.on('packetreceive', (packet) => {
      if (packet.cmd === 'puback' && packet.reasonCode === noSubscribers) this.#unheard.add(packet.messageId ?? 0);
    });
  }

  async publish(message: OutgoingMessage, confirmed: boolean): Promise<void> {
    const { topic, headers } = message;
    const { retentionSeconds } = topic;
    const properties = {
      // An empty list of them would never be sent: the client's encoder gives up on it without a word.
      ...(Object.keys(headers).length > 0 && { userProperties: { ...headers } }),
      ...(retentionSeconds !== undefined && { messageExpiryInterval: Math.ceil(retentionSeconds) }),
    };
    const sent = this.#client.publishAsync(topicOf(topic, message.message, message.lane), message.text, {
      qos: qualityOf(message.terms?.qos) ?? (confirmed ? 1 : 0),
      properties,
    });
    const identifier = this.#client.getLastMessageId();
    await inTime(sent, publishTimeoutMs, 'confirmation');
    if (confirmed && this.#unheard.delete(identifier) && isRead(message))
      throw new Error(`nobody has subscribed to ${topic.name} yet, and MQTT keeps messages only for those who have`);
  }

  async consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    const { topic, name } = queue;
    const id = `${topic.subject}/${name}`;
    const known = this.#queues.get(id);
    if (known) return known.join(queue, work);
    const group = new MqttQueue();
    this.#queues.set(id, group);
    group.join(queue, work);
    if (topic.ordered)
      // With one message in hand per lane nothing can overtake.
      for (let lane = 0; lane < topic.partitions; lane++) await this.#listen(queue, group, lane, 1);
    else await this.#listen(queue, group, '+', queue.workerCount * queue.prefetch + spare);
  }

  async watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    const start = topicOf(topic, '', '').slice(0, -1);
    this.#client.on('message', (name, payload) => {
      if (name.startsWith(start)) see(payload.toString());
    });
    await this.#client.subscribeAsync(topicOf(topic, '+', '+'), { qos: 0 });
  }

  /** The protocol has no word for it. */
  async backlog(): Promise<undefined> {
    return undefined;
  }

  isConnected(): boolean {
    return this.#client.connected && this.#sessions.every((session) => session.isConnected());
  }

  async stop(timeoutMs: number): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.stop(timeoutMs)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.close()));
    await this.#client.endAsync();
  }

  async #listen({ topic, name, accepts, terms = {} }: Queue, group: MqttQueue, lane: number | '+', inFlight: number) {
    const filters = (accepts ?? ['+']).map((message) => topicOf(topic, message, lane));
    const { shared, cleanStart, sessionExpirySeconds, maxInFlight } = terms;
    // A group of several services cannot be one session: each has its own share.
    const isShared = shared === true || (topic.readers.find(({ queue }) => queue === name)?.services ?? 1) > 1;
    const session = await openSession(
      {
        url: this.#url,
        clientId: [topic.subject, name, lane === '+' ? 'all' : lane, ...(isShared ? [this.#clientName] : [])].join('/'),
        filters: isShared ? filters.map((filter) => `$share/${name}/${filter}`) : filters,
        inFlight: typeof maxInFlight === 'number' ? Math.min(maxInFlight, inFlight) : inFlight,
        isClean: cleanStart === true,
        ...(typeof sessionExpirySeconds === 'number' && { keptSeconds: sessionExpirySeconds }),
      },
      (arrival) => group.take(arrival),
    );
    this.#sessions.push(session);
  }
}

/** The reason code of a publication that the server has taken and thrown away. */
const noSubscribers = 16;

const isRead = ({ topic, message }: OutgoingMessage): boolean =>
  topic.readers.some(({ accepts }) => accepts?.includes(message) ?? true);

const qualityOf = (term: unknown): 0 | 1 | 2 | undefined => (term === 0 || term === 1 || term === 2 ? term : undefined);

/** The client itself would wait for ever. */
const inTime = async (awaited: Promise<unknown>, timeoutMs: number, what: string): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
};
