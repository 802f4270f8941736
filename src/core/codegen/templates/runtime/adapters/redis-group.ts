/** One group on one stream: what it reads, takes back, sets aside and has worked off. */
import type { Delivery, Queue } from '../broker.ts';
import { pause } from '../durations.ts';
import { setAsideScript, takeBackScript } from './redis-scripts.ts';
import { ensureGroups, type RedisConnection, streamOf, timesOf } from './redis-topology.ts';

const reconnectMs = 500;

export interface Entry {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Deliveries, this one included. */
  readonly attempt: number;
}

interface TakenBack {
  readonly entries: readonly Entry[];
  /** How long until the next message that is set aside; undefined when there is none. */
  readonly nextMs: number | undefined;
}

/**
 * Its pending messages are of two consumers: `working` has those in hand, `waiting` those set aside. Which process holds one is
 * not asked: who is alive says so with `beat`, and what nobody speaks for is taken back.
 */
export class RedisGroup {
  readonly #client: RedisConnection;
  readonly #reading: RedisConnection;
  readonly #queue: Queue;
  readonly #stream: string;
  readonly #keys: string[];

  /** `reading` is for this group alone: a read that waits holds up every other command of its connection. */
  constructor(client: RedisConnection, reading: RedisConnection, queue: Queue, lane: number) {
    this.#client = client;
    this.#reading = reading;
    this.#queue = queue;
    this.#stream = streamOf(queue.topic, lane);
    this.#keys = [this.#stream, timesOf(queue.topic, lane, queue.name)];
  }

  /** New messages that the queue takes; waits for one at most so long. */
  async read(count: number, waitMs: number): Promise<Entry[]> {
    const replies = await this.#reading.xReadGroup(
      this.#queue.name,
      'working',
      { key: this.#stream, id: '>' },
      { COUNT: count, BLOCK: Math.max(1, Math.ceil(waitMs)) },
    );
    const entries = (replies?.[0]?.messages ?? []).map(({ id, message }) => ({ id, fields: message, attempt: 1 }));
    const unwanted = entries.filter((entry) => !this.#takes(entry)).map(({ id }) => id);
    if (unwanted.length > 0) await this.#client.xAck(this.#stream, this.#queue.name, unwanted);
    return entries.filter((entry) => this.#takes(entry));
  }

  async takeBack(idleMs: number, count: number): Promise<TakenBack> {
    const reply = await this.#client.eval(takeBackScript, {
      keys: this.#keys,
      arguments: [this.#queue.name, String(Math.ceil(idleMs)), String(count)],
    });
    const [taken, nextMs] = reply as unknown as [[string, string[], number][], number];
    const entries = taken.map(([id, fields, attempt]) => ({ id, fields: recordOf(fields), attempt }));
    return { entries, nextMs: nextMs < 0 ? undefined : nextMs };
  }

  /** After a failure: the client connects again by itself, but a server that has come back empty has lost the group. */
  async rejoin(): Promise<void> {
    await pause(reconnectMs);
    await ensureGroups(this.#client, this.#queue.topic, [this.#queue.name]).catch(() => undefined);
  }

  /** Tells that these are still in hand. */
  async beat(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#client.xClaimJustId(this.#stream, this.#queue.name, 'working', 0, [...ids]);
  }

  /** `settled` hears how it ended: worked off, or again after a delay. */
  deliver({ id, fields, attempt }: Entry, settled: (againAfterMs?: number) => void): Delivery {
    let ended = false;
    const end = async (command: () => Promise<unknown>, againAfterMs?: number): Promise<void> => {
      if (ended) return;
      ended = true;
      await command();
      settled(againAfterMs);
    };
    const workOff = () => end(() => this.#client.xAck(this.#stream, this.#queue.name, id));
    const setAside = (delayMs: number) =>
      this.#client.eval(setAsideScript, { keys: this.#keys, arguments: [this.#queue.name, id, String(delayMs)] });
    return {
      text: fields.event ?? '',
      attempt,
      acknowledge: workOff,
      discard: workOff,
      retryAfter: (delayMs) => end(() => setAside(Math.round(delayMs)), delayMs),
    };
  }

  /** A stream has no filters: what another queue takes is worked off here, as is what has outlived its retention. */
  #takes({ id, fields }: Entry): boolean {
    const { accepts, topic } = this.#queue;
    const oldest = topic.retentionSeconds === undefined ? 0 : Date.now() - topic.retentionSeconds * 1000;
    return (accepts?.includes(fields.message ?? '') ?? true) && Number.parseInt(id, 10) >= oldest;
  }
}

const recordOf = (fields: readonly string[]): Record<string, string> => {
  const record: Record<string, string> = {};
  for (let index = 0; index < fields.length; index += 2) record[fields[index] ?? ''] = fields[index + 1] ?? '';
  return record;
};
