/** What follows when a field of a schema gets another name, in words: keys, personal data, examples, references. */
import { type RenameProperty, renameProperty } from '../../../../core/edits/rename-property.ts';
import { fill, type Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import type { Message } from '../../../../core/model/message.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';

/** One line per kind of use; none where nothing else has the name, or where it cannot be renamed at all. */
export const followers = (design: Design, args: RenameProperty): readonly Text[] => {
  const alone = renameProperty.apply(design, { ...args, follow: false });
  const all = renameProperty.apply(design, { ...args, follow: true });
  if (!alone.ok || !all.ok || alone.value === design) return [];
  const pairs = Object.entries(all.value.messages ?? {}).map(
    ([id, message]) => [alone.value.messages?.[id] ?? message, message] as const,
  );
  const counted = (count: (before: Message, after: Message) => number) =>
    pairs.reduce((sum, [before, after]) => sum + count(before, after), 0);
  const pointers = counted((before, after) => Number(before.key !== after.key) + differing(before.pii, after.pii));
  const examples = counted((before, after) => differing(before.examples, after.examples));
  const schemas = Object.entries(all.value.schemas ?? {}).filter(
    ([id, each]) => !same(each, alone.value.schemas?.[id]),
  );
  const references = schemas.length + counted((before, after) => Number(!same(before.payload, after.payload)));
  return [
    ...(pointers > 0 ? [fill(messageTexts.inPointers, { count: pointers })] : []),
    ...(examples > 0 ? [fill(messageTexts.inExamples, { count: examples })] : []),
    ...(references > 0 ? [fill(messageTexts.inReferences, { count: references })] : []),
  ];
};

const differing = (before: readonly unknown[] = [], after: readonly unknown[] = []): number =>
  after.filter((each, at) => !same(each, before[at])).length;

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
