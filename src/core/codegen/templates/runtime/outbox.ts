/** Publishing: checked against the schema, in an envelope, bounded in flight, retried with the same id until confirmed. */
import { type OutgoingMessage, TopicFull } from './broker.ts';
import { pause } from './durations.ts';
import { type CloudEvent, InvalidMessage } from './envelope.ts';
import { Gate } from './gate.ts';
import type { Host } from './host.ts';
import { isSampled } from './identity.ts';
import { NewEvents } from './new-events.ts';
import { OutboxRelay } from './outbox-relay.ts';
import type { OutboxStore } from './outbox-store.ts';
import { outgoing, type PublishOptions } from './outgoing.ts';
import { type Cause, NotConfirmed, type Publication, type Published } from './publication.ts';
import { RateLimit, RateLimited } from './rate-limit.ts';

interface Flow {
  readonly window: Gate;
  readonly limit: RateLimit | undefined;
}

const firstRetryMs = 50;
const longestRetryMs = 2_000;

export class Outbox {
  readonly #service: string;
  readonly #host: Host;
  readonly #events: NewEvents;
  readonly #flows = new Map<string, Flow>();
  #relay: OutboxRelay | undefined;

  constructor(service: string, host: Host) {
    this.#service = service;
    this.#host = host;
    this.#events = new NewEvents(service);
  }

  async publish<Data>(
    publication: Publication<Data>,
    data: Data,
    cause?: Cause,
    options: PublishOptions = {},
  ): Promise<Published> {
    const { contract } = publication;
    if (!contract.isValid(data)) throw new InvalidMessage(`${contract.type} is not published: ${contract.problems()}`);
    const event = this.#events.of(publication, data, cause, options);
    const flow = cause?.event.traceparent ?? options.traceparent;
    return this.#host.telemetry.publishing(publication.topic.name, event, flow, async (traced) => {
      const refused = await this.#refusal(publication, traced);
      if (!refused) return this.#deliver(publication, traced, contract.keyOf(data), options.transaction);
      this.#tell('discarded', publication, traced, refused);
      return { event: traced, refused };
    });
  }

  /** Publishes what waits in the store, which takes the place of the process's own. */
  resume(store: OutboxStore = this.#host.outboxFor(this.#service)): void {
    this.#relay = this.#relayOf(store);
    this.#relay.look();
  }

  async drain(): Promise<void> {
    await this.#relay?.drain();
  }

  async #deliver<Data>(
    publication: Publication<Data>,
    event: CloudEvent,
    key: string | undefined,
    transaction: unknown,
  ): Promise<Published> {
    const { topic, contract, terms } = publication;
    const message = { ...outgoing(topic, contract.slug, event, key), ...(terms && { terms }) };
    if (publication.outbox) {
      this.#relay ??= this.#relayOf(this.#host.outboxFor(this.#service));
      await this.#relay.add(message, transaction, () => this.#tell('published', publication, event));
      return { event };
    }
    try {
      await this.#flow(publication).window.within(() => this.#send(publication, message));
    } catch (error) {
      if (!(error instanceof TopicFull)) throw error;
      this.#tell('discarded', publication, event, 'topic-full');
      return { event, refused: 'topic-full' };
    }
    this.#tell('published', publication, event);
    return { event };
  }

  /** The same id every time, so that a repetition after a lost confirmation is no second message. */
  async #send<Data>(publication: Publication<Data>, message: OutgoingMessage): Promise<void> {
    const giveUpAt = Date.now() + publication.giveUpAfterMs;
    for (let wait = firstRetryMs; ; wait = Math.min(longestRetryMs, wait * 2)) {
      try {
        return await this.#host.broker.publish(message, publication.confirmed);
      } catch (error) {
        if (error instanceof TopicFull) throw error;
        if (Date.now() + wait > giveUpAt) throw unconfirmed(publication, message, error);
        await pause(wait * (0.5 + Math.random() / 2));
      }
    }
  }

  #relayOf(store: OutboxStore): OutboxRelay {
    const { broker, problem } = this.#host;
    return new OutboxRelay({ store, publish: (message) => broker.publish(message, true), problem });
  }

  async #refusal<Data>(publication: Publication<Data>, event: CloudEvent): Promise<Published['refused']> {
    if (publication.hopLimit !== undefined && (event.hops ?? 0) > publication.hopLimit) return 'hop-limit';
    try {
      await this.#flow(publication).limit?.take();
      return undefined;
    } catch (error) {
      if (error instanceof RateLimited) return 'rate-limit';
      throw error;
    }
  }

  #flow<Data>(publication: Publication<Data>): Flow {
    const known = this.#flows.get(publication.name);
    if (known) return known;
    const limit = publication.rateLimit && new RateLimit(publication.rateLimit);
    const flow = { window: new Gate(publication.window), limit };
    this.#flows.set(publication.name, flow);
    return flow;
  }

  #tell<Data>(
    what: 'published' | 'discarded',
    publication: Publication<Data>,
    event: CloudEvent,
    reason?: string,
  ): void {
    this.#host.observe({
      what,
      service: this.#service,
      topic: publication.topic.name,
      type: event.type,
      id: event.id,
      correlationId: event.correlationid,
      sampled: isSampled(event.traceparent),
      ...(reason !== undefined && { reason }),
    });
  }
}

const unconfirmed = <Data>({ contract, giveUpAfterMs }: Publication<Data>, { id }: OutgoingMessage, error: unknown) =>
  new NotConfirmed(`${contract.type} ${id}`, giveUpAfterMs, error);
