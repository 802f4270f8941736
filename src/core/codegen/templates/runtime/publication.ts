/** What a service publishes as the design draws it, and what became of one message. */
import type { BrokerTerms, TopicConfig } from './broker.ts';
import type { CloudEvent } from './envelope.ts';
import type { MessageContract } from './handler.ts';
import type { RateLimitPolicy } from './rate-limit.ts';

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
  /** Then publishing fails with `NotConfirmed`, and with it the handler. */
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

/** A confirmation that did not come may have been lost on its way: only the same id makes a repetition of what is sent again. */
export class NotConfirmed extends Error {
  override readonly name = 'NotConfirmed';

  constructor(message: string, withinMs: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `${message}: the broker has not confirmed it in ${withinMs / 1000} s (${reason}). It may have it all the same: send it ` +
        'again under the same id.',
      { cause },
    );
  }
}

/** `refused`: the design says so (topic full, rate limit, hop limit); it is no failure of the handler. */
export interface Published {
  readonly event: CloudEvent;
  readonly refused?: 'topic-full' | 'rate-limit' | 'hop-limit';
}
