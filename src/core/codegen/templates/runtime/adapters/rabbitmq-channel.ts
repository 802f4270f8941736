/** A channel that is opened and set up again whenever it is lost, alone or with its connection. */
import type { Channel, Connection } from 'rabbitmq-client';
import { atMost, pause } from '../durations.ts';

const reopenMs = 250;
/** A server that has just started may leave a request about one of its queues without any answer. */
const setUpWithinMs = 5_000;

export class LastingChannel {
  readonly #connection: Connection;
  readonly #setUp: (channel: Channel) => Promise<void>;
  #opening: Promise<Channel> | undefined;
  #closed = false;

  constructor(connection: Connection, setUp: (channel: Channel) => Promise<void>) {
    this.#connection = connection;
    this.#setUp = setUp;
  }

  /** Waits while it is away; rejects when the first attempt fails, or when it is closed. */
  open(): Promise<Channel> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const channel = await this.#opening?.catch(() => undefined);
    await channel?.close();
  }

  async #open(): Promise<Channel> {
    const channel = await this.#connection.acquire({ emitErrorsFromChannel: true });
    // What breaks a channel closes it, too, and the server takes a consumer away when somebody deletes its queue.
    channel.on('error', () => undefined);
    channel.once('basic.cancel', () => void channel.close());
    let isSetUp = false;
    try {
      const done = this.#setUp(channel).then(() => {
        isSetUp = true;
      });
      await atMost(setUpWithinMs, done);
    } finally {
      // A request without an answer would hold this up, too.
      if (!isSetUp) void channel.close();
    }
    if (channel.active) channel.once('close', () => this.#again());
    else throw new Error('the channel was lost while it was set up');
    return channel;
  }

  #again(): void {
    if (this.#closed) return;
    this.#opening = this.#untilOpen();
    // Who waits for it is told by its own await.
    this.#opening.catch(() => undefined);
  }

  async #untilOpen(): Promise<Channel> {
    for (;;) {
      await pause(reopenMs);
      if (this.#closed) throw new Error('the broker is closed');
      const channel = await this.#open().catch(() => undefined);
      if (channel) return channel;
    }
  }
}
