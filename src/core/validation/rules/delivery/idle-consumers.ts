/** More consumers in a group than partitions: where a partition has one reader at a time, the rest stand idle. */
import { groupedBy } from '../../../lib/grouped.ts';
import type { Design } from '../../../model/design.ts';
import { type Broker, brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic, Worker } from '../../../model/node.ts';
import { fewerConsumers } from '../../fixes/fewer-consumers.ts';
import { isLaneBound } from '../../load/lanes.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/**
 * RabbitMQ and Redis hand messages to whoever is free: there too many consumers cost order, which is `ordering-broken`, and behind a
 * single active consumer the others stand by on purpose.
 */
export const idleConsumers: Rule = {
  id: 'idle-consumers',
  severity: 'warning',
  title: { en: 'Idle consumers', zh: '空闲的消费者' },
  summary: {
    en: 'On an ordered topic, or on Kafka, a group has more consumers than the topic has partitions. Not on RabbitMQ and Redis, where order suffers instead.',
    zh: '在有序主题或 Kafka 上，一个组的消费者多于主题的分区。RabbitMQ 与 Redis 除外，那里受损的是顺序。',
  },
  source: 'Apache Kafka: consumer groups; KEDA: Kafka scaler',
  check: (design) =>
    graphOf(design)
      .topics.filter(([, topic]) => isLaneBound(design, topic) && !takenByTurns.has(brokerOf(design, topic)))
      .flatMap((topic) =>
        groupsOf(design, topic[0])
          .filter((links) => !isShareGroup(design, topic[1], links))
          .flatMap((links) => found(design, topic, links)),
      ),
};

const takenByTurns: ReadonlySet<Broker> = new Set(['rabbitmq', 'redis']);

/** Members of a share group of Kafka read the same partitions side by side. */
const isShareGroup = (design: Design, topic: Topic, links: readonly Entry<Subscribe>[]): boolean =>
  topic.ordered !== true &&
  brokerOf(design, topic) === 'kafka' &&
  links.every(([, link]) => link.kafka?.groupKind === 'share');

const groupsOf = (design: Design, topic: string): readonly Entry<Subscribe>[][] => [
  ...groupedBy(graphOf(design).reading.get(topic) ?? [], ([, link]) => groupOf(link)).values(),
];

const found = (design: Design, [topicId, topic]: Entry<Topic>, links: readonly Entry<Subscribe>[]): Found[] => {
  const partitions = topic.partitions ?? 1;
  const consumers = consumersOf(design, links);
  if (consumers <= partitions) return [];
  const nodes = unique(links.map(([, link]) => link.to));
  const [id, first] = links[0] as Entry<Subscribe>;
  return [
    {
      message: say(
        '{idle} of the {consumers} consumers of {nodes} on “{topic}” have nothing to do: it has {partitions} partitions.',
        '{nodes} 在“{topic}”上的 {consumers} 个消费者中有 {idle} 个无事可做：它只有 {partitions} 个分区。',
        {
          idle: consumers - partitions,
          consumers,
          nodes: nodeNames(design, nodes),
          topic: nodeName(design, topicId),
          partitions,
        },
      ),
      why: {
        en: 'A partition is read by one consumer of a group at a time, so the others cost money and speed nothing up.',
        zh: '同组内每个分区同一时刻只由一个消费者读取，多余的只花钱不提速。',
      },
      howToFix: {
        en: 'Raise the partitions of the topic, or lower replicas or concurrency to as many.',
        zh: '增加主题的分区，或将副本数与并发降到相同数量。',
      },
      nodes: [...nodes, topicId],
      links: links.map(([link]) => link),
      pointer: linkAt(id),
      fix: fewerConsumers(design, topicId, { consumers, link: links.length === 1 ? id : undefined, node: first.to }),
    },
  ];
};

/** Two links of one node share its lanes; workers shared over several topics are idle on none of them. Replicas that come and go are judged by `autoscale-useless`. */
const consumersOf = (design: Design, links: readonly Entry<Subscribe>[]): number => {
  const byNode = new Map<string, number>();
  for (const [, link] of links) {
    const worker = design.nodes?.[link.to] as Worker;
    const isShared = worker.sharedWorkers === true && (graphOf(design).incoming.get(link.to)?.length ?? 0) > 1;
    const workers =
      isShared || worker.autoscale ? 0 : (worker.replicas ?? 1) * (link.concurrency ?? worker.concurrency ?? 1);
    byNode.set(link.to, Math.max(byNode.get(link.to) ?? 0, workers));
  }
  return [...byNode.values()].reduce((sum, each) => sum + each, 0);
};
