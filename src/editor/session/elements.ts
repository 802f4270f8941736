/** Everything in a design that has a name, with the words that it is found by. */
import { kinds } from '../../core/kinds/index.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import { linkName } from '../../core/model/graph/link-name.ts';
import type { Link } from '../../core/model/link.ts';

export interface DesignElement {
  readonly section: 'nodes' | 'links' | 'contexts' | 'notes' | 'messages';
  readonly id: string;
  readonly name: string;
  /** Its kind as the canvas colours it: `topic`, `publish`, `context`, `message`. */
  readonly kind: string;
  readonly title: Text;
  /** What else it is found by: owner, the messages that it carries, its description. */
  readonly words: readonly string[];
}

const linkTitles: Readonly<Record<Link['kind'], Text>> = {
  publish: { en: 'Publication', zh: '发布' },
  subscribe: { en: 'Subscription', zh: '订阅' },
  call: { en: 'Call', zh: '调用' },
};
const messageTitle: Text = { en: 'Message', zh: '消息' };

const titleOf = (kind: string): Text => kinds.find(({ id }) => id === kind)?.title ?? { en: kind, zh: kind };

const given = (...words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined);

const remembered = new WeakMap<Design, readonly DesignElement[]>();

/** Contexts, nodes, links, messages and notes, in this order; designs are immutable, so each is gone through once. */
export const elementsOf = (design: Design): readonly DesignElement[] => {
  const known = remembered.get(design);
  if (known) return known;
  const found = [
    ...contextsOf(design),
    ...nodesOf(design),
    ...linksOf(design),
    ...messagesOf(design),
    ...notesOf(design),
  ];
  remembered.set(design, found);
  return found;
};

const contextsOf = (design: Design): DesignElement[] =>
  Object.entries(design.contexts ?? {}).map(([id, { name, owner, description }]) => ({
    section: 'contexts',
    id,
    name,
    kind: 'context',
    title: titleOf('context'),
    words: given(owner, description),
  }));

const nodesOf = (design: Design): DesignElement[] => {
  const carried = messagesByTopic(design);
  return Object.entries(design.nodes ?? {}).map(([id, node]) => ({
    section: 'nodes',
    id,
    name: node.name,
    kind: node.kind,
    title: titleOf(node.kind),
    words: given(node.owner, node.description, ...(carried.get(id) ?? [])),
  }));
};

/** Names of what is published to each topic. */
const messagesByTopic = (design: Design): ReadonlyMap<string, ReadonlySet<string>> => {
  const carried = new Map<string, Set<string>>();
  for (const link of Object.values(design.links ?? {})) {
    if (link.kind !== 'publish') continue;
    const names = carried.get(link.to) ?? new Set();
    carried.set(link.to, names.add(design.messages?.[link.message]?.name ?? link.message));
  }
  return carried;
};

const linksOf = (design: Design): DesignElement[] =>
  Object.entries(design.links ?? {}).map(([id, link]) => ({
    section: 'links',
    id,
    name: linkName(design, id),
    kind: link.kind,
    title: linkTitles[link.kind],
    words: link.kind === 'publish' ? given(design.messages?.[link.message]?.name) : [],
  }));

const messagesOf = (design: Design): DesignElement[] =>
  Object.entries(design.messages ?? {}).map(([id, { name, summary }]) => ({
    section: 'messages',
    id,
    name,
    kind: 'message',
    title: messageTitle,
    words: given(summary),
  }));

const notesOf = (design: Design): DesignElement[] =>
  Object.entries(design.notes ?? {}).map(([id, { text }]) => ({
    section: 'notes',
    id,
    name: text,
    kind: 'note',
    title: titleOf('note'),
    words: [],
  }));
