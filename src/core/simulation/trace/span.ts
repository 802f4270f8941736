/**
 * A followed message as a tree of spans, as distributed tracing has them (Sigelman et al., Dapper, 2010): each publication, each copy
 * at a subscription, and the times of which they consist; what a message causes hangs under the work that caused it.
 */

/**
 * `message`, `delivery`, `call` and `try` have parts; all others are parts. A try is what the called service does about a call.
 * `pause`: before a publication, its trigger's delay or a rate limit; `held-back`: the link is cut, the broker is down, a buffer or the
 * topic is full; `way`: publish latency; `delay`: delivery latency; `transit`: on its way to a worker; `prefetched`: in the hands of a
 * worker who does something else; `late-wait` and `late-work`: there and in work after its acknowledge timeout; `call-wait`: the caller may not send yet.
 */
export type SpanKind =
  | 'message'
  | 'delivery'
  | 'call'
  | 'try'
  | 'pause'
  | 'held-back'
  | 'way'
  | 'delay'
  | 'queue'
  | 'transit'
  | 'prefetched'
  | 'work'
  | 'late-wait'
  | 'late-work'
  | 'backoff'
  | 'call-wait';

/** How a message, delivery, call, try or work ended; `done` is said of work and tries. */
export type Outcome =
  | 'acknowledged'
  | 'dead-lettered'
  | 'dropped-capacity'
  | 'dropped-exhausted'
  | 'expired'
  | 'unreached'
  | 'kept'
  | 'duplicate'
  | 'refused'
  | 'answered'
  | 'given-up'
  | 'done'
  | 'failed'
  | 'timed-out'
  | 'broken-off'
  | 'in-flight';

export interface Span {
  /** Its place among the spans of its trace. */
  readonly id: number;
  /** Null for the first one only. */
  readonly parent: number | null;
  readonly kind: SpanKind;
  /** The publish link, the subscription or the call; of a dead letter the subscription that gave it up. */
  readonly link: string;
  /** Of a message: where it goes, and what it is. */
  readonly topic?: string;
  readonly message?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly outcome: Outcome | null;
  /** Of work: which attempt it is, from 1 on. */
  readonly attempt?: number;
  /** Of a delivery: when its fate was decided; work may go on after that. */
  readonly decidedMs?: number;
}

export const traceMarks = ['dead-lettered', 'duplicated', 'out-of-order', 'lost', 'in-flight'] as const;
/** What makes a trace worth a look; `in-flight`: it was not over when the recording ended. */
export type TraceMark = (typeof traceMarks)[number];

/** One message of a source (or one call) with all that followed from it. */
export interface Trace {
  /** Counted from 1 in the order of publication. */
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly spans: readonly Span[];
  readonly marks: readonly TraceMark[];
  /** It has more spans than are kept. */
  readonly cut: boolean;
}

export const durationOf = ({ startMs, endMs }: Pick<Trace, 'startMs' | 'endMs'>): number => endMs - startMs;
