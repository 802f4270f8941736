/** Every rule about brokers, sorted by id. */
import type { Rule } from '../../rule.ts';
import { kafkaAutoCreate } from './kafka-auto-create.ts';
import { kafkaGrowPartitions } from './kafka-grow-partitions.ts';
import { kafkaMinIsr } from './kafka-min-isr.ts';
import { kafkaNameCollision } from './kafka-name-collision.ts';
import { kafkaShareDlq } from './kafka-share-dlq.ts';
import { kafkaShareOrder } from './kafka-share-order.ts';
import { kafkaTopicName } from './kafka-topic-name.ts';

export const brokerRules: readonly Rule[] = [
  kafkaAutoCreate,
  kafkaGrowPartitions,
  kafkaMinIsr,
  kafkaNameCollision,
  kafkaShareDlq,
  kafkaShareOrder,
  kafkaTopicName,
];
