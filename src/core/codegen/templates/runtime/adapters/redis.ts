/** Redis Streams: a stream per lane and a consumer group per queue; kept to what server 7.0 can do. */
import type { Broker, Delivery, OutgoingMessage, Queue, TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { atMost } from '../durations.ts';
import { addressOf, numberOf } from '../settings.ts';
import { RedisGroup } from './redis-group.ts';
import { RedisLaneReader } from './redis-lane-reader.ts';
import { RedisLeases } from './redis-leases.ts';
import { RedisReader } from './redis-reader.ts';
import {
  addMessage,
  backlogOf,
  clientOf,
  ensureGroups,
  forgetWorkedOff,
  lanesOf,
  type RedisConnection,
} from './redis-topology.ts';
import { RedisWatcher } from './redis-watcher.ts';

const publishTimeoutMs = 5_000;
const reconnectMs = 500;
const forgetEveryMs = 10_000;

/** Connects and resolves to a broker; the error says what to start when nobody answers. */
export const connectRedis = async (environment: NodeJS.ProcessEnv, clientName: string): Promise<Broker> => {
  const url = addressOf(environment, 'REDIS_URL', 'redis://127.0.0.1:6379');
  const ackWaitMs = numberOf(environment, 'REDIS_ACK_WAIT_MS', 30_000);
  const client = await connectTo(url, clientName);
  const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? '0';
  if (Number.parseInt(version, 10) >= 7) return new RedisBroker(client, ackWaitMs);
  client.destroy();
  throw new CannotStart(`The Redis server at ${url.host} is version ${version}; streams are read here as of 7.0.`);
};

const connectTo = async (url: URL, clientName: string): Promise<RedisConnection> => {
  let connected = false;
  const client = clientOf(String(url), clientName, () => (connected ? reconnectMs : new Error('no answer')));
  // Whoever waits for a command hears of it there; the client connects again by itself.
  let reason: unknown;
  client.on('error', (error: unknown) => {
    reason ??= error;
  });
  try {
    await client.connect();
  } catch (error) {
    throw new CannotStart(
      `No Redis server answers at ${url.host} (${reasonOf(reason ?? error)}). Start one with ` +
        '"docker compose up -d --wait broker" or "redis-server --appendonly yes --appendfsync always", or set REDIS_URL ' +
        'to where it runs.',
    );
  }
  connected = true;
  return client;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Reading {
  run(): Promise<void>;
  stop(): void;
}

class RedisBroker implements Broker {
  readonly #client: RedisConnection;
  readonly #ackWaitMs: number;
  readonly #topics = new Map<string, Promise<void>>();
  readonly #connections: RedisConnection[] = [];
  readonly #leases: RedisLeases[] = [];
  readonly #readings = new Map<Reading, Promise<void>>();
  /** They end with the connection: what is in work when all stops may still wait for a reply. */
  readonly #watchers: RedisWatcher[] = [];
  readonly #tidied = new Set<TopicConfig>();
  readonly #tidying: NodeJS.Timeout;

  constructor(client: RedisConnection, ackWaitMs: number) {
    this.#client = client;
    this.#ackWaitMs = ackWaitMs;
    this.#tidying = setInterval(() => void this.#tidy().catch(() => undefined), forgetEveryMs);
  }

  async publish(message: OutgoingMessage, confirmed: boolean): Promise<void> {
    const sent = this.#setUp(message.topic).then(() => addMessage(this.#client, message));
    if (confirmed) await answered(sent);
    else sent.catch(() => undefined);
  }

  async consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    const { topic, name } = queue;
    await this.#setUp(topic);
    await ensureGroups(this.#client, topic, [name]);
    if (topic.retentionSeconds === undefined && !topic.external) this.#tidied.add(topic);
    if (topic.ordered) return this.#consumeInOrder(queue, work);
    const group = new RedisGroup(this.#client, await this.#connection(), queue, 0);
    this.#open(new RedisReader(queue, group, work, queue.ackTimeoutMs ?? this.#silenceOf(queue)));
  }

  async watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    await this.#setUp(topic);
    const watcher = new RedisWatcher(await this.#connection(), topic, see);
    await watcher.begin();
    this.#watchers.push(watcher);
    void watcher.run();
  }

  async backlog(topic: TopicConfig, queue: string): Promise<number | undefined> {
    return backlogOf(this.#client, topic, queue);
  }

  isConnected(): boolean {
    return this.#client.isReady;
  }

  async stop(timeoutMs: number): Promise<void> {
    for (const reading of this.#readings.keys()) reading.stop();
    await atMost(timeoutMs, Promise.all(this.#readings.values()));
    await Promise.allSettled(this.#leases.map((leases) => leases.close()));
  }

  async close(): Promise<void> {
    clearInterval(this.#tidying);
    for (const watcher of this.#watchers) watcher.stop();
    for (const connection of this.#connections) connection.destroy();
    if (this.#client.isReady) await this.#client.close();
    else this.#client.destroy();
  }

  async #consumeInOrder(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    const leases = new RedisLeases(this.#client, queue, this.#silenceOf(queue));
    await leases.open();
    this.#leases.push(leases);
    for (const lane of lanesOf(queue.topic)) {
      const group = new RedisGroup(this.#client, await this.#connection(), queue, lane);
      this.#open(new RedisLaneReader(queue, lane, group, leases, work));
    }
  }

  /** How long a process may be silent before what it holds is given to others. */
  #silenceOf({ terms }: Queue): number {
    return typeof terms?.claimIdleMs === 'number' ? terms.claimIdleMs : this.#ackWaitMs;
  }

  /** Whoever comes first makes the groups of all readers: what is published before a group is there is kept for it. */
  #setUp(topic: TopicConfig): Promise<void> {
    const queues = topic.readers.map(({ queue }) => queue);
    const made = this.#topics.get(topic.name) ?? ensureGroups(this.#client, topic, queues);
    this.#topics.set(topic.name, made);
    // A failure is not remembered: the next one tries again.
    made.catch(() => this.#topics.delete(topic.name));
    return made;
  }

  async #connection(): Promise<RedisConnection> {
    const connection = this.#client.duplicate();
    connection.on('error', () => undefined);
    await connection.connect();
    this.#connections.push(connection);
    return connection;
  }

  #open(reading: Reading): void {
    const run = reading.run();
    this.#readings.set(reading, run);
    void run.finally(() => this.#readings.delete(reading));
  }

  async #tidy(): Promise<void> {
    for (const topic of this.#tidied) await forgetWorkedOff(this.#client, topic);
  }
}

/** A server that has frozen neither confirms nor refuses. */
const answered = async (sent: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Redis has not confirmed within ${publishTimeoutMs} ms`)),
      publishTimeoutMs,
    );
  });
  await Promise.race([sent, late]).finally(() => clearTimeout(timer));
};
