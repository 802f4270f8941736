/** Partitions of a topic with keys that become more (or fewer) while messages are there: keys move, and with them their order. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { freeName, kafkaName } from '../../brokers/kafka-names.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, percent, say } from '../../words.ts';

/** Fewer partitions than it was made with is an error on any topic, since Kafka has no way to take one away. */
export const kafkaGrowPartitions: Rule = {
  id: 'kafka-grow-partitions',
  severity: 'warning',
  title: { en: 'Partitions changed', zh: '分区数改变' },
  summary: {
    en: 'A topic with keys gets more partitions than it was made with, or any topic fewer.',
    zh: '带键主题的分区数多于创建时，或任意主题的分区数少于创建时。',
  },
  source: 'Apache Kafka documentation: Modifying topics; org.apache.kafka.clients.producer (murmur2(key) % partitions)',
  check: (design) =>
    topicsOn(design, 'kafka')
      .filter((entry) => isChanged(design, entry))
      .map((entry) => found(design, entry)),
};

const isChanged = (design: Design, [id, topic]: Entry<Topic>): boolean => {
  const { before, now } = numbersOf(topic);
  return now < before || (now > before && hasKeys(design, id, topic));
};

const numbersOf = ({ kafka, partitions: now = 1 }: Topic) => ({ before: kafka?.createdPartitions ?? now, now });

const hasKeys = (design: Design, id: string, { ordered, keyDistribution, messages = [] }: Topic): boolean => {
  if (ordered || keyDistribution) return true;
  const published = (graphOf(design).publishing.get(id) ?? []).map(([, { message }]) => message);
  return [...messages, ...published].some((message) => design.messages?.[message]?.key !== undefined);
};

const found = (design: Design, entry: Entry<Topic>): Found => {
  const [id, topic] = entry;
  const { before, now } = numbersOf(topic);
  const values = { topic: nodeName(design, id), before, now, share: percent(movedShare(before, now)) };
  const address = nextName(design, entry);
  return {
    ...(now < before ? shrunk(values) : grown(values)),
    howToFix: {
      en: 'Make a new topic, let readers empty the old one first, then move the publishers over.',
      zh: '创建新主题，让读者先读完旧主题，再把发布者迁移过去。',
    },
    nodes: [id],
    pointer: recordAt(nodeAt(id), topic, 'kafka', 'createdPartitions'),
    fix: {
      title: say('Make a new topic “{address}”', '新建主题“{address}”', { address }),
      apply: onTopic(id, (topic, design) =>
        isChanged(design, [id, topic]) ? asNew(topic, nextName(design, [id, topic])) : undefined,
      ),
    },
  };
};

type Values = Parameters<typeof say>[2];

const grown = (values: Values): Pick<Found, 'message' | 'why'> => ({
  message: say(
    '“{topic}” grows from {before} to {now} partitions: {share} of its keys move to another one.',
    '“{topic}”的分区数从 {before} 增加到 {now}：{share} 的键会换到其他分区。',
    values,
  ),
  why: {
    en: 'New messages of such a key can be worked on before its older ones, which are still in the old partition.',
    zh: '这些键的新消息可能先于仍在旧分区中的旧消息被处理。',
  },
});

const shrunk = (values: Values): Pick<Found, 'message' | 'why' | 'severity'> => ({
  severity: 'error',
  message: say(
    '“{topic}” was made with {before} partitions and is drawn with {now}.',
    '“{topic}”创建时有 {before} 个分区，设计中只有 {now} 个。',
    values,
  ),
  why: {
    en: 'Kafka cannot take a partition away: the change is refused.',
    zh: 'Kafka 无法减少分区：该变更会被拒绝。',
  },
});

/** Hash modulo partitions: of the values below the least common multiple, only those below the smaller number stay. */
const movedShare = (one: number, other: number): number =>
  1 - (Math.min(one, other) * greatestCommonDivisor(one, other)) / (one * other);

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

/** `orders` becomes `orders-v2`, `orders.v2` becomes `orders.v3`. */
const nextVersion = (name: string): string => {
  const [, stem, version] = /^(.*[._-]v)(\d{1,9})$/.exec(name) ?? [];
  return stem === undefined ? `${name}-v2` : `${stem}${Number(version) + 1}`;
};

const nextName = (design: Design, entry: Entry<Topic>): string => freeName(design, nextVersion(kafkaName(entry)));

const asNew = ({ kafka, ...topic }: Topic, address: string): Topic => {
  const { createdPartitions: _created, ...rest } = kafka ?? {};
  return { ...topic, address, ...(Object.keys(rest).length > 0 && { kafka: rest }) };
};
