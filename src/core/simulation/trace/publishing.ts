/** Publications in a journal: by whom, when they set out, and how they came to their topic. */
import type { Following, Note } from './following.ts';
import {
  causeSpan,
  isUnfollowed,
  type MessageThread,
  reachTo,
  type Thread,
  tellWay,
  traceOf,
  unfollowed,
} from './thread.ts';

/** `element` below 0 is a dead letter: it goes by the subscription that gave it up. */
export const published = (following: Following, { nowMs, token, other, element }: Note): void => {
  const parent = following.threads.get(token) ?? null;
  const known = traceOf(parent);
  const lost = isUnfollowed(parent) || (known !== null && !known.hasRoom());
  const trace = lost ? null : (known ?? following.newTrace());
  if (trace === null) {
    following.message = unfollowed;
    return;
  }
  const { publications, routes } = following.names;
  const cause = causeSpan(parent);
  const link = element >= 0 ? publications[element]!.id : (cause?.link ?? '');
  const span = trace.begin('message', cause, link, parent?.kind === 'caused' ? parent.bornMs : nowMs);
  span.topic = routes[other]!.topic;
  span.message = routes[other]!.message;
  trace.add('pause', span, span.startMs, nowMs);
  reachTo(span, nowMs);
  following.message = { kind: 'message', trace, span, publishedMs: nowMs, toldMs: nowMs, untilMs: Infinity };
};

const messageAt = (following: Following, token: number): MessageThread | null => {
  const thread: Thread | undefined = following.threads.get(token);
  return thread?.kind === 'message' ? thread : null;
};

/** `other` 1: whoever published it is told at once, without a carrier. */
export const refused = (following: Following, { nowMs, token, other }: Note): void => {
  const message = other === 1 ? following.message : messageAt(following, token);
  if (message?.kind !== 'message') return;
  tellWay(message, nowMs);
  message.span.outcome = 'refused';
};

export const underWay = (following: Following, { nowMs, token, value }: Note): void => {
  const message = messageAt(following, token);
  if (message === null) return;
  tellWay(message, nowMs);
  message.untilMs = nowMs + value;
};

export const settled = (following: Following, { nowMs, token }: Note): void => {
  const message = messageAt(following, token);
  if (message === null) return;
  tellWay(message, nowMs);
  following.threads.delete(token);
  following.leave(message.trace);
};

/** What was put off is published, or comes to nothing. */
export const due = (following: Following, { token }: Note): void => {
  const thread = following.threads.get(token);
  if (thread?.kind !== 'caused' || !thread.open) return;
  thread.open = false;
  const trace = traceOf(thread);
  if (trace !== null) following.leave(trace);
};
