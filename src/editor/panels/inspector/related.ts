/** What an element has to do with others: who publishes a message and who reads it, what goes in and out of a node. */
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { graphOf } from '../../../core/model/graph/graph.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { messageUses } from '../../../core/model/graph/message-uses.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { neighbours } from '../../session/neighbours.ts';
import type { Place } from '../../session/place.ts';

export interface Related {
  readonly title: Text;
  readonly items: readonly RelatedItem[];
}

export interface RelatedItem {
  readonly section: 'nodes' | 'links' | 'messages';
  readonly id: string;
  readonly name: string;
}

/** Only what there is: no empty lists. */
export const relatedTo = (design: Design, { section, id }: Place): readonly Related[] => {
  const lists =
    section === 'messages'
      ? ofMessage(design, id)
      : section === 'nodes'
        ? ofNode(design, id)
        : section === 'links'
          ? ofLink(design, id)
          : [];
  return lists.filter(({ items }) => items.length > 0);
};

const nodeItem = (design: Design, id: string): RelatedItem => ({
  section: 'nodes',
  id,
  name: design.nodes?.[id]?.name ?? id,
});
const linkItem = (design: Design, id: string): RelatedItem => ({ section: 'links', id, name: linkName(design, id) });
const messageItem = (design: Design, id: string): RelatedItem => ({
  section: 'messages',
  id,
  name: design.messages?.[id]?.name ?? id,
});

const ofMessage = (design: Design, id: string): Related[] => {
  const { topics, publishing, reading } = messageUses(design, id);
  return [
    { title: inspectorTexts.carriedBy, items: topics.map((topic) => nodeItem(design, topic)) },
    { title: inspectorTexts.publishedBy, items: publishing.map((link) => linkItem(design, link)) },
    { title: inspectorTexts.readBy, items: reading.map((link) => linkItem(design, link)) },
  ];
};

const ofNode = (design: Design, id: string): Related[] => {
  const { into, outOf } = neighbours(design);
  const items = (links: readonly string[] | undefined, kind: string) =>
    (links ?? []).filter((link) => design.links?.[link]?.kind === kind).map((link) => linkItem(design, link));
  const isTopic = design.nodes?.[id]?.kind === 'topic';
  return [
    {
      title: isTopic ? inspectorTexts.publishedBy : inspectorTexts.reads,
      items: items(into.get(id), isTopic ? 'publish' : 'subscribe'),
    },
    {
      title: isTopic ? inspectorTexts.readBy : inspectorTexts.writes,
      items: items(outOf.get(id), isTopic ? 'subscribe' : 'publish'),
    },
    {
      title: inspectorTexts.deadLetters,
      items: (graphOf(design).deadLetters.get(id) ?? []).map(([link]) => linkItem(design, link)),
    },
    { title: inspectorTexts.calls, items: items(outOf.get(id), 'call') },
    { title: inspectorTexts.calledBy, items: items(into.get(id), 'call') },
  ];
};

const ofLink = (design: Design, id: string): Related[] => {
  const link = design.links?.[id];
  if (!link) return [];
  return [
    { title: inspectorTexts.goesBetween, items: [nodeItem(design, link.from), nodeItem(design, link.to)] },
    { title: inspectorTexts.itsMessage, items: link.kind === 'publish' ? [messageItem(design, link.message)] : [] },
  ];
};
