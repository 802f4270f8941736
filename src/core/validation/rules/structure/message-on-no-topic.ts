/** A message type that no topic carries and nothing publishes. */

import { remembered } from '../../../lib/remembered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import { references } from '../../../model/references/references.ts';
import { without } from '../../fixes/records.ts';
import type { Rule } from '../../rule.ts';
import { messageAt, say } from '../../words.ts';

export const messageOnNoTopic: Rule = {
  id: 'message-on-no-topic',
  severity: 'warning',
  title: { en: 'Message on no topic', zh: '消息不在任何主题上' },
  summary: {
    en: 'A message is described, but no topic lists it and no link publishes it.',
    zh: '定义了消息，但没有主题列出它，也没有连线发布它。',
  },
  source: 'AsyncAPI Spectral ruleset: unused components',
  check: (design) => {
    const carried = carriedMessages(outlineOf(design));
    const orphans = sortedEntries(design.messages).filter(([id]) => !carried.has(id));
    if (orphans.length === 0) return [];
    const named = namedMessages(design);
    return orphans.map(([id, { name }]) => ({
      message: say('“{name}” is on no topic.', '“{name}”不在任何主题上。', { name }),
      why: {
        en: 'Nothing can send or receive it: either a link is missing or the message is left over.',
        zh: '没有任何东西能发送或接收它：要么缺少连线，要么它是多余的。',
      },
      howToFix: {
        en: 'Publish it to a topic, add it to a topic’s messages, or delete it.',
        zh: '将它发布到某个主题，加入某个主题的消息列表，或删除它。',
      },
      messages: [id],
      pointer: messageAt(id),
      ...(!named.has(id) && { fix: removal(id, name) }),
    }));
  },
};

const removal = (id: string, name: string) => ({
  title: say('Delete “{name}”', '删除“{name}”', { name }),
  apply: (design: Design) =>
    design.messages?.[id] && !namedMessages(design).has(id) ? without(design, 'messages', id) : design,
});

const carriedMessages = remembered((outline: Design): ReadonlySet<string> => {
  const { topics, publications } = graphOf(outline);
  return new Set([
    ...topics.flatMap(([, topic]) => topic.messages ?? []),
    ...publications.map(([, link]) => link.message),
  ]);
});

const namedMessages = (design: Design): ReadonlySet<string> =>
  new Set(references(design).flatMap(({ section, id }) => (section === 'messages' ? [id] : [])));
