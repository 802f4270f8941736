/** Sees every message of a topic from now on, without a group. */
import type { TopicConfig } from '../broker.ts';
import { pause } from '../durations.ts';
import { lanesOf, type RedisConnection, streamOf } from './redis-topology.ts';

const readForMs = 1_000;
const reconnectMs = 500;

export class RedisWatcher {
  readonly #connection: RedisConnection;
  readonly #see: (text: string) => void;
  /** Each stream with the last message seen. */
  readonly #seen: Map<string, string>;
  #stopping = false;

  constructor(connection: RedisConnection, topic: TopicConfig, see: (text: string) => void) {
    this.#connection = connection;
    this.#see = see;
    this.#seen = new Map(lanesOf(topic).map((lane) => [streamOf(topic, lane), '0-0']));
  }

  /** What is there already is not seen. */
  async begin(): Promise<void> {
    for (const stream of this.#seen.keys()) {
      const last = (await this.#connection.xRevRange(stream, '+', '-', { COUNT: 1 }))?.[0];
      if (last) this.#seen.set(stream, last.id);
    }
  }

  async run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#read();
      } catch {
        // The connection is away; the client connects again by itself.
        if (!this.#stopping) await pause(reconnectMs);
      }
    }
  }

  stop(): void {
    this.#stopping = true;
  }

  async #read(): Promise<void> {
    const streams = [...this.#seen].map(([key, id]) => ({ key, id }));
    const replies = await this.#connection.xRead(streams, { BLOCK: readForMs });
    for (const { name, messages } of replies ?? [])
      for (const { id, message } of messages) {
        this.#seen.set(name, id);
        this.#see(message.event ?? '');
      }
  }
}
