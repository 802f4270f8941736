/** What can be played through before anybody has written a line: of every message in it there is an example. */
import type { HandlerPlan } from './project-plan.ts';

export const isPlayable = ({ message, triggers }: HandlerPlan): boolean =>
  message.samples.length > 0 &&
  triggers.every(({ does }) => !('publishes' in does) || does.publishes.message.samples.length > 0);
