/** What can be played through before anybody has written a line: of every message in it there is an example. */
import { meanMs } from '../../distributions/law/moments.ts';
import type { HandlerPlan, SubscriptionPlan, TriggerPlan } from './handler-plan.ts';

export const isPlayable = ({ message, triggers }: HandlerPlan): boolean =>
  message.samples.length > 0 && !triggers.some(isOpen);

/** Publishes what has no example: only the user can say what it holds, and invented data would fail where nobody looks. */
export const isOpen = ({ does }: TriggerPlan): boolean =>
  'publishes' in does && does.publishes.message.samples.length === 0;

/** The first message of a process may take so long on a busy machine: with less time a test would tell how fast the machine is. */
const leastDeadlineMs = 500;
const mostDelayMs = 5_000;

/**
 * A test may wait for it: it is not skipped as too old, nor held back for longer than anybody waits, nor refused by a topic without
 * room because the message of the test before is still in work.
 */
export const isAwaited = ({ topic, dropExpired, delay }: SubscriptionPlan, handler: HandlerPlan): boolean => {
  const { deadlineMs = Number.POSITIVE_INFINITY } = handler.message;
  const hasRoom = topic.capacity !== 0 || topic.onFull === 'block';
  const isInTime = (!dropExpired || deadlineMs >= leastDeadlineMs) && (!delay || meanMs(delay) <= mostDelayMs);
  return hasRoom && isInTime && isPlayable(handler);
};
