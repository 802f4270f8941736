/** What a service sends: functions for its handlers, doors for what comes from outside, requests that wait for their reply. */
import { accepted } from './entrance.ts';
import type { MessageContract } from './handler.ts';
import type { Host } from './host.ts';
import { idOf } from './new-events.ts';
import { Outbox } from './outbox.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PublishOptions } from './outgoing.ts';
import type { Cause, Publication } from './publication.ts';
import { Replies } from './replies.ts';
import type { Emitter, Entrance } from './service.ts';

export class Sending {
  readonly #outbox: Outbox;
  readonly #replies: Replies;
  readonly #replyTopics = new Set<Promise<void>>();

  constructor(service: string, host: Host) {
    this.#outbox = new Outbox(service, host);
    this.#replies = new Replies(host.broker);
  }

  /** Resolves once the replies to what comes in are heard. */
  async ready(): Promise<void> {
    await Promise.all(this.#replyTopics);
  }

  /** Publishes what an earlier process has left in the store. */
  resume(store: OutboxStore | undefined): void {
    this.#outbox.resume(store);
  }

  async drain(): Promise<void> {
    await this.#outbox.drain();
  }

  emitter(cause: Cause): Emitter {
    return {
      message: (publication) => async (data, options) => {
        await this.#outbox.publish(publication, data, cause, options);
      },
      request: (publication, replies) => async (data, options) => {
        const { reply } = await this.#ask(publication, data, replies, cause, options);
        return reply;
      },
    };
  }

  entrance<Data>(publication: Publication<Data>, replies: readonly MessageContract<unknown>[]): Entrance {
    const { contract, request } = publication;
    if (request) this.#replyTopics.add(this.#replies.watch(request.replyTo));
    return {
      path: publication.path ?? `/${contract.slug}`,
      accept: async (data, options = {}) => {
        if (!contract.isValid(data)) return { outcome: 'invalid', problems: contract.problems() };
        if (!request) return accepted(await this.#outbox.publish(publication, data, undefined, options));
        const { reply, event } = await this.#ask(publication, data, replies, undefined, options);
        return { outcome: 'published', event, reply: reply.data };
      },
    };
  }

  /** Waits for the reply from before the request leaves. */
  async #ask<Data, Reply>(
    publication: Publication<Data>,
    data: Data,
    contracts: readonly MessageContract<Reply>[],
    cause?: Cause,
    options: PublishOptions = {},
  ) {
    const { request } = publication;
    if (!request) throw new Error(`${publication.name} expects no reply`);
    await this.#replies.watch(request.replyTo);
    const id = idOf(publication, cause, options.id);
    const waiting = this.#replies.wait(id, contracts, request.timeoutMs);
    // Awaited below; until then a timeout while publishing must not count as unhandled.
    waiting.catch(() => undefined);
    const published = await this.#outbox.publish(publication, data, cause, { ...options, id });
    if (published.refused) throw new Error(`${publication.name} was not asked: ${published.refused}`);
    return { ...published, reply: await waiting };
  }
}
