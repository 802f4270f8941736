/** Every rule about brokers, sorted by id. */
import type { Rule } from '../../rule.ts';
import { kafkaAutoCreate } from './kafka-auto-create.ts';
import { kafkaGrowPartitions } from './kafka-grow-partitions.ts';
import { kafkaMinIsr } from './kafka-min-isr.ts';
import { kafkaNameCollision } from './kafka-name-collision.ts';
import { kafkaShareDlq } from './kafka-share-dlq.ts';
import { kafkaShareOrder } from './kafka-share-order.ts';
import { kafkaTopicName } from './kafka-topic-name.ts';
import { memoryCritical } from './memory-critical.ts';
import { mqttNoGroupOrder } from './mqtt-no-group-order.ts';
import { mqttQos0Critical } from './mqtt-qos0-critical.ts';
import { mqttQueueLimit } from './mqtt-queue-limit.ts';
import { mqttSession } from './mqtt-session.ts';
import { natsBackoff } from './nats-backoff.ts';
import { natsDiscardOldQueue } from './nats-discard-old-queue.ts';
import { natsInterestNoConsumer } from './nats-interest-no-consumer.ts';
import { natsMaxdeliverStays } from './nats-maxdeliver-stays.ts';
import { natsName } from './nats-name.ts';
import { natsWorkqueueOverlap } from './nats-workqueue-overlap.ts';
import { rabbitClassicPoison } from './rabbit-classic-poison.ts';
import { rabbitDlxDropHead } from './rabbit-dlx-drop-head.ts';
import { rabbitDlxWeak } from './rabbit-dlx-weak.ts';
import { rabbitQuorumFeature } from './rabbit-quorum-feature.ts';
import { rabbitUnroutable } from './rabbit-unroutable.ts';
import { redisDupOnPublish } from './redis-dup-on-publish.ts';
import { redisNoClaim } from './redis-no-claim.ts';
import { redisNoDlq } from './redis-no-dlq.ts';
import { redisTrimUnread } from './redis-trim-unread.ts';

export const brokerRules: readonly Rule[] = [
  kafkaAutoCreate,
  kafkaGrowPartitions,
  kafkaMinIsr,
  kafkaNameCollision,
  kafkaShareDlq,
  kafkaShareOrder,
  kafkaTopicName,
  memoryCritical,
  mqttNoGroupOrder,
  mqttQos0Critical,
  mqttQueueLimit,
  mqttSession,
  natsBackoff,
  natsDiscardOldQueue,
  natsInterestNoConsumer,
  natsMaxdeliverStays,
  natsName,
  natsWorkqueueOverlap,
  rabbitClassicPoison,
  rabbitDlxDropHead,
  rabbitDlxWeak,
  rabbitQuorumFeature,
  rabbitUnroutable,
  redisDupOnPublish,
  redisNoClaim,
  redisNoDlq,
  redisTrimUnread,
];
