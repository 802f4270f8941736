/** The order that a topic promises can be lost on the way to the work. */
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Link } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { type Overtaking, overtakingOfPublisher, overtakingOfReader } from '../../brokers/overtaking.ts';
import type { Found, Rule } from '../../rule.ts';
import { joined, nodeName, say } from '../../words.ts';

/**
 * Workers beyond the partitions stand idle (`idle-consumers`) where a broker ties a partition to one reader, and are no reason there; on
 * RabbitMQ and Redis they take by turns, which is told here alone. Share groups and shared subscriptions are `kafka-share-order` and `mqtt-no-group-order`. A window that
 * the document only assumes is a warning.
 */
export const orderingBroken: Rule = {
  id: 'ordering-broken',
  severity: 'error',
  title: { en: 'Order can be lost', zh: '顺序可能丢失' },
  summary: {
    en: 'On an ordered topic messages can overtake each other: resent, delivered again, taken by turns or sent on a detour.',
    zh: '有序主题的消息可能互相超越：重发、重新投递、轮流取走或绕行。',
  },
  source:
    'Apache Kafka: max.in.flight.requests.per.connection; RabbitMQ: single active consumer; NATS: MaxAckPending; OASIS MQTT 5.0, 4.6; Spring Kafka: non-blocking retries',
  check: (design) => {
    const { topics, publishing, reading } = graphOf(design);
    return gathered(topics, ([id, topic]) => {
      if (!topic.ordered) return [];
      const links = [...(publishing.get(id) ?? []), ...(reading.get(id) ?? [])];
      return gathered(links, (entry) => found(design, [id, topic], entry));
    });
  },
};

const overtakingOf = (design: Design, [id, link]: Entry<Link>): Overtaking[] => {
  if (link.kind === 'publish') return overtakingOfPublisher(design, [id, link]);
  return link.kind === 'subscribe' ? overtakingOfReader(design, [id, link]) : [];
};

const found = (design: Design, [topic, { partitions = 1 }]: Entry<Topic>, entry: Entry<Link>): Found[] => {
  const [id, link] = entry;
  const ways = overtakingOf(design, entry);
  const [first] = ways;
  if (!first) return [];
  const values = { topic: nodeName(design, topic), reasons: joined(ways.map(({ reason }) => reason)) };
  return [
    {
      message:
        partitions > 1
          ? say(
              'Messages of “{topic}” with the same key can be worked on out of order: {reasons}.',
              '“{topic}”中同一键的消息可能乱序处理：{reasons}。',
              values,
            )
          : say(
              'Messages of “{topic}” can be worked on out of order: {reasons}.',
              '“{topic}”的消息可能乱序处理：{reasons}。',
              values,
            ),
      why: {
        en: 'The topic says that order matters: what comes late then overwrites what is newer.',
        zh: '该主题声明顺序重要：晚到的旧消息会覆盖较新的内容。',
      },
      howToFix: {
        en: 'Let one message of a key be under way at a time, and try again before the next one; or do without order.',
        zh: '同一键一次只处理一条，并在下一条之前重试；或放弃顺序要求。',
      },
      ...(ways.every(({ assumed }) => assumed) && { severity: 'warning' }),
      nodes: [link.kind === 'publish' ? link.from : link.to, topic],
      links: [id],
      pointer: first.pointer,
      fix: ways.every(({ mend }) => mend)
        ? {
            title: say('Keep the order of “{topic}”', '保持“{topic}”的顺序', { topic: nodeName(design, topic) }),
            apply: (before) => kept(before, topic, id),
          }
        : undefined,
    },
  ];
};

const kept = (design: Design, topic: string, id: string): Design => {
  const [node, link] = [design.nodes?.[topic], design.links?.[id]];
  if (node?.kind !== 'topic' || !node.ordered || !link) return design;
  return overtakingOf(design, [id, link]).reduce((whole, { mend }) => mend?.(whole) ?? whole, design);
};
