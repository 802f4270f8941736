/** What a service of the exported project does with what comes: subscriptions, handlers, answers. */
import type { Distribution } from '../../model/distribution.ts';
import type { BrokerTerms } from './broker-terms.ts';
import type { CallPlan, PublicationPlan, RetryPlan, TopicPlan } from './link-plan.ts';
import type { ExpectationPlan, MessagePlan } from './message-plan.ts';

/** Something that a handler does after its work. */
export interface TriggerPlan {
  readonly link: string;
  readonly does: { readonly publishes: PublicationPlan } | { readonly calls: CallPlan };
  readonly probability: number;
  readonly copies: number;
  readonly every: number;
  readonly delay?: Distribution;
  readonly choice?: string;
}

export type Outcome = 'processed' | 'failed' | 'exhausted';

export interface HandlerPlan {
  /** `on-order-placed`, without the ending. */
  readonly file: string;
  /** `onOrderPlaced` */
  readonly name: string;
  /** `orderPlaced`: its key in `Handlers`. */
  readonly key: string;
  readonly message: MessagePlan;
  readonly outcome: Outcome;
  readonly triggers: readonly TriggerPlan[];
}

export interface SubscriptionPlan {
  readonly id: string;
  readonly topic: TopicPlan;
  readonly queue: string;
  /** Message slugs when it takes not all of the topic's. */
  readonly accepts?: readonly string[];
  readonly concurrency: number;
  readonly prefetch: number;
  readonly ackTimeoutMs?: number;
  readonly acknowledgeFirst: boolean;
  /** Doing the work twice changes nothing. */
  readonly idempotent: boolean;
  /** The work changes the world outside. */
  readonly sideEffects: boolean;
  /** Cleared for personal data. */
  readonly seesPersonal: boolean;
  readonly retry: RetryPlan;
  readonly deadLetter?: TopicPlan;
  readonly dropExpired: boolean;
  readonly expects?: ExpectationPlan;
  readonly terms?: BrokerTerms;
  readonly delay?: Distribution;
  readonly work?: Distribution;
  readonly failureProbability: number;
  readonly poisonProbability: number;
  readonly handlers: readonly HandlerPlan[];
}

export interface AnswerPlan {
  readonly call: CallPlan;
  readonly file: string;
  readonly name: string;
  readonly triggers: readonly TriggerPlan[];
}
