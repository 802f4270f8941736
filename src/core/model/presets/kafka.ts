/** What Apache Kafka 4.x does by default (its documentation: configurations of brokers, topics, producers, consumers and groups). */
import type { Subscribe } from '../link.ts';
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt, type Presets } from './preset.ts';

const concepts = documentedAt('https://kafka.apache.org/documentation/');
const configs = (of: 'broker' | 'topic' | 'producer' | 'consumer' | 'group') =>
  documentedAt(`https://kafka.apache.org/43/configuration/${of}-configs/`);
const brokers = configs('broker');
const topics = configs('topic');
const producers = configs('producer');
const consumers = configs('consumer');
const groups = configs('group');
const benchmark = 'https://www.confluent.io/blog/kafka-fastest-messaging-system/';

/** Waited for more messages to send along: at a low rate each message waits all of it. */
const lingerMs = 5;

export const kafka: BrokerPresets = {
  topic: ({ replication = 1 }, readers) => ({
    ...(!readers.some(isShareGroup) && {
      ordered: concepts(true, 'consumer group', 'intro_consumers', {
        en: 'Each partition is read by one member of a group, in order; members without a partition are idle.',
        zh: '每个分区由组内一个成员按顺序读取；没有分区的成员空闲。',
      }),
    }),
    retentionSeconds: topics(604_800, 'retention.ms'),
    dedupWindowSeconds: producers(0, 'enable.idempotence', '', {
      en: 'A producer’s own resends are written once; a message published anew is a new one.',
      zh: '生产者自身的重发只写一次；重新发布的消息视为新消息。',
    }),
    guarantee: concepts('at-least-once', 'delivery semantics', 'semantics'),
    capacity: topics(null, 'retention.bytes'),
    publishLatency:
      replication > 1
        ? exampleLatency(4 + lingerMs, 15 + lingerMs, benchmark)
        : exampleLatency(2 + lingerMs, 8 + lingerMs, benchmark),
  }),
  publish: () => ({
    confirmed: producers(true, 'acks'),
    bufferTimeoutMs: producers(120_000, 'delivery.timeout.ms'),
  }),
  subscribe: (link) => (isShareGroup(link) ? shareGroup : consumerGroup),
};

const isShareGroup = (link: Subscribe): boolean => link.kafka?.groupKind === 'share';

const consumerGroup: Presets<Subscribe> = {
  prefetch: consumers(500, 'max.poll.records'),
  acknowledge: consumers('after-work', 'enable.auto.commit', '', {
    en: 'What a poll has returned is committed with a later poll.',
    zh: '一次拉取返回的消息由之后的拉取提交。',
  }),
  ackTimeoutMs: consumers(null, 'max.poll.interval.ms', '', {
    en: 'Per poll, not per message: a reader that is late for the next poll leaves its group.',
    zh: '按拉取而非按消息计：迟迟不再拉取的读者会离开消费组。',
  }),
  retry: concepts(null, 'delivery semantics', 'semantics', {
    en: 'Delivered again only after a crash or a rebalance; trying again is up to the reader.',
    zh: '仅在崩溃或再均衡后重新投递；重试由读者自行处理。',
  }),
  pollWaitMs: consumers(0, 'fetch.min.bytes', '', {
    en: 'A poll that finds nothing is answered as soon as one byte is there; it is asked anew after fetch.max.wait.ms, 500 ms.',
    zh: '空拉取在有一个字节时立即返回；超过 fetch.max.wait.ms（500 毫秒）则重新拉取。',
  }),
  rebalanceSeconds: brokers(3, 'group.initial.rebalance.delay.ms', '', {
    en: 'What a new group waits; later ones take as long as their slowest member.',
    zh: '新消费组的等待时间；之后的再均衡取决于最慢的成员。',
  }),
};

/** Records are locked and acknowledged one by one, as in a queue (KIP-932). */
const shareGroup: Presets<Subscribe> = {
  prefetch: consumers(500, 'max.poll.records'),
  acknowledge: consumers('after-work', 'share.acknowledgement.mode'),
  ackTimeoutMs: groups(30_000, 'share.record.lock.duration.ms'),
  retry: groups({ maxDeliveries: 5, backoff: 'none' }, 'share.delivery.count.limit'),
};
