/** What can be played through before anybody has written a line: of every message in it there is an example, and nobody is missing. */
import { meanMs } from '../../distributions/law/moments.ts';
import type { HandlerPlan, SubscriptionPlan, TriggerPlan } from './handler-plan.ts';
import type { CallPlan, PublicationPlan } from './link-plan.ts';
import type { MessagePlan } from './message-plan.ts';

export const isPlayable = ({ message, triggers }: HandlerPlan): boolean =>
  message.samples.length > 0 && arePlayable(triggers);

export const arePlayable = (triggers: readonly TriggerPlan[]): boolean =>
  !triggers.some((trigger) => isOpen(trigger) || isOneSided(trigger));

/** Publishes what has no example: only the user can say what it holds, and invented data would fail where nobody looks. */
export const isOpen = ({ does }: TriggerPlan): boolean =>
  'publishes' in does && does.publishes.message.samples.length === 0;

/** Asks what nobody could answer with an example. */
const isOneSided = ({ does }: TriggerPlan): boolean =>
  'publishes' in does && does.publishes.request !== undefined && exampleReply(does.publishes) === undefined;

/** The reply that stands for all that may come to a question. */
export const exampleReply = ({ request }: PublicationPlan): MessagePlan | undefined =>
  request?.replyTo.messages.find(({ samples }) => samples.length > 0);

/** Calls and questions that get their answer within the project, whatever chance decides. */
export type Answered = ReadonlySet<CallPlan | PublicationPlan>;

/** Nothing stays away that it waits for. */
export const comesToEnd = (triggers: readonly TriggerPlan[], answered: Answered): boolean =>
  triggers.every((trigger) => {
    const { does, probability, delay } = trigger;
    if (probability === 0 || delay || isOpen(trigger)) return true;
    if ('calls' in does) return answered.has(does.calls);
    return !does.publishes.request || answered.has(does.publishes);
  });

/** The first message of a process may take so long on a busy machine: with less time a test would tell how fast the machine is. */
const leastDeadlineMs = 500;
const mostDelayMs = 5_000;

/**
 * A test may wait for it: it is not skipped as too old, nor held back for longer than anybody waits, nor refused by a topic without
 * room because the message of the test before is still in work, and whom it waits for itself is there.
 */
export const isAwaited = (
  { topic, dropExpired, delay }: SubscriptionPlan,
  handler: HandlerPlan,
  answered: Answered,
): boolean => {
  const { deadlineMs = Number.POSITIVE_INFINITY } = handler.message;
  const hasRoom = topic.capacity !== 0 || topic.onFull === 'block';
  const isInTime = (!dropExpired || deadlineMs >= leastDeadlineMs) && (!delay || meanMs(delay) <= mostDelayMs);
  return hasRoom && isInTime && isPlayable(handler) && comesToEnd(handler.triggers, answered);
};
