/** The records of topics: capacity, latency, partitions. */
import {
  BLOCK,
  DROP_NEW,
  DROP_OLD,
  OUTSIDE_HEAD,
  OUTSIDE_TAIL,
  REJECT,
  TOPIC_CAPACITY,
  TOPIC_GATE,
  TOPIC_LATENCY,
  TOPIC_LATENCY_STREAM,
  TOPIC_MEMORY,
  TOPIC_PARTITION_STREAM,
  TOPIC_PARTITIONS,
  TOPIC_POLICY,
  TOPIC_SHARES,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { addLaw, addNumbers, addStream } from './draws.ts';
import { addRow } from './rows.ts';

const policies = { 'drop-new': DROP_NEW, 'drop-old': DROP_OLD, reject: REJECT, block: BLOCK } as const;

export const addTopics = (builder: Builder): void => {
  const { draws, plan, tables } = builder;
  for (const topic of plan.topics) {
    const shares = topic.partitionShares;
    addRow(tables.topics, {
      [TOPIC_CAPACITY]: topic.capacity ?? -1,
      [TOPIC_POLICY]: topic.capacity === null ? DROP_NEW : policies[topic.onFull],
      [TOPIC_LATENCY]: addLaw(draws, topic.publishLatency),
      [TOPIC_LATENCY_STREAM]: addStream(draws, topic.id, 'publish-latency'),
      [TOPIC_PARTITIONS]: topic.ordered ? topic.partitions : 1,
      [TOPIC_PARTITION_STREAM]: addStream(draws, topic.id, 'partition'),
      [TOPIC_SHARES]: shares === null ? -1 : addNumbers(draws, cumulative(shares)),
      [TOPIC_GATE]: builder.cuts.gates.indexOf(topic.id) + 1,
      [OUTSIDE_HEAD]: -1,
      [OUTSIDE_TAIL]: -1,
      [TOPIC_MEMORY]: topic.dedupWindowSeconds > 0 ? builder.memories.push(topic.dedupWindowSeconds * 1000) - 1 : -1,
    });
  }
};

const cumulative = (shares: readonly number[]): number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    sum += share / total;
    return sum;
  });
};
