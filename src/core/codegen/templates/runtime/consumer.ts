/** One delivery from the broker's hand to its end: checked, worked on once, acknowledged, retried or set aside. */
import { bareEvent } from './bare.ts';
import type { Delivery } from './broker.ts';
import { deadLetterOf, slugOf, unreadable } from './dead-letter.ts';
import { type Duration, drawMs } from './durations.ts';
import { type CloudEvent, InvalidMessage, readEnvelope } from './envelope.ts';
import { NotRetryable } from './handler.ts';
import type { Host } from './host.ts';
import { drawFrom, isSampled } from './identity.ts';
import type { Happening, Observation } from './observer.ts';
import { outgoing } from './outgoing.ts';
import { withoutPersonal } from './personal.ts';
import { delayAfter, isLastDelivery } from './retry.ts';
import { consumerName, type SubscriptionConfig, type Work } from './subscription.ts';

/** Until then whoever has the message in hand may have come to an end. */
const busyRetryMs = 250;

export class Consumer {
  readonly #service: string;
  readonly #config: SubscriptionConfig;
  readonly #host: Host;
  readonly #work: Work;
  readonly #name: string;
  #inWork = 0;

  constructor(service: string, config: SubscriptionConfig, host: Host, work: Work) {
    this.#service = service;
    this.#config = config;
    this.#host = host;
    this.#work = work;
    this.#name = consumerName(config);
    const of = { service, topic: config.topic.name, group: config.queue };
    host.measure({ what: 'messages-in-work', of, read: () => this.#inWork });
  }

  /** Never throws: whatever goes wrong ends in a retry, so that the message stays with the broker. */
  async take(delivery: Delivery): Promise<void> {
    this.#inWork++;
    try {
      await this.#take(delivery);
    } catch (error) {
      this.#host.problem(`${this.#service}: a delivery could not be ended and will come again`, error);
      // Where even that fails the connection is gone, and the broker gives the message out again by itself.
      await delivery.retryAfter(1_000).catch(() => undefined);
    } finally {
      this.#inWork--;
    }
  }

  async #take(delivery: Delivery): Promise<void> {
    const event = this.#read(delivery.text);
    if (event instanceof InvalidMessage)
      return this.#setAside(delivery, unreadable(delivery.text), 'invalid', event.message);
    const attempt = this.#config.delay ? delivery.attempt - 1 : delivery.attempt;
    if (this.#config.delay && attempt === 0) return delivery.retryAfter(this.#remaining(event, this.#config.delay));
    const handler = this.#work.handlerFor(event.type);
    if (!handler) return this.#unknown(delivery, event);
    const refusal = handler.refusal(event.data, event.dataversion) ?? this.#disappointment(event);
    if (refusal !== undefined) return this.#setAside(delivery, event, 'invalid', refusal);
    if (this.#config.dropExpired && isExpired(event, handler.deadlineMs)) return this.#skip(delivery, event, 'expired');
    if (this.#config.isRepeatable) return this.#attempt(delivery, event, attempt);
    await this.#once(delivery, event, attempt);
  }

  /** Of several deliveries of one message, one at a time is worked on, and none after one that came to its end. */
  async #once(delivery: Delivery, event: CloudEvent, attempt: number): Promise<void> {
    const { processed } = this.#host;
    const begun = await processed.begin(this.#name, event.id);
    if (begun === 'done') return this.#skip(delivery, event, 'repeated');
    if (begun === 'busy') return delivery.retryAfter(busyRetryMs);
    try {
      await this.#attempt(delivery, event, attempt);
    } finally {
      await processed.release(this.#name, event.id);
    }
  }

  async #attempt(delivery: Delivery, event: CloudEvent, attempt: number): Promise<void> {
    // More deliveries than allowed: the process died in the last one.
    if (attempt > 1 && isLastDelivery(this.#config.retry, attempt - 1))
      return this.#exhaust(delivery, event, attempt - 1, 'the consumer died at the last delivery');
    if (this.#config.acknowledgeFirst) await delivery.acknowledge();
    const startedAt = performance.now();
    try {
      await this.#host.telemetry.handling(event, this.#reading(attempt), () => this.#work.run(event, attempt));
    } catch (error) {
      return this.#fail(delivery, event, attempt, error);
    }
    if (!this.#config.isRepeatable) await this.#host.processed.finish(this.#name, event.id);
    await delivery.acknowledge();
    const flowMs = Date.now() - Date.parse(event.flowstart ?? event.time);
    this.#tell('handled', event, { attempt, tookMs: performance.now() - startedAt, flowMs });
  }

  async #fail(delivery: Delivery, event: CloudEvent, attempt: number, error: unknown): Promise<void> {
    const reason = this.#reasonOf(error, event);
    this.#tell('failed', event, { attempt, reason });
    await this.#work.failed(event, attempt);
    if (this.#config.acknowledgeFirst) return;
    if (error instanceof NotRetryable || isLastDelivery(this.#config.retry, attempt))
      return this.#exhaust(delivery, event, attempt, reason);
    await delivery.retryAfter(delayAfter(this.#config.retry, attempt, Math.random()));
  }

  #reasonOf(error: unknown, { type, data }: CloudEvent): string {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return withoutPersonal(reason, data, this.#work.handlerFor(type)?.personal ?? []);
  }

  async #exhaust(delivery: Delivery, event: CloudEvent, attempt: number, reason: string): Promise<void> {
    await this.#work.exhausted(event, attempt);
    await this.#setAside(delivery, event, 'dead-lettered', reason, attempt);
  }

  /** To the dead letters with the reason, or to its end. The broker lets go of it only after the dead letter is confirmed. */
  async #setAside(
    delivery: Delivery,
    event: CloudEvent,
    what: 'invalid' | 'dead-lettered',
    reason: string,
    attempt = delivery.attempt,
  ): Promise<void> {
    const { deadLetter } = this.#config;
    if (deadLetter) {
      const slug = this.#work.handlerFor(event.type)?.slug ?? slugOf(event.type);
      const letter = deadLetterOf(event, this.#name, reason, attempt);
      await this.#host.broker.publish(outgoing(deadLetter, slug, letter, event.partitionkey), true);
    }
    await delivery.discard();
    this.#tell(deadLetter || what === 'invalid' ? what : 'discarded', event, { attempt, reason });
  }

  #disappointment({ data }: CloudEvent): string | undefined {
    const { expects, name } = this.#config;
    return !expects || expects.isValid(data) ? undefined : `not what ${name} expects: ${expects.problems()}`;
  }

  /** Another subscription of the group takes it, or nobody knows it. */
  #unknown(delivery: Delivery, event: CloudEvent): Promise<void> {
    if (this.#config.accepts) return delivery.acknowledge();
    return this.#setAside(delivery, event, 'invalid', `unknown message type ${event.type}`);
  }

  async #skip(delivery: Delivery, event: CloudEvent, what: 'expired' | 'repeated'): Promise<void> {
    await delivery.acknowledge();
    this.#tell(what, event);
  }

  #reading(attempt: number) {
    return { topic: this.#config.topic.name, group: this.#config.queue, attempt };
  }

  #read(text: string): CloudEvent | InvalidMessage {
    try {
      const { envelope, name } = this.#config.topic;
      return envelope === 'none' ? bareEvent(text, name, (data) => this.#work.typeOf(data)) : readEnvelope(text);
    } catch (error) {
      if (error instanceof InvalidMessage) return error;
      throw error;
    }
  }

  /** The first delivery of a delayed message only sets its clock; attempts are counted from the second. */
  #remaining(event: CloudEvent, delay: Duration): number {
    let draws = 0;
    const wait = drawMs(delay, () => drawFrom(event.id, this.#name, `delay ${draws++}`));
    return Math.max(0, Date.parse(event.time) + wait - Date.now());
  }

  #tell(
    what: Happening,
    event: CloudEvent,
    more: Pick<Observation, 'attempt' | 'flowMs' | 'reason' | 'tookMs'> = {},
  ): void {
    this.#host.observe({
      what,
      service: this.#service,
      topic: this.#config.topic.name,
      group: this.#config.queue,
      type: event.type,
      id: event.id,
      correlationId: event.correlationid,
      sampled: isSampled(event.traceparent),
      ...more,
    });
  }
}

const isExpired = (event: CloudEvent, deadlineMs: number | undefined): boolean =>
  deadlineMs !== undefined && Date.now() > Date.parse(event.time) + deadlineMs;
