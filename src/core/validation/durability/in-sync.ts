/** How many copies of a topic of Kafka have to be in sync, and who counts on them (Apache Kafka: min.insync.replicas, acks). */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Topic } from '../../model/node.ts';
import { isOff } from '../presets.ts';

/** One is as good as none, and more than there are is refused. What is not written is set up as it should be. */
export const isWrongInSync = ({ kafka, replication = 1 }: Pick<Topic, 'kafka' | 'replication'>): boolean => {
  const least = kafka?.minInSyncReplicas;
  return least === 1 || (least ?? 0) > replication;
};

/** Publications that are confirmed when all copies in sync have the message. */
export const waitingForAll = (design: Design, topic: string): string[] =>
  (graphOf(design).publishing.get(topic) ?? []).flatMap(([id, { kafka }]) =>
    (kafka?.acks ?? 'all') === 'all' ? id : [],
  );

/** `kafka-min-isr` tells of the copies of this topic, of Kafka. */
export const isToldAsInSync = (design: Design, id: string, topic: Topic): boolean =>
  isWrongInSync(topic) && !isOff(design, 'kafka-min-isr') && waitingForAll(design, id).length > 0;
