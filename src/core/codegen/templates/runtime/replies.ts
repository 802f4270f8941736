/** Request and reply over topics: a reply finds its asker by the id of the request, wherever it runs. */
import type { Broker, TopicConfig } from './broker.ts';
import { readEnvelope } from './envelope.ts';
import type { Message, MessageContract } from './handler.ts';

export class ReplyTimeout extends Error {
  override readonly name = 'ReplyTimeout';
}

/** True when the reply was what it waits for. */
type Waiting = (text: string) => boolean;

export class Replies {
  readonly #broker: Broker;
  /** By request; one that is asked again under its id has several who wait. */
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #watched = new Map<string, Promise<void>>();

  constructor(broker: Broker) {
    this.#broker = broker;
  }

  /** Must be done before the first request leaves: a reply may be faster than a subscription. */
  watch(topic: TopicConfig): Promise<void> {
    const known = this.#watched.get(topic.name);
    if (known !== undefined) return known;
    const watched = this.#broker.watch(topic, (text) => this.#see(text));
    this.#watched.set(topic.name, watched);
    // A failure is not remembered: the next question tries again.
    watched.catch(() => this.#watched.delete(topic.name));
    return watched;
  }

  /** Resolves with the first reply of one of these types to this request. */
  wait<Reply>(
    requestId: string,
    replies: readonly MessageContract<Reply>[],
    timeoutMs: number,
  ): Promise<Message<Reply>> {
    return new Promise((resolve, reject) => {
      const take = (text: string) => {
        const reply = readReply(text, replies);
        if (!reply) return false;
        clearTimeout(timer);
        resolve(reply);
        return true;
      };
      const timer = setTimeout(() => {
        this.#forget(requestId, take);
        reject(new ReplyTimeout(`no reply to ${requestId} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiting.set(requestId, (this.#waiting.get(requestId) ?? new Set()).add(take));
    });
  }

  #see(text: string): void {
    const requestId = requestOf(text);
    if (requestId === undefined) return;
    for (const take of this.#waiting.get(requestId) ?? []) if (take(text)) this.#forget(requestId, take);
  }

  #forget(requestId: string, take: Waiting): void {
    const waiting = this.#waiting.get(requestId);
    waiting?.delete(take);
    if (waiting?.size === 0) this.#waiting.delete(requestId);
  }
}

const requestOf = (text: string): string | undefined => {
  try {
    return readEnvelope(text).requestid;
  } catch {
    return undefined;
  }
};

const readReply = <Reply>(text: string, replies: readonly MessageContract<Reply>[]): Message<Reply> | undefined => {
  const event = readEnvelope(text);
  const { data } = event;
  const contract = replies.find((candidate) => candidate.type === event.type);
  return contract?.isValid(data) ? { ...event, data } : undefined;
};
