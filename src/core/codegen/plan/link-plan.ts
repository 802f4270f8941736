/** What leads from service to service in the exported project: topics, publications and calls. */
import type { Distribution } from '../../model/distribution.ts';
import type { BrokerTerms } from './broker-terms.ts';
import type { MessagePlan } from './message-plan.ts';

export interface TopicPlan {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly subject: string;
  readonly partitions: number;
  readonly ordered: boolean;
  readonly capacity?: number;
  readonly onFull: 'drop-new' | 'drop-old' | 'reject' | 'block';
  readonly retentionSeconds?: number;
  readonly dedupWindowSeconds: number;
  readonly external: boolean;
  readonly carriesTrace: boolean;
  /** The payload travels alone. */
  readonly isBare: boolean;
  readonly terms?: BrokerTerms;
  /** What may arrive: as declared, or what is published or set aside there. */
  readonly messages: readonly MessagePlan[];
}

export interface RetryPlan {
  readonly maxDeliveries: number;
  readonly backoff: 'none' | 'fixed' | 'exponential';
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
  readonly jitter: number;
  readonly delaysMs?: readonly number[];
}

export interface RateLimitPlan {
  readonly perSecond: number;
  readonly burst: number;
  readonly onLimit: 'delay' | 'reject';
}

export interface PublicationPlan {
  /** `stockReserved`: the function in `emit`. */
  readonly key: string;
  /** Where it comes in from outside: `/stock-reserved`, with the topic where several carry the message. */
  readonly path: string;
  readonly links: readonly string[];
  readonly topic: TopicPlan;
  readonly message: MessagePlan;
  readonly confirmed: boolean;
  /** Written down in one transaction with the data, and published from there. */
  readonly outbox: boolean;
  readonly window: number;
  readonly giveUpAfterMs: number;
  readonly rateLimit?: RateLimitPlan;
  readonly hopLimit?: number;
  readonly request?: { readonly replyTo: TopicPlan; readonly timeoutMs: number };
  readonly terms?: BrokerTerms;
}

export interface CallPlan {
  readonly id: string;
  /** Its function in `call`. */
  readonly key: string;
  /** The node that answers. */
  readonly to: string;
  /** Its slug. */
  readonly service: string;
  /** The variable that says where it listens: `PAYMENT_URL`. */
  readonly address: string;
  readonly timeoutMs: number;
  readonly retry: RetryPlan;
  readonly pool?: number;
  readonly breaker?: Readonly<
    Record<'windowCalls' | 'minimumCalls' | 'failureRate' | 'openSeconds' | 'halfOpenCalls', number>
  >;
  readonly rateLimit?: RateLimitPlan;
  readonly dropExpired: boolean;
  readonly work?: Distribution;
  readonly failureProbability: number;
}
