/** Reads the stream of a topic without order for one group: as many messages in hand as its workers may hold. */
import type { Delivery, Queue } from '../broker.ts';
import type { Entry, RedisGroup } from './redis-group.ts';

/** A read waits no longer than this, so that a stop has not to wait longer for it. */
const readForMs = 1_000;
/** What is in work may ask for an early retry, and a read that waits would not know. */
const readForWhileWorkingMs = 100;

export class RedisReader {
  readonly #queue: Queue;
  readonly #group: RedisGroup;
  readonly #work: (delivery: Delivery) => Promise<void>;
  readonly #idleMs: number;
  /** The work on each message, and its id: one may be in hand twice, given out again in the meantime. */
  readonly #inHand = new Map<Promise<void>, string>();
  #lookBackAt = 0;
  #roomMade: () => void = () => undefined;
  #stopping = false;

  constructor(queue: Queue, group: RedisGroup, work: (delivery: Delivery) => Promise<void>, idleMs: number) {
    this.#queue = queue;
    this.#group = group;
    this.#work = work;
    this.#idleMs = idleMs;
  }

  /** Resolves after `stop`, when all is done that was in hand. */
  async run(): Promise<void> {
    const beat = setInterval(() => this.#beat(), this.#idleMs / 3);
    while (!this.#stopping) {
      try {
        await this.#round();
      } catch {
        if (!this.#stopping) await this.#group.rejoin();
      }
    }
    await Promise.all(this.#inHand.keys());
    clearInterval(beat);
  }

  /** A read that waits already may still bring messages; they are worked on as well, since each has had its delivery counted. */
  stop(): void {
    this.#stopping = true;
    this.#roomMade();
  }

  get #room(): number {
    return this.#queue.workerCount * this.#queue.prefetch - this.#inHand.size;
  }

  async #round(): Promise<void> {
    if (this.#room <= 0) return this.#roomLeft();
    if (Date.now() >= this.#lookBackAt) await this.#lookBack();
    if (this.#room <= 0) return;
    const longest = this.#inHand.size > 0 ? readForWhileWorkingMs : readForMs;
    const waitMs = Math.min(longest, this.#lookBackAt - Date.now());
    for (const entry of await this.#group.read(this.#room, waitMs)) this.#begin(entry);
  }

  #roomLeft(): Promise<void> {
    return new Promise((resolve) => {
      this.#roomMade = resolve;
    });
  }

  async #lookBack(): Promise<void> {
    const room = this.#room;
    this.#lookBackAt = Date.now() + Math.min(readForMs, this.#idleMs / 4);
    const { entries, nextMs } = await this.#group.takeBack(this.#idleMs, room);
    // As many as asked for: there may be more.
    this.#lookBackWithin(entries.length === room ? 0 : nextMs);
    for (const entry of entries) this.#begin(entry);
  }

  #lookBackWithin(ms: number | undefined): void {
    if (ms !== undefined) this.#lookBackAt = Math.min(this.#lookBackAt, Date.now() + ms);
  }

  #begin(entry: Entry): void {
    // Work that could not tell its end is nobody's from now on, and comes again.
    const done = this.#handle(entry).catch(() => undefined);
    this.#inHand.set(done, entry.id);
    void done.finally(() => {
      this.#inHand.delete(done);
      this.#roomMade();
    });
  }

  async #handle(entry: Entry): Promise<void> {
    const { workers } = this.#queue;
    const delivery = this.#group.deliver(entry, (againAfterMs) => this.#lookBackWithin(againAfterMs));
    await workers.enter();
    try {
      await this.#work(delivery);
    } finally {
      workers.leave();
    }
  }

  /** With a timeout in the design the message may be given out again; without one others are told that we are alive. */
  #beat(): void {
    if (this.#queue.ackTimeoutMs === undefined)
      void this.#group.beat([...this.#inHand.values()]).catch(() => undefined);
  }
}
