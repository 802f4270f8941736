/** Too few copies of a message, or an acknowledgement that does not wait for them (Apache Kafka: acks, min.insync.replicas). */
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf } from '../../model/graph/graph.ts';
import { linkName } from '../../model/graph/link-name.ts';
import type { Publish } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { recordAt } from '../brokers/on-broker.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { onTopic } from '../fixes/one-record.ts';
import { withLink } from '../fixes/records.ts';
import { linkAt, nodeAt, say } from '../words.ts';
import { isToldAsInSync } from './in-sync.ts';
import type { Thresholds, Weakness } from './weakness.ts';

/** Enough that one may be away for maintenance while another one fails. */
const usualCopies = 3;

/** In-sync copies without which one failure loses what was acknowledged. */
const leastInSync = 2;

export const fewCopies = (id: string, { replication = 1 }: Topic, { copies }: Thresholds): Weakness[] => {
  if (replication >= copies) return [];
  return [
    {
      reason: say('there {count:is|are} {count} {count:copy|copies} of it', '它只有 {count} 个副本', {
        count: replication,
      }),
      pointer: nodeAt(id, 'replication'),
      mend: onTopic(id, (topic) => ({
        ...topic,
        replication: Math.max(copies, usualCopies, topic.kafka?.minInSyncReplicas ?? 1),
      })),
    },
  ];
};

export const copiesOnKafka = (design: Design, id: string, topic: Topic, thresholds: Thresholds): Weakness[] => [
  ...(isToldAsInSync(design, id, topic) ? [] : fewOnKafka(id, topic, thresholds)),
  ...(graphOf(design).publishing.get(id) ?? []).flatMap((entry) => impatient(design, entry)),
];

const fewOnKafka = (id: string, topic: Topic, thresholds: Thresholds): Weakness[] => [
  ...fewCopies(id, topic, thresholds).map(
    (weakness): Weakness => ({ ...weakness, mend: (before) => inSync(id)(weakness.mend?.(before) ?? before) }),
  ),
  ...fewInSync(id, topic),
];

/** Without the number in the design the broker asks for one. */
const fewInSync = (id: string, topic: Topic): Weakness[] => {
  const { kafka, replication = 1 } = topic;
  const early = kafka?.minInSyncReplicas ?? 1;
  if (early >= leastInSync || replication < leastInSync) return [];
  return [
    {
      reason: say(
        'it counts as written when {early} of {replication} copies has it',
        '{replication} 个副本中有 {early} 个收到即算写入成功',
        { early, replication },
      ),
      pointer: recordAt(nodeAt(id), topic, 'kafka', 'minInSyncReplicas'),
      mend: inSync(id),
    },
  ];
};

const inSync = (id: string) =>
  onTopic(id, (topic) =>
    (topic.kafka?.minInSyncReplicas ?? 1) >= leastInSync
      ? topic
      : onBroker(topic, 'kafka', { minInSyncReplicas: leastInSync }),
  );

const impatient = (design: Design, [id, { kafka }]: Entry<Publish>): Weakness[] => {
  if (kafka?.acks !== 'leader') return [];
  return [
    {
      reason: say('“{link}” waits for the first copy only', '“{link}”只等待主副本确认', { link: linkName(design, id) }),
      pointer: linkAt(id, 'kafka', 'acks'),
      link: id,
      mend: (before) => {
        const link = before.links?.[id];
        return link?.kind === 'publish' ? withLink(before, id, onBroker(link, 'kafka', { acks: undefined })) : before;
      },
    },
  ];
};
