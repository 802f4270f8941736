/** A full queue of NATS that makes room by throwing away its oldest message, which nobody has worked on yet. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const natsDiscardOldQueue: Rule = {
  id: 'nats-discard-old-queue',
  severity: 'error',
  title: { en: 'Full queue drops unread messages', zh: '队列满时丢弃未读消息' },
  summary: {
    en: 'A stream of NATS that keeps only what is unread has a capacity, and discards the oldest message when it is full.',
    zh: '只保留未读消息的 NATS 流设有容量，满时丢弃最旧的消息。',
  },
  source: 'NATS documentation: JetStream, Streams, discard policy (DiscardOld) with interest and work-queue retention',
  check: (design) =>
    topicsOn(design, 'nats')
      .filter(([, topic]) => dropsUnread(topic))
      .map((entry) => found(design, entry)),
};

/** What the design says for all brokers holds where it says nothing for NATS, whose own default is the oldest. */
const dropsUnread = ({ nats, capacity, onFull = 'drop-old' }: Topic): boolean => {
  const keepsUnread = nats?.retention === 'work-queue' || nats?.retention === 'interest';
  return keepsUnread && capacity !== undefined && (nats.discard ?? (onFull === 'drop-old' ? 'old' : 'new')) === 'old';
};

const found = (design: Design, [id, topic]: Entry<Topic>): Found => ({
  message: say(
    'When {capacity} {capacity:message waits|messages wait} in “{topic}”, the next one throws away the oldest, unread.',
    '“{topic}”中有 {capacity} 条消息等待时，下一条会使最旧的未读消息被丢弃。',
    { topic: nodeName(design, id), capacity: topic.capacity ?? 0 },
  ),
  why: {
    en: 'All that the stream holds is work that is not done yet, and the publisher does not learn that it is lost.',
    zh: '流中保存的都是尚未完成的工作，而发布者不会得知其丢失。',
  },
  howToFix: {
    en: 'Refuse new messages when it is full, so that publishers wait and try again.',
    zh: '满时拒绝新消息，让发布者等待并重试。',
  },
  nodes: [id],
  pointer: recordAt(nodeAt(id), topic, 'nats', 'discard'),
  fix: {
    title: say('Refuse new messages when “{topic}” is full', '“{topic}”满时拒绝新消息', {
      topic: nodeName(design, id),
    }),
    apply: onTopic(id, (topic) =>
      dropsUnread(topic) ? { ...topic, onFull: 'reject', nats: { ...topic.nats, discard: 'new' } } : undefined,
    ),
  },
});
