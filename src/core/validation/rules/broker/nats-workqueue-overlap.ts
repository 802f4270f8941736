/** Consumers of a work queue of NATS that want the same messages, which the server refuses. */
import type { Design } from '../../../model/design.ts';
import { accepts, type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { subjectsOverlap } from '../../brokers/nats-subjects.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/** A group is one consumer. Readers with different messages as their filter do not overlap: each message has its own subject. */
export const natsWorkqueueOverlap: Rule = {
  id: 'nats-workqueue-overlap',
  severity: 'error',
  title: { en: 'Overlapping consumers of a work queue', zh: '工作队列消费者重叠' },
  summary: {
    en: 'Several groups read the same messages of a stream of NATS with work-queue retention, which takes one consumer for each subject.',
    zh: '多个消费组读取同一 work-queue 流的相同消息，而每个主题只允许一个消费者。',
  },
  source: 'NATS documentation: JetStream model deep dive (WorkQueuePolicy); nats-server errors 10099 and 10100',
  check: (design) =>
    topicsOn(design, 'nats').flatMap(([id, topic]) => {
      const links = overlapping(design, id, topic);
      return links.length > 0 ? [found(design, id, links)] : [];
    }),
};

/** Quadratic in the readers of one work queue at worst, and those are few, since each takes a part of it. */
const overlapping = (design: Design, id: string, { nats }: Topic): readonly Entry<Subscribe>[] => {
  if (nats?.retention !== 'work-queue') return [];
  const reading = graphOf(design).reading.get(id) ?? [];
  return reading.filter(([, link]) =>
    reading.some(([, other]) => groupOf(other) !== groupOf(link) && wantTheSame(link, other)),
  );
};

const wantTheSame = (one: Subscribe, other: Subscribe): boolean =>
  subjectsOverlap(one.nats?.subject ?? '>', other.nats?.subject ?? '>') &&
  (one.filter?.some((message) => accepts(other, message)) ?? true);

const found = (design: Design, id: string, links: readonly Entry<Subscribe>[]): Found => {
  const nodes = unique(links.map(([, { to }]) => to));
  const retention = links.some(([, { nats }]) => nats?.durable !== false) ? 'interest' : 'limits';
  return {
    message: say(
      '{count} consumers of “{topic}” want the same messages: {names}.',
      '“{topic}”的 {count} 个消费者想要相同的消息：{names}。',
      {
        count: new Set(links.map(([, link]) => groupOf(link))).size,
        topic: nodeName(design, id),
        names: nodeNames(design, nodes),
      },
    ),
    why: {
      en: 'A work queue gives each message to one consumer: NATS refuses to make the second one.',
      zh: '工作队列的每条消息只给一个消费者：NATS 会拒绝创建第二个。',
    },
    howToFix: {
      en: 'Give each its own messages or subjects, put them in one group, or keep messages while any consumer wants them.',
      zh: '为各消费者划分消息或主题，或放入同一消费组，或改为在有消费者需要时保留消息。',
    },
    nodes: [id, ...nodes],
    links: links.map(([link]) => link),
    pointer: nodeAt(id, 'nats', 'retention'),
    fix: {
      title:
        retention === 'interest'
          ? { en: 'Keep each message until all consumers have it', zh: '保留消息直到所有消费者收到' }
          : { en: 'Keep messages until limits are reached', zh: '按上限保留消息' },
      apply: onTopic(id, (topic, before) =>
        overlapping(before, id, topic).length > 0 ? { ...topic, nats: { ...topic.nats, retention } } : undefined,
      ),
    },
  };
};
