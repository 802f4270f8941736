/**
 * Personal data goes to who is outside the company. A reader that is cleared for personal data is one with which that was agreed; a topic
 * run by others has no such word, so whatever personal data is published there is found.
 */
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf, isSubscribe } from '../../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { readMessages } from '../../contracts/carried.ts';
import { isPersonal, personalFields } from '../../protection/personal-data.ts';
import { isExternal, isOutside } from '../../protection/protection.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const piiToExternal: Rule = {
  id: 'pii-to-external',
  severity: 'error',
  title: { en: 'Personal data leaves', zh: '个人数据外流' },
  summary: {
    en: 'A reader or a topic that others run gets messages with personal data, and nothing masks it on the way.',
    zh: '由他人运行的读者或主题得到含个人数据的消息，途中没有脱敏。',
  },
  source: 'GDPR, Regulation (EU) 2016/679: articles 28 and 44',
  noFix: {
    en: 'What the others may see, and what was agreed with them, only people know.',
    zh: '对方可以看到什么、与其有何约定，只有人知道。',
  },
  check: (design) => {
    const { nodes, incoming, publishing } = graphOf(design);
    const outside = nodes.filter(([, node]) => isOutside(node));
    return outside.flatMap(([id]) => [
      ...(incoming.get(id) ?? []).filter(isSubscribe).flatMap((entry) => readOutside(design, entry)),
      ...(publishing.get(id) ?? []).flatMap((entry) => publishedOutside(design, entry)),
    ]);
  },
};

/** From a topic of others it has left already. */
const readOutside = (design: Design, [id, link]: Entry<Subscribe>): readonly Found[] => {
  if (link.seesPii || !isExternal(design, link.to) || isExternal(design, link.from)) return [];
  const messages = readMessages(design, link).filter((message) => isPersonal(design, message));
  if (messages.length === 0) return [];
  return [
    { ...found(design, link.to, messages), nodes: [link.to, link.from], links: [id], pointer: linkAt(id, 'seesPii') },
  ];
};

const publishedOutside = (design: Design, [id, link]: Entry<Publish>): readonly Found[] =>
  isExternal(design, link.to) && !isExternal(design, link.from) && isPersonal(design, link.message)
    ? [
        {
          ...found(design, link.to, [link.message]),
          nodes: [link.to, link.from],
          links: [id],
          pointer: linkAt(id, 'message'),
        },
      ]
    : [];

const found = (design: Design, place: string, messages: readonly string[]): Omit<Found, 'pointer'> => ({
  message: say(
    'Personal data ({fields}) leaves the company at “{place}”.',
    '个人数据（{fields}）在“{place}”处离开公司。',
    { fields: listed(personalFields(design, messages)), place: nodeName(design, place) },
  ),
  why: {
    en: 'The company answers for what others do with it, and cannot erase it there.',
    zh: '公司要为他人的使用负责，却无法在那里删除。',
  },
  howToFix: {
    en: 'Send a message without these fields, mask them on the way, or clear the reader where a contract allows it.',
    zh: '发送不含这些字段的消息、途中脱敏，或在合同允许时授权该读者。',
  },
  messages,
});
