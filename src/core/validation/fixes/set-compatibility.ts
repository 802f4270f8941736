/** Fix: another compatibility mode for a message, where no change that was made already breaks it. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import type { Message } from '../../model/message.ts';
import { breachesOf } from '../contracts/contracts.ts';
import { say } from '../words.ts';
import { withMessage } from './records.ts';

export type Mode = NonNullable<Message['compatibility']>;

/** `wanted` says for the mode of now which one is needed; undefined where it is right as it is. */
export const setCompatibility = (
  design: Design,
  id: string,
  wanted: (design: Design, message: Message) => Mode | undefined,
): Fix | undefined => {
  const message = design.messages?.[id];
  const mode = message && wanted(design, message);
  if (!message || !mode || breachesOf(design, { ...message, compatibility: mode }).length > 0) return undefined;
  return {
    title: say('Set the mode {mode}', '设为 {mode} 模式', { mode }),
    apply: (before) => {
      const now = before.messages?.[id];
      const compatibility = now && wanted(before, now);
      return now && compatibility ? withMessage(before, id, { ...now, compatibility }) : before;
    },
  };
};
