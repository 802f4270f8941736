/** A topic that a promise hangs on may lose messages that the broker has acknowledged. */
import type { Design } from '../../../model/design.ts';
import { criticalOf } from '../../../model/graph/critical.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import type { Thresholds, Weakness } from '../../durability/weakness.ts';
import { weaknessesOf } from '../../durability/weaknesses-of.ts';
import type { Found, Rule } from '../../rule.ts';
import { joined, nodeName, say, unique } from '../../words.ts';

/**
 * What is in memory is `memory-critical`; publishers that wait for no acknowledgement are `publish-unconfirmed`; too few copies in sync
 * that somebody has written down are `kafka-min-isr`, which mends the number of copies with them.
 */
export const durabilityWeak: Rule<Thresholds> = {
  id: 'durability-weak',
  severity: 'warning',
  title: { en: 'Weak durability', zh: '持久性不足' },
  summary: {
    en: 'A topic on the path of an objective has one copy, counts as written too early or is on the disk too late.',
    zh: '目标路径上的主题只有一个副本、过早算作写入成功或过迟落盘。',
  },
  source:
    'Jepsen: NATS 2.12.1, 2025; Redis: persistence; Apache Kafka: acks and min.insync.replicas; RabbitMQ: quorum queues; mosquitto.conf: persistence',
  settings: {
    syncSeconds: { default: 0, title: { en: 'Not yet on the disk, at most', zh: '未落盘时间上限' }, unit: 's' },
    copies: { default: 2, title: { en: 'Copies, at least', zh: '副本数下限' } },
  },
  silentInDraft: true,
  check: (design, _facts, settings) => {
    const critical = criticalOf(design);
    return graphOf(design)
      .topics.filter(([id, topic]) => critical.nodes.has(id) && !topic.external && isKept(design, id))
      .flatMap((entry) => found(design, entry, settings));
  },
};

/** Who asks a question asks again when no answer comes, so that nothing is lost with questions and answers. */
const isKept = (design: Design, id: string): boolean => {
  const publishing = graphOf(design).publishing.get(id) ?? [];
  const kinds = publishing.map(([, { message }]) => design.messages?.[message]?.kind ?? 'event');
  return kinds.length === 0 || kinds.some((kind) => kind !== 'query' && kind !== 'reply');
};

const found = (design: Design, [id]: Entry<Topic>, settings: Thresholds): Found[] => {
  const weaknesses = weaknessesOf(design, id, settings);
  const [first] = weaknesses;
  if (!first) return [];
  return [
    {
      message: say(
        'An acknowledged message of “{topic}” can be lost: {reasons}.',
        '“{topic}”中已确认的消息可能丢失：{reasons}。',
        { topic: nodeName(design, id), reasons: joined(weaknesses.map(({ reason }) => reason)) },
      ),
      why: {
        en: 'An objective hangs on this topic, and its publishers have been told that the message is safe.',
        zh: '有目标依赖该主题，而发布者已被告知消息是安全的。',
      },
      howToFix: {
        en: 'Keep several copies, acknowledge when most of them have the message, and write it to the disk at once.',
        zh: '保留多个副本，多数副本收到后再确认，并立即落盘。',
      },
      nodes: [id],
      links: unique(weaknesses.flatMap(({ link }) => link ?? [])),
      pointer: first.pointer,
      fix: weaknesses.every(({ mend }) => mend)
        ? {
            title: say('Make “{topic}” durable', '让“{topic}”持久可靠', { topic: nodeName(design, id) }),
            apply: (before) => mended(before, weaknessesOf(before, id, settings)),
          }
        : undefined,
    },
  ];
};

const mended = (design: Design, weaknesses: readonly Weakness[]): Design =>
  weaknesses.reduce((whole, { mend }) => mend?.(whole) ?? whole, design);
