/** Reads one lane of an ordered topic for one group, while it is this process's: one message after the other. */
import type { Delivery, Queue } from '../broker.ts';
import { atMost, pause } from '../durations.ts';
import type { Entry, RedisGroup } from './redis-group.ts';
import type { RedisLeases } from './redis-leases.ts';

/** A read waits no longer than this, so that a stop has not to wait longer for it. */
const readForMs = 1_000;

export class RedisLaneReader {
  readonly #queue: Queue;
  readonly #lane: number;
  readonly #group: RedisGroup;
  readonly #leases: RedisLeases;
  readonly #work: (delivery: Delivery) => Promise<void>;
  /** The message before the next has come to its end; otherwise it is that one's turn again. */
  #settled = false;
  #stopping = false;

  constructor(
    queue: Queue,
    lane: number,
    group: RedisGroup,
    leases: RedisLeases,
    work: (delivery: Delivery) => Promise<void>,
  ) {
    this.#queue = queue;
    this.#lane = lane;
    this.#group = group;
    this.#leases = leases;
    this.#work = work;
  }

  /** Resolves after `stop`, when the message in hand is done and the lane free for others. */
  async run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#round();
      } catch {
        this.#settled = false;
        if (!this.#stopping) await this.#group.rejoin();
      }
    }
    await this.#leases.leave(this.#lane).catch(() => undefined);
  }

  stop(): void {
    this.#stopping = true;
  }

  async #round(): Promise<void> {
    if (!this.#leases.isMine(this.#lane)) {
      this.#settled = false;
      await this.#leases.leave(this.#lane);
      return pause(this.#leases.roundMs / 4);
    }
    const entry = await this.#next();
    if (entry) await this.#handle(entry);
  }

  async #next(): Promise<Entry | undefined> {
    if (this.#settled) return (await this.#group.read(1, readForMs))[0];
    // A lane has one owner: what is in hand and not ours was left by one that has died.
    const { entries, nextMs } = await this.#group.takeBack(0, 1);
    this.#settled = entries.length === 0 && nextMs === undefined;
    if (nextMs !== undefined && entries.length === 0) await pause(Math.min(nextMs, readForMs));
    return entries[0];
  }

  async #handle(entry: Entry): Promise<void> {
    this.#settled = false;
    const delivery = this.#group.deliver(entry, (againAfterMs) => {
      this.#settled = againAfterMs === undefined;
    });
    const { workers, ackTimeoutMs } = this.#queue;
    const done = workers.within(() => this.#work(delivery));
    await (ackTimeoutMs === undefined ? done : atMost(ackTimeoutMs, done));
  }
}
