/** Threads: what the tokens of a journal stand for at a moment, and which part of its way each is in. */
import type { OpenSpan, OpenTrace } from './open-trace.ts';
import type { Outcome, SpanKind } from './span.ts';

/** A publication, on its way or at its topic. */
export interface MessageThread {
  readonly kind: 'message';
  readonly trace: OpenTrace;
  readonly span: OpenSpan;
  readonly publishedMs: number;
  /** Up to when its way has been told. */
  toldMs: number;
  /** When it will be at its topic, or Infinity while it is not under way. */
  untilMs: number;
}

/** Something that was caused and has not shown what it is: a publication put off, a request, a try. */
export interface CausedThread {
  readonly kind: 'caused';
  readonly cause: Thread | null;
  readonly bornMs: number;
  open: boolean;
}

/** A copy at its subscription, a second delivery of one, late work at one, a call, or a try of one. */
export interface WorkThread {
  readonly kind: 'delivery' | 'second' | 'late' | 'call' | 'try';
  readonly trace: OpenTrace;
  /** The delivery, call or try. */
  readonly span: OpenSpan;
  /** The message, or the call of a try. */
  readonly owner: WorkThread | MessageThread | null;
  /** The part that it is in. */
  part: Part | null;
  /** Its last work: what it causes hangs under that. */
  work: OpenSpan | null;
  attempts: number;
  /** When it was offered to its group, and over which serial lane; -1: none. */
  readonly offeredMs: number;
  readonly lane: number;
  open: boolean;
}

export interface Part {
  readonly kind: SpanKind;
  readonly startMs: number;
  /** Of a transit: when it is over. */
  readonly untilMs: number;
}

/** Of a trace that is not followed. */
export interface UnfollowedThread {
  readonly kind: 'unfollowed';
}

export type Thread = MessageThread | CausedThread | WorkThread | UnfollowedThread;

export const unfollowed: UnfollowedThread = { kind: 'unfollowed' };

/** The span under which hangs what it causes. */
export const causeSpan = (thread: Thread | null): OpenSpan | null => {
  if (thread === null || thread.kind === 'unfollowed') return null;
  if (thread.kind === 'caused') return causeSpan(thread.cause);
  return thread.kind === 'message' ? thread.span : (thread.work ?? thread.span);
};

/** The trace that it belongs to; null for what a source has put off. */
export const traceOf = (thread: Thread | null): OpenTrace | null => {
  if (thread === null || thread.kind === 'unfollowed') return null;
  return thread.kind === 'caused' ? traceOf(thread.cause) : thread.trace;
};

export const isUnfollowed = (thread: Thread | null): boolean =>
  thread?.kind === 'unfollowed' || (thread?.kind === 'caused' && isUnfollowed(thread.cause));

/** Ends the part that the thread is in; a transit may have been over before. */
export const endPart = (thread: WorkThread, nowMs: number, outcome: Outcome | null = null): void => {
  const { part, span, trace, work } = thread;
  thread.part = null;
  if (part === null) return;
  if ((part.kind === 'work' || part.kind === 'late-work') && work !== null) {
    work.endMs = nowMs;
    work.outcome = outcome ?? 'done';
  } else if (part.kind === 'transit') {
    trace.add('transit', span, part.startMs, Math.min(part.untilMs, nowMs));
    trace.add('prefetched', span, part.untilMs, nowMs);
  } else trace.add(part.kind, span, part.startMs, nowMs);
};

export const beginPart = (thread: WorkThread, kind: SpanKind, nowMs: number, lengthMs = Infinity): void => {
  endPart(thread, nowMs);
  thread.part = { kind, startMs: nowMs, untilMs: nowMs + lengthMs };
};

/** A worker begins, or goes on too late. */
export const beginWork = (thread: WorkThread, kind: 'work' | 'late-work', nowMs: number): void => {
  beginPart(thread, kind, nowMs);
  thread.work = thread.trace.begin(kind, thread.span, thread.span.link, nowMs);
  thread.work.attempt = thread.attempts;
};

/** The way of a message until now: how long it was under way, and how long it was held back before or after that. */
export const tellWay = (message: MessageThread, nowMs: number): void => {
  const { span, trace } = message;
  if (message.untilMs < Infinity) {
    const there = Math.min(message.untilMs, nowMs);
    trace.add('way', span, message.toldMs, there);
    message.toldMs = there;
    message.untilMs = Infinity;
  }
  trace.add('held-back', span, message.toldMs, nowMs);
  message.toldMs = nowMs;
  reachTo(span, nowMs);
};

export const reachTo = (span: OpenSpan, ms: number): void => {
  if (ms > span.endMs) span.endMs = ms;
};
