/**
 * More bytes than one broker carries: what is published, once for each group that reads it and once for each further copy. The
 * limits are of public tests, not of anybody's hardware, and a design may set its own.
 */
import type { Design } from '../../../model/design.ts';
import { type Broker, brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import type { Facts } from '../../facts.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, percent, say } from '../../words.ts';

interface Limits extends Readonly<Record<string, number>> {
  readonly kafka: number;
  readonly rabbitmq: number;
  readonly others: number;
}

export const brokerBandwidth: Rule<Limits> = {
  id: 'broker-bandwidth',
  severity: 'warning',
  title: { en: 'Too many bytes for one broker', zh: '单个消息代理带宽不足' },
  summary: {
    en: 'All topics of a broker together, with every group that reads them and every copy, are more than one broker carries.',
    zh: '同一消息代理上的所有主题，连同每个读取组与每个副本，超过单个消息代理的承载能力。',
  },
  source: 'Confluent benchmark of Kafka, Pulsar and RabbitMQ, 2020; a network link of 1 Gbit/s carries 125 MB/s',
  settings: {
    kafka: { default: 200, title: { en: 'Kafka, at most', zh: 'Kafka 上限' }, unit: 'MB/s' },
    rabbitmq: { default: 38, title: { en: 'RabbitMQ, at most', zh: 'RabbitMQ 上限' }, unit: 'MB/s' },
    others: { default: 125, title: { en: 'Any other broker, at most', zh: '其他消息代理上限' }, unit: 'MB/s' },
  },
  noFix: {
    en: 'More brokers, compression or smaller messages: what is to be had, only people know.',
    zh: '增加消息代理、压缩或缩小消息：可行的办法只有人知道。',
  },
  check: (design, facts, limits) =>
    [...loadsOf(design, facts)].flatMap(([broker, loads]) => {
      const limit = broker === 'kafka' ? limits.kafka : broker === 'rabbitmq' ? limits.rabbitmq : limits.others;
      const total = loads.reduce((sum, { megabytes }) => sum + megabytes, 0);
      return total > limit * (1 + 1e-9) ? [found(design, broker, loads, total, limit)] : [];
    }),
};

interface Load {
  readonly id: string;
  readonly topic: Topic;
  readonly groups: number;
  /** Per second, in, out and between brokers. */
  readonly megabytes: number;
}

/** By broker, the heaviest topic first; nothing goes over a wire in memory. */
const loadsOf = (design: Design, facts: Facts): ReadonlyMap<Broker, readonly Load[]> => {
  const loads = new Map<Broker, Load[]>();
  for (const entry of graphOf(design).topics) {
    const broker = brokerOf(design, entry[1]);
    if (broker === 'in-memory') continue;
    const load = loadOf(design, facts, entry);
    if (!load) continue;
    const list = loads.get(broker);
    if (list) list.push(load);
    else loads.set(broker, [load]);
  }
  for (const list of loads.values()) list.sort((a, b) => b.megabytes - a.megabytes);
  return loads;
};

const loadOf = (design: Design, facts: Facts, [id, topic]: Entry<Topic>): Load | undefined => {
  const bytes = Object.hasOwn(facts.topics, id) ? facts.topics[id]?.bytesPerSecond : undefined;
  if (!bytes) return undefined;
  const groups = new Set((graphOf(design).reading.get(id) ?? []).map(([, link]) => groupOf(link))).size;
  return { id, topic, groups, megabytes: (bytes * (1 + groups + (topic.replication ?? 1) - 1)) / 1e6 };
};

const found = (design: Design, broker: Broker, loads: readonly Load[], total: number, limit: number): Found => {
  const [first] = loads as [Load];
  return {
    message: say(
      '{total} MB/s go through one broker ({broker} carries {limit} MB/s): {share} of it is “{topic}” (groups that read it: {groups}, copies: {copies}).',
      '单个消息代理要承载 {total} MB/s（{broker} 上限 {limit} MB/s）：其中 {share} 来自“{topic}”，有 {groups} 个读取组、{copies} 个副本。',
      {
        total,
        broker: brokerNames[broker],
        limit,
        share: percent(first.megabytes / total),
        topic: nodeName(design, first.id),
        groups: first.groups,
        copies: first.topic.replication ?? 1,
      },
    ),
    why: {
      en: 'Network and disk of the broker are the limit then, and every topic on it becomes slow.',
      zh: '此时消息代理的网络与磁盘成为瓶颈，其上所有主题都会变慢。',
    },
    howToFix: {
      en: 'Spread the partitions over more brokers, compress, or send references in place of large payloads.',
      zh: '将分区分布到更多消息代理，压缩，或用引用代替大载荷。',
    },
    nodes: loads.slice(0, 5).map(({ id }) => id),
    pointer: nodeAt(first.id, 'partitions'),
  };
};

const brokerNames: Readonly<Record<Broker, string>> = {
  'in-memory': 'in-memory',
  nats: 'NATS',
  kafka: 'Kafka',
  rabbitmq: 'RabbitMQ',
  redis: 'Redis',
  mqtt: 'MQTT',
};
