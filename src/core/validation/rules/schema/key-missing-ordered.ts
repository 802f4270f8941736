/** An ordered topic with several partitions keeps order per key only; a message without a key has no order at all. */
import { rememberedWith } from '../../../lib/remembered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { fieldAt, requiredScalars } from '../../../model/schemas/schema-field.ts';
import { carriedMessages } from '../../contracts/carried.ts';
import { withMessage } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeName, say } from '../../words.ts';

export const keyMissingOrdered: Rule = {
  id: 'key-missing-ordered',
  severity: 'error',
  title: { en: 'Ordered without a key', zh: '有序却没有键' },
  summary: {
    en: 'An ordered topic with several partitions carries a message without a key that is a required field of it.',
    zh: '有多个分区的有序主题承载的消息没有键，或键不是其必填字段。',
  },
  source: 'Apache Kafka: the producer’s partitioner keeps order per key',
  check: (design) =>
    graphOf(design)
      .topics.filter(([, topic]) => topic.ordered === true && (topic.partitions ?? 1) > 1)
      .flatMap((topic) =>
        (carriedMessages(design).get(topic[0]) ?? []).flatMap((id) => {
          const message = design.messages?.[id];
          const fault = message && keyFault(message, design.schemas);
          return message && fault ? [found(design, topic, [id, message], fault)] : [];
        }),
      ),
};

type Fault = 'none' | 'unknown' | 'optional';

const keyFault = rememberedWith(({ key, payload }: Message, schemas: Design['schemas']): Fault | undefined => {
  if (key === undefined) return 'none';
  // Without a schema there is nothing to hold the key against; schema-missing says so.
  if (payload === undefined || payload === true) return undefined;
  const field = fieldAt(payload, key, schemas ?? {});
  return field ? (field.required ? undefined : 'optional') : 'unknown';
});

const texts: Readonly<Record<Fault, readonly [en: string, zh: string]>> = {
  none: [
    '“{topic}” is ordered over {partitions} partitions, but “{message}” has no key.',
    '“{topic}”在 {partitions} 个分区上有序，但“{message}”没有键。',
  ],
  unknown: [
    '“{topic}” is ordered over {partitions} partitions, but the schema of “{message}” has no field {key}, its key.',
    '“{topic}”在 {partitions} 个分区上有序，但“{message}”的模式没有键字段 {key}。',
  ],
  optional: [
    '“{topic}” is ordered over {partitions} partitions, but {key}, the key of “{message}”, may be missing.',
    '“{topic}”在 {partitions} 个分区上有序，但“{message}”的键 {key} 可能缺失。',
  ],
};

const found = (design: Design, [topicId, topic]: Entry<Topic>, [id, message]: Entry<Message>, fault: Fault): Found => {
  const best = bestKey(design, message);
  return {
    message: say(...texts[fault], {
      topic: nodeName(design, topicId),
      partitions: topic.partitions ?? 1,
      message: message.name,
      key: message.key ?? '',
    }),
    why: {
      en: 'Order is kept per key only: without one, messages about the same thing go to different partitions and overtake each other.',
      zh: '只有同键才能保序：没有键时，关于同一事物的消息会进入不同分区并相互超越。',
    },
    howToFix: {
      en: 'Choose as key a required field that names what must stay in order, such as an order’s id; or use one partition.',
      zh: '选择标识需保序对象的必填字段作为键，例如订单 id；或只用一个分区。',
    },
    nodes: [topicId],
    messages: [id],
    pointer: messageAt(id, ...(message.key === undefined ? [] : ['key'])),
    fix:
      best === undefined
        ? undefined
        : {
            title: say('Use “{key}” as the key', '以“{key}”为键', { key: best }),
            apply: (before) => withKey(before, id, best),
          },
  };
};

/** A required field whose name says that it identifies something. */
const bestKey = (design: Design, { payload }: Message): string | undefined =>
  payload === undefined
    ? undefined
    : requiredScalars(payload, design.schemas ?? {}).find((name) => /(^id$|Id$|_id$|-id$|^key$|uuid$)/i.test(name));

const withKey = (design: Design, id: string, name: string): Design => {
  const message = design.messages?.[id];
  if (!message || keyFault(message, design.schemas) === undefined || bestKey(design, message) !== name) return design;
  return withMessage(design, id, { ...message, key: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` });
};
