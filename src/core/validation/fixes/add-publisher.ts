/** A publisher for a topic that has none; what comes in, and how often, is left to the designer. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { graphOf } from '../../model/graph/graph.ts';
import { slugFor } from '../../model/names.ts';
import { isPersonal } from '../protection/personal-data.ts';
import { nodeName, say } from '../words.ts';
import { has, newElementId, placedBeside, withLink, withMessage, withNode } from './records.ts';

/** None where a reader relies on a schema, or where questions or personal data are wanted: whoever sends that has more to decide. */
export const addPublisher = (design: Design, topic: string): Fix | undefined => {
  const readers = graphOf(design).reading.get(topic) ?? [];
  if (readers.some(([, { expects }]) => expects !== undefined)) return undefined;
  const wanted = wantedAt(design, topic);
  if (wanted !== undefined && (design.messages?.[wanted]?.kind === 'query' || isPersonal(design, wanted)))
    return undefined;
  return {
    title: say('Add a publisher to “{topic}”', '为“{topic}”添加发布者', { topic: nodeName(design, topic) }),
    apply: (before) => (needsPublisher(before, topic) ? withPublisher(before, topic) : before),
  };
};

const needsPublisher = (design: Design, topic: string): boolean =>
  design.nodes?.[topic]?.kind === 'topic' && !graphOf(design).publishing.has(topic);

const withPublisher = (before: Design, topic: string): Design => {
  const [design, message] = messageFor(before, topic);
  const id = newElementId(design, `${topic}-source`, 'source');
  const node = { kind: 'publisher', name: `${nodeName(design, topic)} source` } as const;
  const placed = placedBeside(withNode(design, id, node), id, topic, -320, 0);
  const link = newElementId(placed, `${id}-publishes`, 'publishes');
  return withLink(placed, link, { kind: 'publish', from: id, to: topic, message });
};

/** One that the topic or its readers name; else a new one. */
const messageFor = (design: Design, id: string): [Design, string] => {
  const topic = design.nodes?.[id];
  const named = topic?.kind === 'topic' ? topic.messages : undefined;
  const wanted = wantedAt(design, id);
  if (wanted !== undefined)
    return named && !named.includes(wanted) && topic?.kind === 'topic'
      ? [withNode(design, id, { ...topic, messages: [...named, wanted] }), wanted]
      : [design, wanted];
  const message = slugFor(id, (slug) => has(design.messages, slug), 'message');
  const payload = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
  const added = withMessage(design, message, { name: message, key: '/id', payload });
  if (topic?.kind !== 'topic' || !named) return [added, message];
  return [withNode(added, id, { ...topic, messages: [message] }), message];
};

const wantedAt = (design: Design, id: string): string | undefined => {
  const topic = design.nodes?.[id];
  const readers = graphOf(design).reading.get(id) ?? [];
  const named = topic?.kind === 'topic' ? topic.messages : undefined;
  return named?.[0] ?? readers.flatMap(([, { filter }]) => filter ?? [])[0];
};
