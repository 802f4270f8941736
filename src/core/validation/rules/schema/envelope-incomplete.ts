/** Messages travel without an envelope and do not have in themselves what an envelope would say. */
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { fieldAt } from '../../../model/schemas/schema-field.ts';
import { carriedMessages } from '../../contracts/carried.ts';
import { withEnvelope } from '../../fixes/add-envelope.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageNames, nodeAt, nodeName, say } from '../../words.ts';

/** What CloudEvents requires of every event, and the time, without which nobody can tell how old it is. */
const attributes = ['id', 'source', 'specversion', 'time', 'type'] as const;

/** A topic of others is as they made it, and a payload that is an event in itself (structured mode) needs nothing around it. */
export const envelopeIncomplete: Rule = {
  id: 'envelope-incomplete',
  severity: 'warning',
  title: { en: 'Envelope incomplete', zh: '信封不完整' },
  summary: {
    en: 'A topic without an envelope carries messages that do not always have an id, source, type, version and time of their own.',
    zh: '无信封主题上的消息自身不总是带有 id、来源、类型、版本和时间。',
  },
  source: 'CloudEvents 1.0: required attributes id, source, specversion, type; source and id together are unique',
  check: (design) =>
    graphOf(design)
      .topics.filter(([, { envelope, external }]) => envelope === 'none' && !external)
      .flatMap((topic) => {
        const bare = (carriedMessages(design).get(topic[0]) ?? []).filter((id) => missingIn(design, id).length > 0);
        return bare.length > 0 ? [found(design, topic, bare)] : [];
      }),
};

const missingIn = (design: Design, id: string): readonly string[] => {
  const payload = design.messages?.[id]?.payload ?? true;
  return attributes.filter((name) => fieldAt(payload, `/${name}`, design.schemas ?? {})?.required !== true);
};

const found = (design: Design, [id]: Entry<Topic>, bare: readonly string[]): Found => {
  const missing = attributes.filter((name) => bare.some((message) => missingIn(design, message).includes(name)));
  return {
    message: say(
      '“{topic}” has no envelope, and {messages} may come without {missing}.',
      '“{topic}”没有信封，而{messages}可能缺少 {missing}。',
      { topic: nodeName(design, id), messages: messageNames(design, bare), missing: listed([...missing]) },
    ),
    why: missing.includes('id')
      ? {
          en: 'A message that comes twice cannot be recognised, so its work is done twice.',
          zh: '重复到达的消息无法识别，工作会被做两遍。',
        }
      : {
          en: 'Nobody can tell where a message comes from, how old it is or how to read it.',
          zh: '无法得知消息来自何处、多久以前、该如何读取。',
        },
    howToFix: {
      en: 'Use a CloudEvents envelope, or make these fields required in the payload.',
      zh: '使用 CloudEvents 信封，或在载荷中把这些字段设为必填。',
    },
    nodes: [id],
    messages: bare,
    pointer: nodeAt(id, 'envelope'),
    fix: withEnvelope(id),
  };
};
