/** Topics on which a partition is taken by one consumer of a group at a time, so that partitions bound the useful workers. */
import type { Design } from '../../model/design.ts';
import { brokerOf } from '../../model/graph/broker-of.ts';
import type { Topic } from '../../model/node.ts';

/** Ordered topics on every broker; on Kafka all topics. */
export const isLaneBound = (design: Design, topic: Topic): boolean =>
  topic.ordered === true || brokerOf(design, topic) === 'kafka';
