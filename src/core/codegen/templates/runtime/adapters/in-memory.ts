/** A broker inside this process: for tests and for a first look. What waits in it ends with the process. */
import {
  type Broker,
  type Delivery,
  type OutgoingMessage,
  type Queue,
  type TopicConfig,
  TopicFull,
} from '../broker.ts';
import { InMemoryQueue } from './in-memory-queue.ts';

interface TopicState {
  readonly queues: Map<string, InMemoryQueue>;
  readonly watchers: ((text: string) => void)[];
  /** Message id to the time until which a repetition is dropped, oldest first. */
  readonly seen: Map<string, number>;
}

export class InMemoryBroker implements Broker {
  readonly #topics = new Map<string, TopicState>();
  #waitingForChange: (() => void)[] = [];

  async publish(message: OutgoingMessage): Promise<void> {
    const topic = this.#topic(message.topic);
    if (this.#isRepeated(topic, message.id)) return;
    const offered = [...topic.queues.values()].filter((queue) => queue.accepts(message.message));
    await this.#makeRoom(message.topic, offered);
    // Only now: what was refused may come again, and what waited for room may have come twice.
    if (this.#isRepeated(topic, message.id)) return;
    topic.seen.set(message.id, Date.now() + message.topic.dedupWindowSeconds * 1000);
    const item = { text: message.text, lane: message.lane, attempt: 1, publishedAt: Date.now() };
    for (const queue of offered) if (!(message.topic.onFull === 'drop-new' && queue.full)) queue.add(item);
    for (const see of topic.watchers) see(message.text);
  }

  consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void> {
    const { queues } = this.#topic(queue.topic);
    const existing = queues.get(queue.name) ?? new InMemoryQueue(queue, () => this.#changed());
    queues.set(queue.name, existing);
    existing.join(queue, work);
    return Promise.resolve();
  }

  watch(topic: TopicConfig, see: (text: string) => void): Promise<void> {
    this.#topic(topic).watchers.push(see);
    return Promise.resolve();
  }

  backlog(topic: TopicConfig, queue: string): Promise<number> {
    return Promise.resolve(this.#topic(topic).queues.get(queue)?.size ?? 0);
  }

  isConnected(): boolean {
    return true;
  }

  /** Nothing outlives the process, so what still waits is worked off too. */
  async stop(timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!this.#all().every((queue) => queue.size === 0) && Date.now() < end) await this.#change(end - Date.now());
    for (const queue of this.#all()) queue.stop();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #all(): InMemoryQueue[] {
    return [...this.#topics.values()].flatMap((topic) => [...topic.queues.values()]);
  }

  #topic(config: TopicConfig): TopicState {
    const known = this.#topics.get(config.name);
    if (known) return known;
    const topic: TopicState = { queues: new Map(), watchers: [], seen: new Map() };
    this.#topics.set(config.name, topic);
    return topic;
  }

  #isRepeated({ seen }: TopicState, messageId: string): boolean {
    const now = Date.now();
    for (const [id, until] of seen) {
      if (until > now) break;
      seen.delete(id);
    }
    return seen.has(messageId);
  }

  async #makeRoom(topic: TopicConfig, queues: readonly InMemoryQueue[]): Promise<void> {
    const full = () => queues.filter((queue) => queue.full);
    if (topic.onFull === 'reject' && full().length > 0) throw new TopicFull(topic.name);
    if (topic.onFull === 'drop-old') for (const queue of full()) queue.dropOldest();
    if (topic.onFull === 'block') while (full().length > 0) await this.#change();
  }

  /** Resolves when some queue has changed, or after so many milliseconds. */
  #change(timeoutMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(resolve, timeoutMs);
      this.#waitingForChange.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #changed(): void {
    const waiting = this.#waitingForChange;
    this.#waitingForChange = [];
    for (const proceed of waiting) proceed();
  }
}
