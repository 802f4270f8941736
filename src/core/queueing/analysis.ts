/** What the closed forms say about a design: the JSON of `eventwright analyse`. */
import type { ExceededCeiling } from '../model/exceeded-ceiling.ts';

export interface TopicAnalysis {
  /** Messages that it takes per second, dead letters included; null behind a loop that never ends. */
  readonly ratePerSecond: number | null;
  /** By the messages' `sizeBytes`; a message without one counts 0. */
  readonly bytesPerSecond: number | null;
}

export interface NodeAnalysis {
  readonly servers: number;
  /** As of a subscription. */
  readonly utilisation: number | null;
}

/** A subscription or a call. Means are null where the backlog grows without end or the theory has none. */
export interface SubscriptionAnalysis {
  /** Offered messages (requests of a call), retries not counted. */
  readonly arrivalRatePerSecond: number | null;
  /** Acknowledged messages. */
  readonly throughputPerSecond: number | null;
  /** Workers, lanes or the pool that serves it. */
  readonly servers: number;
  /**
   * Wanted workers over servers: 1 and more without a steady state (but of a call whose backlog is before its own ceiling), `Infinity` (in JSON the largest number) where messages are
   * tried for ever; null behind a loop that never ends.
   */
  readonly utilisation: number | null;
  readonly meanQueueLength: number | null;
  readonly meanInSystem: number | null;
  readonly meanWaitMs: number | null;
  readonly meanResponseMs: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly lossFraction: number | null;
  /** In Kendall's notation, as `M/M/2`. */
  readonly model: string;
  readonly exact: boolean;
  /** Why the figures are approximate, as a sentence; null where they are exact. */
  readonly approximation: string | null;
}

/** A link of an objective's way. */
export interface Hop {
  /** A publish link, for its latency and its delay, or a subscription. */
  readonly link: string;
  /** Null where an overloaded reader has no mean. What waits at a rate limit is not counted. */
  readonly meanMs: number | null;
  /** Of the mean time of the whole way; null where one of its hops has no mean. */
  readonly share: number | null;
}

export interface ObjectiveAnalysis {
  /** The predicted p99; null where the law of the sum is not known. */
  readonly predictedMs: number | null;
  /** Null where the prediction that it hangs on is not known. */
  readonly met: boolean | null;
  /** The link on the path with the largest mean share of the time. */
  readonly biggestShare: string | null;
  /** How its mean time divides among the links of its way; null where there is no way or more than one. */
  readonly hops: readonly Hop[] | null;
}

export interface Loop {
  /** One shortest closed walk of the component, publish, subscribe and call links in order. */
  readonly links: readonly string[];
  /** 1 - 1 / traffic factor below 1; the spectral radius from 1 on. */
  readonly gain: number;
}

export interface WorkSplit {
  /** How many workers are busy at the same time, on average over all nodes; null where a rate is not known. */
  readonly busyWorkers: number | null;
  /** The node that does most of the work, and its share: whatever the others do, a message is at most 1 / share times as fast. */
  readonly largest: string | null;
  readonly largestShare: number | null;
  /** 1 where all nodes work as much, 0 where one does everything; null where there is nothing to divide. */
  readonly balance: number | null;
}

export interface GraphAnalysis {
  readonly loops: readonly Loop[];
  /** Topic ids. */
  readonly longestChain: readonly string[];
  /** Links into and out of every node, topics included. */
  readonly nodes: Readonly<Record<string, { readonly in: number; readonly out: number }>>;
  /** The same weighted with messages, requests included; null behind a loop that never ends. */
  readonly messagesPerSecond: Readonly<Record<string, MessageDegree>>;
}

export interface MessageDegree {
  /** Of a topic what it takes, of a node what it is offered. */
  readonly in: number | null;
  /** Of a topic what it delivers, once to each group; of a node what it publishes and asks. */
  readonly out: number | null;
}

export interface Analysis {
  readonly stable: boolean;
  /**
   * Rate limits that delay, pools of calls, buffers of publishers and topics that block of which more is asked for good than they let
   * through, by the id of the link or topic; absent where there is none.
   */
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
  readonly topics: Readonly<Record<string, TopicAnalysis>>;
  /** Nodes with workers. */
  readonly nodes: Readonly<Record<string, NodeAnalysis>>;
  readonly split: WorkSplit;
  /** Subscribe and call links. */
  readonly subscriptions: Readonly<Record<string, SubscriptionAnalysis>>;
  readonly objectives: Readonly<Record<string, ObjectiveAnalysis>>;
  readonly bottleneck: string | null;
  /** Times the design's own rates; 0 with a loop that never ends, null without load. */
  readonly maxRateFactor: number | null;
  readonly graph: GraphAnalysis;
}
