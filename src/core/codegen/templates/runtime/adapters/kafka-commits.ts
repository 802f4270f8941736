/** Tells Kafka how far a member of a group has come in its partitions. */
import type { Consumer, TopicPartitionOffsetAndMetadata } from 'kafkajs';
import { pause } from '../durations.ts';
import type { Partition } from './kafka-partition.ts';

/** Until then a group that is being divided anew may have come to rest. */
const tryAgainMs = 250;

export class Commits {
  readonly #consumer: Consumer;
  readonly #topic: string;
  readonly #partitions: ReadonlyMap<number, Partition>;
  #current = Promise.resolve(true);
  #next: Promise<boolean> | undefined;
  #taken = false;
  #closed = false;

  constructor(consumer: Consumer, topic: string, partitions: ReadonlyMap<number, Partition>) {
    this.#consumer = consumer;
    this.#topic = topic;
    this.#partitions = partitions;
    consumer.on(consumer.events.COMMIT_OFFSETS, () => {
      this.#taken = true;
    });
  }

  /**
   * Resolves once everything up to now is committed, to false when this was closed before. One commit at a time; all who come
   * meanwhile are served by the next.
   */
  commit(): Promise<boolean> {
    this.#next ??= this.#current.then(() => {
      this.#next = undefined;
      this.#current = this.#tellAll();
      return this.#current;
    });
    return this.#next;
  }

  close(): void {
    this.#closed = true;
  }

  /** Tries until it is done: a coordinator that is away comes back, and a partition that went elsewhere is no longer here. */
  async #tellAll(): Promise<boolean> {
    while (!this.#closed) {
      const told = [...this.#partitions.values()].flatMap((partition) => {
        const news = partition.news();
        return news ? [{ partition, offset: { topic: this.#topic, partition: partition.number, ...news } }] : [];
      });
      if (told.length === 0 || (await this.#tell(told.map(({ offset }) => offset)))) return true;
      for (const { partition } of told) partition.forgetNews();
      await pause(tryAgainMs);
    }
    return false;
  }

  /** Whether the coordinator took it. A client that is out of its group tells nobody and throws nothing; only the event is sure. */
  async #tell(offsets: TopicPartitionOffsetAndMetadata[]): Promise<boolean> {
    this.#taken = false;
    await this.#consumer.commitOffsets(offsets).catch(() => undefined);
    return this.#taken;
  }
}
