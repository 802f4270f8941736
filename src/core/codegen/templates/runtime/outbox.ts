/** Publishing: checked against the schema, in an envelope, bounded in flight, retried with the same id until confirmed. */
import { randomUUID } from 'node:crypto';
import { type BrokerTerms, type OutgoingMessage, type TopicConfig, TopicFull } from './broker.ts';
import { pause } from './durations.ts';
import { attributeOf, type CloudEvent, InvalidMessage } from './envelope.ts';
import { Gate } from './gate.ts';
import type { MessageContract } from './handler.ts';
import type { Host } from './host.ts';
import { idFrom, isSampled, traceparentAfter } from './identity.ts';
import { OutboxRelay } from './outbox-relay.ts';
import type { OutboxStore } from './outbox-store.ts';
import { outgoing, type PublishOptions } from './outgoing.ts';
import { RateLimit, RateLimited, type RateLimitPolicy } from './rate-limit.ts';

export interface Publication<Data> {
  /** The name of its function in `emit`. */
  readonly name: string;
  readonly topic: TopicConfig;
  readonly contract: MessageContract<Data>;
  /** Where it comes in from outside; absent: under the slug of its message. */
  readonly path?: string;
  readonly confirmed: boolean;
  /** Unconfirmed messages in flight. */
  readonly window: number;
  /** Then publishing fails, and with it the handler. */
  readonly giveUpAfterMs: number;
  readonly rateLimit?: RateLimitPolicy;
  /** Messages that have passed more handlers are not published: the brake of a loop. */
  readonly hopLimit?: number;
  readonly request?: { readonly replyTo: TopicConfig; readonly timeoutMs: number };
  readonly terms?: BrokerTerms;
  /** Written down first, then published from there. */
  readonly outbox?: boolean;
}

/** The message in whose handling something is published. */
export interface Cause {
  readonly event: CloudEvent;
  readonly consumer: string;
  /** How many messages of this name the handler has published before. */
  nextIndex(publication: string): number;
}

/** `refused`: the design says so (topic full, rate limit, hop limit); it is no failure of the handler. */
export interface Published {
  readonly event: CloudEvent;
  readonly refused?: 'topic-full' | 'rate-limit' | 'hop-limit';
}

interface Flow {
  readonly window: Gate;
  readonly limit: RateLimit | undefined;
}

/** What is given goes before what the message in work has. */
const attributesFor = (
  names: readonly string[] = [],
  given: Readonly<Record<string, string>> = {},
  parent: CloudEvent | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? (parent && attributeOf(parent, name));
      return value === undefined ? [] : [[name, value]];
    }),
  );

const firstRetryMs = 50;
const longestRetryMs = 2_000;
const sampleEveryMs = 4_000;

export class Outbox {
  readonly #service: string;
  readonly #host: Host;
  readonly #flows = new Map<string, Flow>();
  readonly #sampledAt = new Map<string, number>();
  #relay: OutboxRelay | undefined;

  constructor(service: string, host: Host) {
    this.#service = service;
    this.#host = host;
  }

  async publish<Data>(
    publication: Publication<Data>,
    data: Data,
    cause?: Cause,
    options: PublishOptions = {},
  ): Promise<Published> {
    const { contract } = publication;
    if (!contract.isValid(data)) throw new InvalidMessage(`${contract.type} is not published: ${contract.problems()}`);
    const event = this.#envelope(publication, data, cause, options);
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

  /** A handler that runs twice publishes under the same ids, so that its second run adds nothing. */
  idFor<Data>({ name }: Publication<Data>, cause?: Cause): string {
    return cause ? idFrom(cause.event.id, cause.consumer, name, String(cause.nextIndex(name))) : randomUUID();
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
        if (error instanceof TopicFull || Date.now() + wait > giveUpAt) throw error;
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

  #envelope<Data>(
    publication: Publication<Data>,
    data: Data,
    cause: Cause | undefined,
    options: PublishOptions,
  ): CloudEvent {
    const id = options.id ?? this.idFor(publication, cause);
    const parent = cause?.event;
    const given = parent?.traceparent ?? options.traceparent;
    const key = publication.contract.keyOf(data);
    const requestId = publication.request ? id : parent?.requestid;
    const time = new Date().toISOString();
    return {
      specversion: '1.0',
      id,
      source: `/${this.#service}`,
      type: publication.contract.type,
      time,
      datacontenttype: 'application/json',
      ...(publication.contract.version !== undefined && { dataversion: publication.contract.version }),
      correlationid: options.correlationId ?? parent?.correlationid ?? id,
      ...(parent && { causationid: parent.id }),
      ...(requestId !== undefined && { requestid: requestId }),
      traceparent: traceparentAfter(
        given,
        given === undefined ? this.#startsSample(publication.name) : isSampled(given),
      ),
      ...(key !== undefined && { partitionkey: key }),
      flowstart: parent ? (parent.flowstart ?? parent.time) : time,
      ...attributesFor(publication.contract.attributes, options.attributes, parent),
      hops: parent ? (parent.hops ?? 0) + 1 : 0,
      data,
    };
  }

  /** One flow of each kind every few seconds, so that rare ones are seen too. */
  #startsSample(publication: string): boolean {
    const now = Date.now();
    if (now - (this.#sampledAt.get(publication) ?? 0) < sampleEveryMs) return false;
    this.#sampledAt.set(publication, now);
    return true;
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
