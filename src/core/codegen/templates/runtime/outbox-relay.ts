/** Publishes what an outbox store holds, the oldest first and one after the other; removed only after the broker has confirmed. */
import type { OutgoingMessage } from './broker.ts';
import { pause } from './durations.ts';
import type { OutboxStore } from './outbox-store.ts';

/** A transaction may end long after its message was added, and nobody tells when. */
const lookAgainMs = 500;
const longestRetryMs = 2_000;

export interface RelayParts {
  readonly store: OutboxStore;
  readonly publish: (message: OutgoingMessage) => Promise<void>;
  readonly problem: (what: string, error: unknown) => void;
}

export class OutboxRelay {
  readonly #parts: RelayParts;
  /** What this process has added and not yet seen go. */
  readonly #added = new Map<string, () => void>();
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  /** Resolves when the message is written down; `published` is called when the broker has it. */
  async add(message: OutgoingMessage, transaction: unknown, published: () => void): Promise<void> {
    this.#added.set(message.id, published);
    try {
      await this.#parts.store.add(message, transaction);
    } catch (error) {
      this.#added.delete(message.id);
      throw error;
    }
    this.look();
  }

  /** Publishes what is there, what an earlier process has left included. */
  look(): void {
    this.#running ??= this.#publishAll().finally(() => {
      this.#running = undefined;
      clearTimeout(this.#timer);
      if (this.#added.size > 0) this.#timer = setTimeout(() => this.look(), lookAgainMs).unref();
    });
  }

  /** What is written down by now is published when this resolves. */
  async drain(): Promise<void> {
    await this.#running;
    this.look();
    await this.#running;
  }

  async #publishAll(): Promise<void> {
    try {
      for (let waiting = await this.#waiting(); waiting.length > 0; waiting = await this.#waiting())
        for (const message of waiting) await this.#publish(message);
    } catch (error) {
      this.#parts.problem('the outbox cannot be read and is looked at again', error);
    }
  }

  #waiting(): Promise<readonly OutgoingMessage[]> {
    return this.#parts.store.waiting();
  }

  /** Again and again under the same id: the data is committed, so there is no way back. */
  async #publish(message: OutgoingMessage): Promise<void> {
    for (let wait = 50; ; wait = Math.min(longestRetryMs, wait * 2)) {
      try {
        await this.#parts.publish(message);
        break;
      } catch (error) {
        this.#parts.problem(`a message of the outbox for ${message.topic.name} is not published yet`, error);
        await pause(wait);
      }
    }
    await this.#parts.store.remove(message.id);
    this.#added.get(message.id)?.();
    this.#added.delete(message.id);
  }
}
