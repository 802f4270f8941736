/**
 * Messages larger than the broker takes, or than can be relied on anywhere. The size is what the design says, or that of the largest
 * example. In memory a message is a reference and has no size on a wire.
 */

import { remembered } from '../../../lib/remembered.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Broker, brokerOf, brokerOfTopic } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { carriedMessages, readMessages } from '../../contracts/carried.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeName, say } from '../../words.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/**
 * Bytes of one message, as the brokers come: Kafka max.message.bytes (1 MiB and the 12 bytes of a batch's log overhead), NATS
 * max_payload, RabbitMQ max_message_size since 4.0 (128 MiB before), Redis proto-max-bulk-len (512mb in redis.conf), MQTT 5 section 2.1.4.
 */
const limits: Readonly<Record<Exclude<Broker, 'in-memory'>, number>> = {
  kafka: mebibyte + 12,
  nats: mebibyte,
  rabbitmq: 16 * mebibyte,
  redis: 512 * mebibyte,
  mqtt: 268_435_455,
};

export const payloadTooLarge: Rule<{ readonly large: number }> = {
  id: 'payload-too-large',
  severity: 'error',
  title: { en: 'Message too large', zh: '消息过大' },
  summary: {
    en: 'A message is larger than its broker takes by default, or than every intermediary has to pass on (64 KiB).',
    zh: '消息超过消息代理的默认上限，或超过所有中间方必须转发的大小（64 KiB）。',
  },
  source:
    'Apache Kafka: max.message.bytes; NATS: max_payload; RabbitMQ 4.0.1 release notes, default maximum message size (github.com/rabbitmq/rabbitmq-server/blob/main/release-notes/4.0.1.md); Redis: proto-max-bulk-len (github.com/redis/redis/blob/unstable/redis.conf); OASIS MQTT 5.0, 2.1.4; CloudEvents 1.0: size limits',
  settings: {
    large: { default: 64 * kibibyte, title: { en: 'Message, at most', zh: '消息大小上限' }, unit: 'bytes' },
  },
  noFix: {
    en: 'What of a message can lie elsewhere and be fetched (claim check) is for people to say.',
    zh: '消息中哪些内容可另存并按需获取（凭证模式）须由人决定。',
  },
  check: (design, _facts, { large }) =>
    graphOf(design)
      .topics.filter(([, topic]) => brokerOf(design, topic) !== 'in-memory')
      .flatMap((topic) =>
        (carriedMessages(design).get(topic[0]) ?? []).flatMap((id) => {
          const message = design.messages?.[id];
          return message ? (found(design, topic, [id, message], large) ?? []) : [];
        }),
      ),
};

/** Here only as a dead letter, from topics of the same broker: there it is too large already. */
const isToldBefore = (design: Design, [id, topic]: Entry<Topic>, message: string): boolean => {
  const { deadLetters, publishing } = graphOf(design);
  const senders = (deadLetters.get(id) ?? []).filter(
    ([, link]) => link.from !== id && readMessages(design, link).includes(message),
  );
  const isHome =
    topic.messages?.includes(message) || publishing.get(id)?.some(([, publish]) => publish.message === message);
  return !isHome && senders.length > 0 && senders.every(([, link]) => isSameBroker(design, topic, link.from));
};

const isSameBroker = (design: Design, topic: Topic, other: string): boolean =>
  brokerOfTopic(design, other) === brokerOf(design, topic);

const found = (
  design: Design,
  [topicId, topic]: Entry<Topic>,
  [id, message]: Entry<Message>,
  large: number,
): Found | undefined => {
  const broker = brokerOf(design, topic);
  const size = sizeOf(message);
  if (broker === 'in-memory' || size <= Math.min(large, limits[broker])) return undefined;
  if (isToldBefore(design, [topicId, topic], id)) return undefined;
  const isRefused = size > limits[broker];
  const values = {
    name: message.name,
    topic: nodeName(design, topicId),
    size: bytes(size),
    limit: bytes(isRefused ? limits[broker] : large),
  };
  return {
    message: isRefused
      ? say(
          '“{name}” has {size}, and the broker of “{topic}” refuses more than {limit} unless it is set otherwise.',
          '“{name}”有 {size}，而“{topic}”的消息代理默认拒绝超过 {limit} 的消息。',
          values,
        )
      : say(
          '“{name}” on “{topic}” has {size}; up to {limit} is passed on everywhere.',
          '“{topic}”上的“{name}”有 {size}；各处都能转发的上限是 {limit}。',
          values,
        ),
    why: isRefused
      ? { en: 'It cannot be published at all.', zh: '该消息根本无法发布。' }
      : {
          en: 'Large messages slow all others down, and gateways and bridges may refuse them.',
          zh: '大消息拖慢其他所有消息，网关与桥接也可能拒收。',
        },
    howToFix: {
      en: 'Put the large part into a store and send where it lies (claim check).',
      zh: '把大的部分存到别处，只发送其位置（凭证模式）。',
    },
    ...(!isRefused && { severity: 'warning' }),
    nodes: [topicId],
    messages: [id],
    pointer: messageAt(id, 'sizeBytes'),
  };
};

const sizeOf = remembered(({ examples = [], sizeBytes = 0 }: Message): number =>
  Math.max(sizeBytes, ...examples.map((example) => utf8Length(JSON.stringify(example)))),
);

/** One byte for ASCII, up to four for others. */
const utf8Length = (text: string): number => {
  let length = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
};

const bytes = (size: number): string => {
  if (size < 10 * kibibyte) return `${figure(size)} bytes`;
  return size < mebibyte ? `${figure(size / kibibyte)} KiB` : `${figure(size / mebibyte)} MiB`;
};
