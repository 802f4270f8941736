/** What each kind of note means for the thread that it is about. */
import {
  NOTED_BROKEN_OFF,
  NOTED_DESCENT,
  NOTED_DUE,
  NOTED_DUPLICATE,
  NOTED_ENDED,
  NOTED_KEPT,
  NOTED_ORIGIN,
  NOTED_QUEUED,
  NOTED_REDELIVERY,
  NOTED_REQUEST,
  NOTED_SECOND,
  NOTED_SENT,
  NOTED_SETTLED,
  NOTED_SUCCESSOR,
  NOTED_UNDER_WAY,
} from '../kernel/journal.ts';
import { DROPPED_CAPACITY, DROPPED_EXHAUSTED, EXPIRED, UNREACHED } from '../kernel/records.ts';
import {
  MOVED_ACKNOWLEDGED,
  MOVED_BEGUN,
  MOVED_DEAD_LETTERED,
  MOVED_FAILED,
  MOVED_LOST,
  MOVED_OFFERED,
  MOVED_PUBLISHED,
  MOVED_REFUSED,
} from '../kernel/trace.ts';
import { descended, offered, redelivered, requested, secondDelivered, succeeded } from './descent.ts';
import type { Following, Note } from './following.ts';
import { due, published, refused, settled, underWay } from './publishing.ts';
import type { Outcome } from './span.ts';
import { beginPart, beginWork, endPart, type WorkThread } from './thread.ts';

type Handler = (following: Following, note: Note) => void;

/** For threads that are worked on. */
const ofWork =
  (handle: (following: Following, thread: WorkThread, note: Note) => void): Handler =>
  (following, note) => {
    const thread = following.threads.get(note.token);
    if (thread !== undefined && 'work' in thread) handle(following, thread, note);
  };

const begun = ofWork((following, thread, { nowMs, element }) => {
  // Of several subscriptions of a group it is known now which one takes it.
  thread.span.link = following.names.subscriptions[element]!.id;
  if (thread.kind !== 'try') noteOrder(following, thread, element);
  thread.attempts += 1;
  beginWork(thread, thread.kind === 'late' ? 'late-work' : 'work', nowMs);
});

/** Begun after one that was offered later, to the same subscription or over the same lane; `outOfOrder` of a result counts the same. */
const noteOrder = ({ latest }: Following, { lane, offeredMs, trace }: WorkThread, subscription: number): void => {
  const line = lane < 0 ? ~subscription : lane;
  if (offeredMs < (latest.get(line) ?? 0)) trace.marks.add('out-of-order');
  else latest.set(line, offeredMs);
};

const ended = ofWork((following, thread, { nowMs }) => {
  endPart(thread, nowMs);
  if (thread.kind !== 'delivery' || thread.span.outcome !== null) following.finish(thread, nowMs, 'done');
});

const acknowledged = ofWork((following, thread, { nowMs, element }) => {
  const { span } = thread;
  span.outcome = thread.kind === 'call' ? 'answered' : 'acknowledged';
  if (thread.kind !== 'call') {
    span.link = following.names.subscriptions[element]!.id;
  }
  span.decidedMs = nowMs;
  // Acknowledged before its work it goes on.
  const { part } = thread;
  if (part !== null && part.kind !== 'work' && thread.kind !== 'call') return;
  endPart(thread, nowMs);
  following.finish(thread, nowMs);
});

const failed = ofWork((_, thread, { nowMs }) => {
  if (thread.kind === 'call') beginPart(thread, 'backoff', nowMs);
  else {
    if (thread.work !== null) thread.work.outcome = 'failed';
    if (thread.kind === 'try') thread.span.outcome = 'failed';
    if (thread.open) beginPart(thread, 'backoff', nowMs);
  }
});

const losses: Readonly<Record<number, Outcome>> = {
  [DROPPED_CAPACITY]: 'dropped-capacity',
  [DROPPED_EXHAUSTED]: 'dropped-exhausted',
  [EXPIRED]: 'expired',
  [UNREACHED]: 'unreached',
};

const lost: Handler = (following, note) => {
  // Lost on its way to the group.
  if (following.threads.get(note.token)?.kind === 'message') offered(following, note);
  decided(following, note, losses[note.value] ?? 'given-up');
};

const decided = (following: Following, note: Note, outcome: Outcome): void =>
  ofWork((_, thread, { nowMs, element }) => {
    endPart(thread, nowMs);
    if (element >= 0) thread.span.link = following.names.subscriptions[element]!.id;
    thread.span.outcome = outcome;
    thread.span.decidedMs = nowMs;
    if (outcome === 'dead-lettered') thread.trace.marks.add('dead-lettered');
    else if (outcome !== 'kept') thread.trace.marks.add('lost');
    following.finish(thread, nowMs);
  })(following, note);

const brokenOff = ofWork((following, thread, { nowMs }) => {
  endPart(thread, nowMs, 'broken-off');
  if (thread.kind !== 'delivery' || thread.span.outcome !== null) following.finish(thread, nowMs, 'broken-off');
});

const duplicated = ofWork((_, { trace }) => trace.marks.add('duplicated'));

const queued = ofWork((_, thread, { nowMs }) => beginPart(thread, 'queue', nowMs));

const sent = ofWork((_, thread, { nowMs, value }) => beginPart(thread, 'transit', nowMs, value));

export const handlers: Readonly<Record<number, Handler>> = {
  [MOVED_PUBLISHED]: published,
  [MOVED_REFUSED]: refused,
  [MOVED_OFFERED]: offered,
  [MOVED_BEGUN]: begun,
  [MOVED_ACKNOWLEDGED]: acknowledged,
  [MOVED_FAILED]: failed,
  [MOVED_LOST]: lost,
  [MOVED_DEAD_LETTERED]: (following, note) => decided(following, note, 'dead-lettered'),
  [NOTED_KEPT]: (following, note) => decided(following, note, 'kept'),
  [NOTED_DESCENT]: descended,
  [NOTED_ORIGIN]: ({ threads }, { token }) => threads.delete(token),
  [NOTED_UNDER_WAY]: underWay,
  [NOTED_SETTLED]: settled,
  [NOTED_DUE]: due,
  [NOTED_QUEUED]: queued,
  [NOTED_SENT]: sent,
  [NOTED_ENDED]: ended,
  [NOTED_BROKEN_OFF]: brokenOff,
  [NOTED_SUCCESSOR]: succeeded,
  [NOTED_REDELIVERY]: redelivered,
  [NOTED_SECOND]: secondDelivered,
  [NOTED_REQUEST]: requested,
  [NOTED_DUPLICATE]: duplicated,
};
