/** What happens, told as it happens: the console, the log, the metrics and tests listen to the same words. */

export type Happening =
  | 'published'
  | 'handled'
  | 'failed'
  | 'repeated'
  | 'expired'
  | 'invalid'
  | 'dead-lettered'
  | 'discarded';

export interface Observation {
  readonly what: Happening;
  readonly service: string;
  readonly topic: string;
  /** Of the consumers; absent when it is told of a publisher. */
  readonly group?: string;
  readonly type: string;
  readonly id: string;
  readonly correlationId: string;
  /** The flow is one of those that its first sender wants to be looked at. */
  readonly sampled: boolean;
  readonly attempt?: number;
  readonly tookMs?: number;
  /** Since the first message of the flow was published, by the clocks of both machines. */
  readonly flowMs?: number;
  readonly reason?: string;
}

export type Observer = (observation: Observation) => void;

/** A figure that is asked for whenever somebody looks; undefined where nobody can tell. */
export interface Measure {
  readonly what: 'messages-in-work' | 'messages-waiting' | 'breaker-open' | 'broker-connected';
  readonly of: Readonly<Record<string, string>>;
  read(): number | undefined | Promise<number | undefined>;
}
