/** The exported project as data: every name chosen, every default filled in, nothing written yet. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { BrokerName } from '../../model/broker.ts';
import type { Design } from '../../model/design.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { NamedType } from '../types/type-shape.ts';
import type { BrokerTerms } from './broker-terms.ts';

export type BrokerId = BrokerName;

export interface MessagePlan {
  readonly id: string;
  /** Files, subjects, HTTP paths. */
  readonly slug: string;
  /** `orderPlaced`: keys of `emit`, `sample`, `messages`. */
  readonly key: string;
  readonly typeName: string;
  /** The CloudEvents type. */
  readonly type: string;
  readonly kind: 'event' | 'command' | 'query' | 'reply' | 'document';
  readonly version?: string;
  /** Its present version in names of files, without the ending. */
  readonly file: string;
  /** The latest first. */
  readonly earlier: readonly EarlierPlan[];
  readonly summary: string;
  /** Complete in itself: shared schemas are inside. */
  readonly schema: unknown;
  /** The payload as designed; references to shared schemas unresolved. */
  readonly payload: unknown;
  readonly samples: readonly unknown[];
  readonly keyPointer?: string;
  readonly deadlineMs?: number;
  /** JSON pointers to what identifies a person. */
  readonly personal: readonly string[];
  /** Extension attributes of its envelope. */
  readonly attributes: readonly string[];
}

export interface EarlierPlan {
  readonly version: string;
  readonly file: string;
  readonly schema: unknown;
  readonly samples: readonly unknown[];
  /** Its data is valid today, by the mode of the message and by the examples; otherwise it is upgraded. */
  readonly readable: boolean;
  /** Its readers can read what is published today. */
  readonly readsPresent: boolean;
}

export interface ExpectationPlan {
  /** The subscription. */
  readonly id: string;
  readonly key: string;
  readonly schema: unknown;
}

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

export interface AnswerPlan {
  readonly call: CallPlan;
  readonly file: string;
  readonly name: string;
  readonly triggers: readonly TriggerPlan[];
}

/** Arrivals that the load generator makes. */
export interface SourcePlan {
  readonly link: string;
  readonly path: string;
  readonly arrivals: Arrivals;
  readonly instances: number;
  readonly message?: MessagePlan;
  /** How its keys spread; absent: each message has its own. */
  readonly keys?: KeysPlan;
}

export type KeysPlan =
  | { readonly distribution: 'zipf'; readonly keys: number; readonly exponent: number }
  | { readonly distribution: 'shares'; readonly shares: readonly number[]; readonly lanes: number };

export interface ServicePlan {
  readonly id: string;
  /** Folder and package name. */
  readonly slug: string;
  /** Variable where several services meet. */
  readonly variable: string;
  readonly title: string;
  /** What messages from outside come from. */
  readonly source: 'http' | 'schedule' | 'webhook' | 'database' | 'device' | 'external';
  /** Databases that it writes to. */
  readonly stores: readonly string[];
  readonly kind: 'publisher' | 'service' | 'subscriber';
  readonly description: string;
  readonly owner: string;
  readonly modules: readonly string[];
  readonly configuration: Readonly<Record<string, string>>;
  readonly healthPath: string;
  readonly replicas: number;
  /** Workers per replica for calls that it answers. */
  readonly callWorkers: number;
  /** Workers per replica of the one pool, if there is one. */
  readonly sharedWorkers?: number;
  readonly publications: readonly PublicationPlan[];
  readonly calls: readonly CallPlan[];
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly answers: readonly AnswerPlan[];
  /** What comes from outside: over HTTP or by load. */
  readonly entrances: readonly ({ readonly publication: PublicationPlan } | { readonly call: CallPlan })[];
  readonly sources: readonly SourcePlan[];
}

export interface ProjectPlan {
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly broker: BrokerId;
  readonly messages: readonly MessagePlan[];
  readonly topics: readonly TopicPlan[];
  readonly services: readonly ServicePlan[];
  readonly expectations: readonly ExpectationPlan[];
  readonly types: readonly NamedType[];
  readonly design: Design;
}
