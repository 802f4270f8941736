/** The messages of one consumer group in memory: one shared line, or serial lanes on an ordered topic. */
import type { Delivery, Queue } from '../broker.ts';

export interface Item {
  readonly text: string;
  readonly lane: number;
  readonly attempt: number;
  readonly publishedAt: number;
}

type Work = (delivery: Delivery) => Promise<void>;

interface Member {
  readonly queue: Queue;
  readonly work: Work;
  /** Workers asked for and not yet free. */
  asking: number;
}

export class InMemoryQueue {
  readonly #settings: Queue;
  readonly #lanes: Item[][];
  readonly #held = new Set<number>();
  readonly #members: Member[] = [];
  readonly #onChange: () => void;
  #inWork = 0;
  #inBackoff = 0;
  #stopped = false;

  constructor(settings: Queue, onChange: () => void) {
    this.#settings = settings;
    this.#onChange = onChange;
    const { ordered, partitions } = settings.topic;
    this.#lanes = Array.from({ length: ordered ? partitions : 1 }, () => []);
  }

  get waiting(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.length, 0);
  }

  /** What waits, is in work, or waits to be tried again. */
  get size(): number {
    return this.waiting + this.#inWork + this.#inBackoff;
  }

  /** With a capacity of 0 a message is taken only when a worker is free. */
  get full(): boolean {
    const { capacity } = this.#settings.topic;
    if (capacity === undefined) return false;
    const workers = this.#members.reduce((sum, member) => sum + member.queue.workerCount, 0);
    return this.waiting >= capacity + Math.max(0, workers - this.#inWork);
  }

  accepts(message: string): boolean {
    return this.#settings.accepts?.includes(message) ?? true;
  }

  join(queue: Queue, work: Work): void {
    this.#members.push({ queue, work, asking: 0 });
    this.#stir();
  }

  add(item: Item): void {
    this.#lane(item).push(item);
    this.#stir();
  }

  /** Makes room by forgetting the oldest message that waits. */
  dropOldest(): void {
    const age = (lane: readonly Item[]) => lane[0]?.publishedAt ?? Number.POSITIVE_INFINITY;
    this.#lanes.reduce((oldest, lane) => (age(lane) < age(oldest) ? lane : oldest)).shift();
  }

  stop(): void {
    this.#stopped = true;
  }

  #lane(item: Item): Item[] {
    return this.#lanes[this.#laneNumber(item)] ?? [];
  }

  #laneNumber(item: Item): number {
    return this.#settings.topic.ordered ? item.lane : 0;
  }

  /** Asks for as many workers as there are messages that may be taken now. */
  #stir(): void {
    this.#onChange();
    for (const member of this.#members)
      while (member.asking < Math.min(member.queue.workerCount, this.#takeable())) {
        member.asking++;
        void this.#serve(member);
      }
  }

  async #serve(member: Member): Promise<void> {
    const { workers } = member.queue;
    await workers.enter();
    member.asking--;
    const item = this.#take();
    if (item) await this.#run(member, item);
    workers.leave();
    this.#stir();
  }

  #takeable(): number {
    if (this.#stopped) return 0;
    if (!this.#settings.topic.ordered) return this.waiting;
    return this.#lanes.filter((lane, number) => lane.length > 0 && !this.#held.has(number)).length;
  }

  #take(): Item | undefined {
    if (this.#stopped) return undefined;
    const { ordered, retentionSeconds } = this.#settings.topic;
    const oldest = retentionSeconds === undefined ? 0 : Date.now() - retentionSeconds * 1000;
    for (const [number, lane] of this.#lanes.entries()) {
      if (ordered && this.#held.has(number)) continue;
      while ((lane[0]?.publishedAt ?? oldest) < oldest) lane.shift();
      const item = lane.shift();
      if (!item) continue;
      if (ordered) this.#held.add(number);
      return item;
    }
    return undefined;
  }

  async #run(member: Member, item: Item): Promise<void> {
    this.#inWork++;
    const delivery = this.#deliver(item, member.queue.ackTimeoutMs);
    await member.work(delivery);
    this.#inWork--;
  }

  /** The three ends of a delivery; the acknowledgement timeout is a fourth. */
  #deliver(item: Item, ackTimeoutMs: number | undefined): Delivery {
    let ended = false;
    const again: Item = { ...item, attempt: item.attempt + 1 };
    const end = (then: () => void): Promise<void> => {
      if (!ended) {
        ended = true;
        clearTimeout(timer);
        then();
      }
      return Promise.resolve();
    };
    const timer = ackTimeoutMs === undefined ? undefined : setTimeout(() => end(() => this.#back(again)), ackTimeoutMs);
    return {
      text: item.text,
      attempt: item.attempt,
      acknowledge: () => end(() => this.#release(item)),
      discard: () => end(() => this.#release(item)),
      retryAfter: (delayMs) => end(() => this.#backAfter(again, delayMs)),
    };
  }

  #backAfter(item: Item, delayMs: number): void {
    this.#inBackoff++;
    setTimeout(() => {
      this.#inBackoff--;
      this.#back(item);
    }, delayMs);
  }

  /** On a serial lane it keeps its place, otherwise it joins the tail. */
  #back(item: Item): void {
    if (this.#settings.topic.ordered) this.#lane(item).unshift(item);
    else this.#lane(item).push(item);
    this.#release(item);
  }

  #release(item: Item): void {
    this.#held.delete(this.#laneNumber(item));
    this.#stir();
  }
}
