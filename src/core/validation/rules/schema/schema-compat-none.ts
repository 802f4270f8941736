/** A message goes from one context to another, and no change of its schema is ever checked. */
import { gathered } from '../../../lib/gathered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { usesOf } from '../../contracts/carried.ts';
import { type Mode, setCompatibility } from '../../fixes/set-compatibility.ts';
import { isExternal } from '../../protection/protection.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, say, unique } from '../../words.ts';

export const schemaCompatNone: Rule = {
  id: 'schema-compat-none',
  severity: 'warning',
  title: { en: 'Changes are not checked', zh: '变更未受检查' },
  summary: {
    en: 'A message that readers of another context get, or others outside, has no compatibility mode.',
    zh: '被其他上下文或外部读者读取的消息没有兼容模式。',
  },
  source: 'Confluent Schema Registry: compatibility types (backward is the default)',
  silentInDraft: true,
  check: (design) =>
    gathered(sortedEntries(design.messages), (entry) => {
      const places = unchecked(design, entry);
      return places ? [found(design, entry, places)] : [];
    }),
};

interface Places {
  readonly names: readonly string[];
  readonly nodes: readonly string[];
  readonly leaves: boolean;
}

/** Where the message is published and read, if those are more places than one. */
const unchecked = (design: Design, [id, message]: Entry<Message>): Places | undefined => {
  if ((message.compatibility ?? 'none') !== 'none' || message.payload === undefined) return undefined;
  const uses = usesOf(design).get(id);
  if (!uses || uses.publishing.length === 0 || uses.reading.length === 0) return undefined;
  const nodes = unique([...uses.publishing.map(([, { from }]) => from), ...uses.reading.map(([, { to }]) => to)]);
  const names = unique(nodes.flatMap((node) => placeOf(design, node) ?? []));
  const leaves = nodes.some((node) => isExternal(design, node));
  return names.length > 1 ? { names, nodes, leaves } : undefined;
};

/** A node outside every context may belong to any; one that others run is a place of its own. */
const placeOf = (design: Design, id: string): string | undefined => {
  const node = design.nodes?.[id];
  if (isExternal(design, id)) return node?.name ?? id;
  return node?.context === undefined ? undefined : (design.contexts?.[node.context]?.name ?? node.context);
};

const modeFor = (design: Design, id: string, message: Message): Mode | undefined => {
  const places = unchecked(design, [id, message]);
  return places && (places.leaves ? 'full' : 'backward');
};

const found = (design: Design, [id, { name }]: Entry<Message>, { names, nodes, leaves }: Places): Found => ({
  message: say(
    '“{name}” travels between {places}, and nothing stops a change that breaks its readers.',
    '“{name}”在{places}之间传递，却没有什么能阻止破坏读者的变更。',
    { name, places: listed(names.map((place) => `“${place}”`)) },
  ),
  why: {
    en: 'Its readers are other teams, who learn of a breaking change when their service fails.',
    zh: '读者是其他团队，要到服务出错时才知道有破坏性变更。',
  },
  howToFix: leaves
    ? {
        en: 'Set the mode full: who is outside is updated at another time, before or after.',
        zh: '设为 full 模式：外部各方的更新时间可能更早或更晚。',
      }
    : {
        en: 'Set the mode backward, the usual one, or full where readers and publishers are updated in any order.',
        zh: '设为常用的 backward 模式；若读者与发布者的更新顺序不定，则用 full。',
      },
  nodes,
  messages: [id],
  pointer: messageAt(id, 'compatibility'),
  fix: setCompatibility(design, id, (now, message) => modeFor(now, id, message)),
});
