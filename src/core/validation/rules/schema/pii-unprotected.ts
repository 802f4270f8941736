/**
 * Personal data that is not protected: sent or kept unencrypted, kept for ever, or read by who is not cleared for it. Only where the
 * design says that a field is personal data is it an error; a field that merely has such a name is asked about. What stays in
 * memory is on no wire and no disk, so that nothing there needs encryption.
 */

import { gathered } from '../../../lib/gathered.ts';
import { inEach } from '../../../lib/in-each.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { readMessages } from '../../contracts/carried.ts';
import { withMessage, withNode } from '../../fixes/records.ts';
import {
  holdsPersonal,
  isPersonal,
  personalFields,
  personalOn,
  unmarkedFields,
} from '../../protection/personal-data.ts';
import { isCompacted, isKept, isOpen, isUncleared, staysProtected } from '../../protection/protection.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageAt, nodeAt, nodeName, say } from '../../words.ts';

export const piiUnprotected: Rule = {
  id: 'pii-unprotected',
  severity: 'error',
  title: { en: 'Personal data unprotected', zh: '个人数据未受保护' },
  summary: {
    en: 'Personal data travels or lies unencrypted, is kept without end, or is read by somebody who is not cleared for it.',
    zh: '个人数据未加密传输或存储、无限期保留，或被未获准者读取。',
  },
  source: 'GDPR, Regulation (EU) 2016/679: articles 5(1)(e), 17, 25 and 32',
  check: (design) => [
    ...(holdsPersonal(design) ? gathered(graphOf(design).topics, (topic) => onTopic(design, topic)) : []),
    ...unmarkedIn(design.messages, design.schemas).map(([entry, fields]) => unmarked(design, entry, fields)),
  ],
};

const unmarkedIn = inEach((entry: Entry<Message>, schemas: Design['schemas']) => {
  const fields = unmarkedFields(entry[1], schemas);
  return fields.length > 0 ? [[entry, fields] as const] : [];
});

const onTopic = (design: Design, [id, topic]: Entry<Topic>): readonly Found[] => {
  const messages = personalOn(design, id);
  if (messages.length === 0) return [];
  const readers = (graphOf(design).reading.get(id) ?? []).filter(([, link]) => isUncleared(design, link));
  return [
    ...(isOpen(design, topic) ? [open(design, [id, topic], messages)] : []),
    ...(isKept(design, topic) ? [kept(design, [id, topic], messages)] : []),
    ...readers.map((reader) => uncleared(design, reader)),
  ];
};

const open = (design: Design, [id, topic]: Entry<Topic>, messages: readonly string[]): Found => {
  const missing = {
    transport: say('at rest', '存储时'),
    rest: say('in transit', '传输中'),
    none: say('in transit or at rest', '传输中和存储时'),
  } as const;
  const encrypted = topic.encrypted === 'transport' || topic.encrypted === 'rest' ? topic.encrypted : 'none';
  return {
    message: say(
      '“{topic}” carries personal data ({fields}) that is not encrypted {where}.',
      '“{topic}”承载个人数据（{fields}），{where}未加密。',
      { topic: nodeName(design, id), fields: listed(personalFields(design, messages)), where: missing[encrypted] },
    ),
    why: {
      en: 'Whoever gets at the network, a disk or a backup reads it.',
      zh: '能接触网络、磁盘或备份的人都能读到它。',
    },
    howToFix: { en: 'Encrypt the topic in transit and at rest.', zh: '对该主题的传输与存储都加密。' },
    nodes: [id],
    messages,
    pointer: nodeAt(id, 'encrypted'),
    fix: {
      title: say('Encrypt it in transit and at rest', '传输与存储都加密'),
      apply: (before) => {
        const node = before.nodes?.[id];
        if (node?.kind !== 'topic' || !isOpen(before, node)) return before;
        return withNode(before, id, { ...node, encrypted: 'both' });
      },
    },
  };
};

/** A person who asks for erasure has an answer within one month (article 12(3)): by then what is kept so long is gone by itself. */
const retentionDays = 30;

const kept = (design: Design, [id, topic]: Entry<Topic>, messages: readonly string[]): Found => ({
  message: say(
    '“{topic}” keeps personal data ({fields}) without end, and nobody can erase it.',
    '“{topic}”无限期保留个人数据（{fields}），且无法擦除。',
    { topic: nodeName(design, id), fields: listed(personalFields(design, messages)) },
  ),
  why: {
    en: 'People may ask to be forgotten, and what is not needed any more may not be kept.',
    zh: '个人有权要求删除，不再需要的数据也不得保留。',
  },
  howToFix: {
    en: 'Limit the retention, or make the data of one person erasable, for instance by a key per person that can be destroyed.',
    zh: '限制保留时间，或使某人的数据可擦除，例如为每人使用可销毁的密钥。',
  },
  nodes: [id],
  messages,
  pointer: nodeAt(id, isCompacted(design, topic) ? 'erasable' : 'retentionSeconds'),
  fix: isCompacted(design, topic)
    ? undefined
    : {
        title: say('Keep it for {days} days', '保留 {days} 天', { days: retentionDays }),
        apply: (before) => {
          const node = before.nodes?.[id];
          if (node?.kind !== 'topic' || !isKept(before, node) || isCompacted(before, node)) return before;
          return withNode(before, id, { ...node, retentionSeconds: retentionDays * 24 * 3600 });
        },
      },
});

/** Whether it may is for people to say, so no button says it. */
const uncleared = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const messages = readMessages(design, link).filter((message) => isPersonal(design, message));
  const values = {
    fields: listed(personalFields(design, messages)),
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
  };
  return {
    message: say(
      '“{node}” reads personal data ({fields}) from “{topic}” and is not cleared for it.',
      '“{node}”从“{topic}”读取个人数据（{fields}），但未获准。',
      values,
    ),
    why: {
      en: 'Everybody who reads personal data has to need it, and has to protect and erase it, too.',
      zh: '读取个人数据者必须确有需要，并同样负责保护和删除。',
    },
    howToFix: {
      en: 'Clear it for personal data, keep those messages away from it, or leave the fields out of what it gets.',
      zh: '授权其读取个人数据、过滤掉这些消息，或从发给它的内容中去掉这些字段。',
    },
    nodes: [link.to, link.from],
    links: [id],
    messages,
    pointer: linkAt(id, 'seesPii'),
  };
};

const unmarked = (design: Design, [id, message]: Entry<Message>, fields: readonly string[]): Found => ({
  message: say(
    '{fields} of “{name}” {count:looks|look} like personal data, and nobody has said whether {count:it is|they are}.',
    '“{name}”的 {fields} 看起来是个人数据，但没有说明。',
    { fields: listed(fields), name: message.name, count: fields.length },
  ),
  why: {
    en: 'Personal data is only protected where it is known to be such.',
    zh: '只有被标明的个人数据才会受到保护。',
  },
  howToFix: {
    en: 'Mark the fields as personal data, or say with an empty list that none is.',
    zh: '把这些字段标为个人数据，或用空列表说明没有。',
  },
  severity: 'warning',
  messages: [id],
  pointer: messageAt(id, 'pii'),
  fix: staysProtected(design, id)
    ? { title: say('Mark as personal data', '标为个人数据'), apply: (before) => marked(before, id) }
    : undefined,
});

const marked = (design: Design, id: string): Design => {
  const message = design.messages?.[id];
  const pii = message ? unmarkedFields(message, design.schemas) : [];
  return message && pii.length > 0 ? withMessage(design, id, { ...message, pii: [...pii] }) : design;
};
