/** Changes of schemas that break somebody: which messages, in which field, and who reads them. */
import { own } from '../../lib/own.ts';
import type { Design } from '../../model/design.ts';
import { messageUses } from '../../model/graph/message-uses.ts';
import type { Message } from '../../model/message.ts';
import type { Gap } from './gap.ts';
import { gapsBetween } from './gaps.ts';
import { sideOf } from './side.ts';

/** `old-readers`: those that are not updated yet meet new messages. `new-readers`: updated ones meet messages of before. */
export type Breaks = 'old-readers' | 'new-readers';

export interface Breaking extends Gap {
  /** Its id. */
  readonly message: string;
  readonly breaks: Breaks;
  /** The message's own compatibility mode rules it out; of what cannot be told it does not. */
  readonly forbidden: boolean;
  /** Nodes that read the message, sorted: of old readers those that read it before, too. */
  readonly hurt: readonly string[];
  /** Nodes that publish it, sorted. */
  readonly publishers: readonly string[];
}

/** Of messages that both designs have, in the order of their ids. Shared schemas count wherever a message refers to them. */
export const breakingChanges = (before: Design, after: Design): readonly Breaking[] =>
  Object.keys(after.messages ?? {})
    .sort()
    .flatMap((id) => {
      const [was, is] = [own(before.messages, id), own(after.messages, id)];
      return was && is ? inMessage(before, after, id, was, is) : [];
    });

const inMessage = (before: Design, after: Design, id: string, was: Message, is: Message): readonly Breaking[] => {
  const [old, now] = [sideOf(before.schemas, was.payload), sideOf(after.schemas, is.payload)];
  const [readBefore, readNow] = [readersOf(before, id), readersOf(after, id)];
  const mode = is.compatibility ?? 'none';
  const told = (breaks: Breaks, gaps: readonly Gap[], hurt: readonly string[]) =>
    gaps.map((gap): Breaking => {
      const [direction] = breaks === 'old-readers' ? ['forward'] : ['backward'];
      const forbidden = !gap.unclear && (mode.startsWith('full') || mode.startsWith(direction as string));
      return { message: id, ...gap, breaks, forbidden, hurt, publishers: publishersOf(after, id) };
    });
  const staying = readNow.filter((node) => readBefore.includes(node));
  return [
    ...told('old-readers', gapsBetween(now, old), staying),
    ...told('new-readers', gapsBetween(old, now), readNow),
  ];
};

const readersOf = (design: Design, message: string): readonly string[] =>
  endsOf(design, messageUses(design, message).reading, 'to');

const publishersOf = (design: Design, message: string): readonly string[] =>
  endsOf(design, messageUses(design, message).publishing, 'from');

const endsOf = ({ links }: Design, ids: readonly string[], end: 'from' | 'to'): readonly string[] =>
  [...new Set(ids.flatMap((id) => links?.[id]?.[end] ?? []))].sort();
