/** A subscription as the design draws it, and the work that it leads to. */
import type { BrokerTerms, TopicConfig } from './broker.ts';
import type { StandIn } from './context.ts';
import type { Duration } from './durations.ts';
import type { CloudEvent } from './envelope.ts';
import type { CheckedHandler, Expectation } from './handler.ts';
import type { RetryPolicy } from './retry.ts';

export interface SubscriptionConfig {
  readonly name: string;
  readonly topic: TopicConfig;
  /** The group's queue on the broker; with the topic it names the consumer for idempotency. */
  readonly queue: string;
  /** Message slugs; absent means all of the topic. */
  readonly accepts?: readonly string[];
  /** Per replica. */
  readonly concurrency: number;
  readonly prefetch: number;
  readonly ackTimeoutMs?: number;
  /** Acknowledge before the work: at most once. */
  readonly acknowledgeFirst: boolean;
  /** The work has no effect outside: a redelivery runs it again, and nobody has to remember what is done. */
  readonly isRepeatable?: boolean;
  readonly retry: RetryPolicy;
  /** Where exhausted and invalid messages go; absent means that they end here. */
  readonly deadLetter?: TopicConfig;
  readonly dropExpired: boolean;
  /** Time after publishing before a message may be taken. */
  readonly delay?: Duration;
  /** What this reader relies on, beyond what the message promises. */
  readonly expects?: Expectation;
  readonly standIn: StandIn;
  readonly terms?: BrokerTerms;
}

/** Runs the handler of a message type; `undefined` for a type that the subscription does not take. */
export interface Work {
  handlerFor(
    type: string,
  ): Pick<CheckedHandler<never, never, never>, 'slug' | 'deadlineMs' | 'personal' | 'refusal'> | undefined;
  /** The type of the first handler that takes such data. */
  typeOf(data: unknown): string | undefined;
  run(event: CloudEvent, attempt: number): Promise<void>;
  failed(event: CloudEvent, attempt: number): Promise<void>;
  exhausted(event: CloudEvent, attempt: number): Promise<void>;
}

/** Who has worked on a message: the group on its topic, whichever process it was. */
export const consumerName = (config: Pick<SubscriptionConfig, 'queue' | 'topic'>): string =>
  `${config.queue}@${config.topic.name}`;
