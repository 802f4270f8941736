/** What is simulated, with every default applied and every reference an index: the input of the compiler. */
import type { Arrivals } from '../model/arrivals.ts';
import type { Distribution } from '../model/distribution.ts';
import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';
import type { FaultKind, Objective } from '../model/scenario.ts';

/** How the replicas of a node follow its backlog; `max` is the node's `replicas`. */
export interface PlanAutoscale {
  readonly min: number;
  /** How many there are at the beginning. */
  readonly start: number;
  /** Waiting messages per replica. */
  readonly targetBacklog: number;
  readonly reactionSeconds: number;
}

export interface PlanNode {
  readonly id: string;
  /** As many as there may ever be. */
  readonly replicas: number;
  readonly concurrency: number;
  readonly sharedWorkers: boolean;
  /** Replicas that take the place of one that goes down. */
  readonly standby: number;
  /** null: there are always as many. */
  readonly autoscale: PlanAutoscale | null;
}

export interface PlanTopic {
  readonly id: string;
  readonly partitions: number;
  readonly ordered: boolean;
  readonly capacity: number | null;
  readonly onFull: 'drop-new' | 'drop-old' | 'reject' | 'block';
  /** null: for ever. */
  readonly retentionSeconds: number | null;
  /** 0: none. */
  readonly dedupWindowSeconds: number;
  readonly publishLatency: Distribution | null;
  readonly deliveryLatency: Distribution | null;
  /** The broker keeps nothing for a reader that is not there. */
  readonly atMostOnce: boolean;
  /** Share of the messages per partition; null: all alike. */
  readonly partitionShares: readonly number[] | null;
}

export interface PlanRetry {
  /** 0: without end. */
  readonly maxDeliveries: number;
  /** Before the second, third, ... attempt; the last one repeats. */
  readonly delaysMs: readonly number[];
  readonly jitter: number;
}

/** A subscription or a call: what comes in at a station. */
export interface PlanWork {
  readonly id: string;
  /** The node that works. */
  readonly node: number;
  readonly work: Distribution | null;
  /** Of an autoscaled node with all the replicas that it may have. */
  readonly servers: number;
  readonly failure: number;
  readonly poison: number;
  /** Chance that an attempt takes the process of its replica down. */
  readonly crash: number;
  readonly retry: PlanRetry;
  readonly dropExpired: boolean;
  readonly stable: boolean;
}

export interface PlanSubscription extends PlanWork {
  readonly topic: number;
  readonly group: string;
  /** Workers of one replica, partitions or not. */
  readonly concurrency: number;
  /** Message indices; null: all. */
  readonly accepts: readonly number[] | null;
  readonly prefetch: number;
  readonly acksFirst: boolean;
  readonly ackTimeoutMs: number | null;
  /** A topic, or what happens to a message whose attempts are used up. */
  readonly exhausted: number | 'drop' | 'keep';
  readonly delay: Distribution | null;
  /** 0: messages are pushed. */
  readonly pollWaitMs: number;
  readonly rebalanceSeconds: number;
}

export interface PlanSource {
  readonly arrivals: Arrivals;
  readonly instances: number;
}

export interface PlanRateLimit {
  readonly perSecond: number;
  readonly burst: number;
  readonly refuses: boolean;
}

export interface PlanTrigger {
  /** Ids of subscriptions and calls; null: any into the node. */
  readonly subscriptions: readonly string[] | null;
  readonly messages: readonly number[] | null;
  readonly outcome: 'processed' | 'failed' | 'exhausted';
  readonly probability: number;
  readonly copies: number;
  readonly every: number;
  readonly delay: Distribution | null;
  readonly choice: string | null;
}

/** Unconfirmed messages that a publisher keeps. */
export interface PlanBuffer {
  /** null: any number. */
  readonly messages: number | null;
  /** null: for as long as it takes. */
  readonly timeoutMs: number | null;
}

export interface PlanPublication {
  readonly id: string;
  readonly node: number;
  readonly topic: number;
  readonly message: number;
  readonly source: PlanSource | null;
  readonly trigger: PlanTrigger | null;
  readonly rateLimit: PlanRateLimit | null;
  readonly hopLimit: number | null;
  /** What the broker cannot take waits at the publisher; else it is lost. */
  readonly waits: boolean;
  /** null: whatever waits has room, and waits for as long as it takes. */
  readonly buffer: PlanBuffer | null;
  readonly request: { readonly replyTo: number; readonly timeoutMs: number } | null;
}

/** A circuit breaker of a call, over a window of its last tries. */
export interface PlanBreaker {
  readonly windowCalls: number;
  readonly minimumCalls: number;
  /** From this share of failures on it opens. */
  readonly failureRate: number;
  readonly openSeconds: number;
  readonly halfOpenCalls: number;
}

export interface PlanCall extends PlanWork {
  readonly from: number;
  readonly source: PlanSource | null;
  readonly during: {
    readonly subscriptions: readonly string[] | null;
    readonly probability: number;
    readonly choice: string | null;
  } | null;
  readonly timeoutMs: number | null;
  readonly pool: number | null;
  readonly breaker: PlanBreaker | null;
  readonly rateLimit: PlanRateLimit | null;
}

export interface PlanFault {
  readonly kind: FaultKind;
  /** A node or link; null, for a rate: all sources. */
  readonly target: string | null;
  readonly atSeconds: number;
  readonly forSeconds: number;
  /** Factor, probability or share; 1 where the kind has none. */
  readonly value: number;
}

/** Every list is sorted by id, so that the order of a file changes nothing. */
export interface Plan {
  readonly nodes: readonly PlanNode[];
  readonly topics: readonly PlanTopic[];
  readonly messages: readonly { readonly id: string; readonly deadlineMs: number | null }[];
  readonly publications: readonly PlanPublication[];
  readonly subscriptions: readonly PlanSubscription[];
  readonly calls: readonly PlanCall[];
  readonly objectives: readonly { readonly id: string; readonly objective: Objective }[];
  readonly faults: readonly PlanFault[];
  /** What more is asked of than it lets through, by the id of a link or topic; absent where there is nothing, and before stability is decided. */
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
}
