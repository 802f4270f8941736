/** What the services need of a broker; each adapter in `adapters/` keeps these promises in its own way. */
import type { Gate } from './gate.ts';

export interface TopicConfig {
  readonly name: string;
  /** Where messages go on the broker; the adapter appends message and lane. */
  readonly subject: string;
  /** Lanes; on an ordered topic one message of a lane is in work at a time, per group. */
  readonly partitions: number;
  readonly ordered: boolean;
  /** Waiting messages per group; absent means without bound. */
  readonly capacity?: number;
  readonly onFull: 'drop-new' | 'drop-old' | 'reject' | 'block';
  readonly retentionSeconds?: number;
  readonly dedupWindowSeconds: number;
  /** Run by others: it has to be there, and is neither made nor changed. */
  readonly external?: boolean;
  /** Messages travel with their W3C trace context unless this is false. */
  readonly carriesTrace?: boolean;
  /** The payload travels alone when this is `none`. */
  readonly envelope?: 'none';
  /** What only this broker knows of it. */
  readonly terms?: BrokerTerms;
  /** Every group that the design draws: on some brokers a message is kept only for queues that are there already. */
  readonly readers: readonly Reader[];
}

/** What the design says in the words of one broker. */
export type BrokerTerms = Readonly<Record<string, string | number | boolean | readonly number[]>>;

/** One group of consumers as the design draws it, whichever process runs it. */
export interface Reader {
  readonly queue: string;
  /** Slugs of the messages that it takes; absent means all. */
  readonly accepts?: readonly string[];
  /** Services that share it, where they are several. */
  readonly services?: number;
  readonly terms?: BrokerTerms;
}

export interface OutgoingMessage {
  readonly topic: TopicConfig;
  /** The message's slug: one token of the subject. */
  readonly message: string;
  readonly id: string;
  readonly lane: number;
  readonly text: string;
  /** Sent beside the text for those who look at the wire. */
  readonly headers: Readonly<Record<string, string>>;
  readonly terms?: BrokerTerms;
}

export interface Queue {
  readonly topic: TopicConfig;
  /** Members that share a name share the messages. */
  readonly name: string;
  /** Slugs of the messages that it takes; absent means all. */
  readonly accepts?: readonly string[];
  /** One permit per message in work. */
  readonly workers: Gate;
  readonly workerCount: number;
  /** Messages held per worker without acknowledgement, the one in work included. */
  readonly prefetch: number;
  /** Delivered again when not acknowledged within; absent means only when this process dies. */
  readonly ackTimeoutMs?: number;
  readonly terms?: BrokerTerms;
}

/** One message in hand. Exactly one of the three ends it; ending it twice does nothing. */
export interface Delivery {
  readonly text: string;
  /** 1 for the first delivery. */
  readonly attempt: number;
  acknowledge(): Promise<void>;
  retryAfter(delayMs: number): Promise<void>;
  discard(): Promise<void>;
}

export interface Broker {
  /** Resolves once the broker has the message; with `confirmed: false` once it is sent. */
  publish(message: OutgoingMessage, confirmed: boolean): Promise<void>;
  /** Takes messages until `stop`; the delivery's worker permit is held while `work` runs. */
  consume(queue: Queue, work: (delivery: Delivery) => Promise<void>): Promise<void>;
  /** Sees every message of a topic from now on, without a group: how replies come back to the one who asked. */
  watch(topic: TopicConfig, see: (text: string) => void): Promise<void>;
  /** Messages of a group that wait or are in hand, all processes together; undefined where the broker cannot tell. */
  backlog(topic: TopicConfig, queue: string): Promise<number | undefined>;
  /** False while the connection is away; the adapter connects again by itself. */
  isConnected(): boolean;
  /** Takes nothing new and waits for what is in work, at most so long. */
  stop(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** The topic has no room and its publishers are told so. */
export class TopicFull extends Error {
  override readonly name = 'TopicFull';

  constructor(topic: string) {
    super(`topic ${topic} is full and refuses new messages`);
  }
}
