/** Tells Kafka how far a member of a group has come in its partitions. */
import type { Consumer } from 'kafkajs';
import { pause } from '../durations.ts';
import type { Partition } from './kafka-partition.ts';

/** Until then a group that is being divided anew may have come to rest. */
const tryAgainMs = 250;

export class Commits {
  readonly #consumer: Consumer;
  readonly #topic: string;
  readonly #partitions: ReadonlyMap<number, Partition>;
  #current = Promise.resolve();
  #next: Promise<void> | undefined;
  #closed = false;

  constructor(consumer: Consumer, topic: string, partitions: ReadonlyMap<number, Partition>) {
    this.#consumer = consumer;
    this.#topic = topic;
    this.#partitions = partitions;
  }

  /** Resolves once everything up to now is committed. One commit at a time; all who come meanwhile are served by the next. */
  commit(): Promise<void> {
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
  async #tellAll(): Promise<void> {
    while (!this.#closed) {
      const told = [...this.#partitions.values()].flatMap((partition) => {
        const news = partition.news();
        return news ? [{ partition, offset: { topic: this.#topic, partition: partition.number, ...news } }] : [];
      });
      if (told.length === 0) return;
      try {
        return await this.#consumer.commitOffsets(told.map(({ offset }) => offset));
      } catch {
        for (const { partition } of told) partition.forgetNews();
        await pause(tryAgainMs);
      }
    }
  }
}
