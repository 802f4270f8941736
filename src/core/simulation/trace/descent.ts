/** What comes from what in a journal: copies of messages, requests and their tries, and tokens that go on for others. */
import type { Following, Note } from './following.ts';
import type { OpenSpan, OpenTrace } from './open-trace.ts';
import type { SpanKind } from './span.ts';
import {
  beginPart,
  beginWork,
  causeSpan,
  endPart,
  isUnfollowed,
  type MessageThread,
  type Thread,
  tellWay,
  traceOf,
  unfollowed,
  type WorkThread,
} from './thread.ts';

/** `value` 1: a publication lies in between. */
export const descended = (following: Following, { nowMs, token, other, value }: Note): void => {
  const { threads } = following;
  const parent = value === 1 ? following.message : (threads.get(other) ?? null);
  threads.set(token, heirOf(parent, nowMs));
  const trace = traceOf(threads.get(token) ?? null);
  if (trace !== null) trace.open += 1;
};

const heirOf = (parent: Thread | null, bornMs: number): Thread => {
  if (isUnfollowed(parent)) return unfollowed;
  return parent?.kind === 'message' ? parent : { kind: 'caused', cause: parent, bornMs, open: true };
};

const newWork = (
  kind: WorkThread['kind'],
  trace: OpenTrace,
  span: OpenSpan,
  owner: WorkThread['owner'],
  part: SpanKind | null,
  { lane, offeredMs }: Pick<WorkThread, 'lane' | 'offeredMs'> = { lane: -1, offeredMs: span.startMs },
): WorkThread => ({
  kind,
  trace,
  span,
  owner,
  part: part === null ? null : { kind: part, startMs: span.startMs, untilMs: Infinity },
  work: null,
  attempts: 0,
  offeredMs,
  lane,
  open: true,
});

/** A copy has come to its group, or a try to the service that is called. */
export const offered = (following: Following, { nowMs, token, element, value }: Note): void => {
  const { threads, names } = following;
  const thread = threads.get(token);
  const link = names.subscriptions[element]!.id;
  if (thread?.kind === 'message') {
    tellWay(thread, nowMs);
    const span = thread.trace.begin('delivery', thread.span, link, nowMs);
    threads.set(token, newWork('delivery', thread.trace, span, thread, 'delay', { lane: value, offeredMs: nowMs }));
  } else if (thread?.kind === 'caused' && thread.cause !== null && 'work' in thread.cause) {
    const call = thread.cause;
    endPart(call, nowMs);
    const span = call.trace.begin('try', call.span, link, nowMs);
    threads.set(token, newWork('try', call.trace, span, call, null));
  }
};

export const requested = (following: Following, { nowMs, token, element }: Note): void => {
  const { threads, names } = following;
  const asked = threads.get(token) ?? null;
  if (isUnfollowed(asked)) return;
  const known = traceOf(asked);
  const trace = known ?? following.newTrace();
  if (trace === null || !trace.hasRoom()) {
    threads.set(token, unfollowed);
    if (known !== null) following.leave(known);
    return;
  }
  if (known === null) trace.open += 1;
  const span = trace.begin('call', causeSpan(asked), names.subscriptions[element]!.id, nowMs);
  threads.set(token, newWork('call', trace, span, null, 'call-wait'));
};

const workAt = (following: Following, token: number): WorkThread | null => {
  const thread = following.threads.get(token);
  return thread !== undefined && 'work' in thread ? thread : null;
};

/** Whoever had it is gone; a second delivery had been taken for lost with him. */
export const succeeded = (following: Following, { token, other }: Note): void => {
  const thread = workAt(following, other);
  following.threads.delete(other);
  following.threads.delete(token);
  if (thread === null) {
    following.threads.set(token, unfollowed);
    return;
  }
  following.threads.set(token, thread);
  if (thread.open) return;
  thread.open = true;
  thread.trace.open += 1;
};

/** The broker delivers again, and the old work goes on. */
export const redelivered = (following: Following, { nowMs, token, other }: Note): void => {
  const thread = workAt(following, other);
  following.threads.set(token, thread ?? unfollowed);
  if (thread === null) return;
  const { part } = thread;
  endPart(thread, nowMs, 'timed-out');
  const late: WorkThread = { ...thread, kind: 'late', part: null };
  if (part?.kind === 'transit') {
    // Its worker has not begun with it and will do so in its turn; the delivery counts all the same.
    beginPart(late, 'late-wait', nowMs);
    thread.attempts += 1;
  } else beginWork(late, 'late-work', nowMs);
  thread.trace.open += 1;
  following.threads.set(other, late);
};

export const secondDelivered = (following: Following, { nowMs, token, other }: Note): void => {
  const thread = workAt(following, other);
  following.threads.set(token, thread === null ? unfollowed : secondOf(thread, nowMs));
  if (thread === null) return;
  thread.trace.open += 1;
  thread.trace.marks.add('duplicated');
};

const secondOf = (first: WorkThread, nowMs: number): WorkThread => {
  const { owner, span, trace } = first;
  const second = trace.begin('delivery', (owner as MessageThread | null)?.span ?? null, span.link, nowMs);
  second.outcome = 'duplicate';
  return newWork('second', trace, second, owner, 'delay', first);
};
