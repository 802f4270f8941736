/** What can be played through before anybody has written a line: of every message in it there is an example. */
import type { HandlerPlan, TriggerPlan } from './handler-plan.ts';

export const isPlayable = ({ message, triggers }: HandlerPlan): boolean =>
  message.samples.length > 0 && !triggers.some(isOpen);

/** Publishes what has no example: only the user can say what it holds, and invented data would fail where nobody looks. */
export const isOpen = ({ does }: TriggerPlan): boolean =>
  'publishes' in does && does.publishes.message.samples.length === 0;
