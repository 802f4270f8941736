/** Sees every message of a topic from now on: the only member of a group of its own, which commits nothing. */
import type { Consumer, Kafka } from 'kafkajs';
import { fetchWaitMs } from './kafka-topology.ts';

export class KafkaWatcher {
  readonly #consumer: Consumer;
  readonly #topic: string;
  readonly #see: (text: string) => void;
  /** Next offset per partition. */
  readonly #next = new Map<number, string>();

  constructor(kafka: Kafka, groupId: string, topic: string, see: (text: string) => void) {
    this.#consumer = kafka.consumer({ groupId, maxWaitTimeInMs: fetchWaitMs, allowAutoTopicCreation: false });
    this.#topic = topic;
    this.#see = see;
  }

  /** Resolves once it is in its group: who asks a question before would wait seconds for the answer. */
  async start(from: readonly { readonly partition: number; readonly high: string }[]): Promise<void> {
    for (const { partition, high } of from) this.#next.set(partition, high);
    // Nothing is committed, so that each time the group begins it must be told where it was.
    this.#consumer.on(this.#consumer.events.GROUP_JOIN, () => {
      for (const [partition, offset] of this.#next) this.#consumer.seek({ topic: this.#topic, partition, offset });
    });
    await this.#consumer.subscribe({ topic: this.#topic });
    await this.#consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        this.#next.set(partition, String(Number(message.offset) + 1));
        this.#see(message.value?.toString() ?? '');
      },
    });
  }

  async close(): Promise<void> {
    await this.#consumer.disconnect();
  }
}
