/** What only Apache Kafka knows of a topic and its links; absent is as the exported code sets it up (Apache Kafka 4.x documentation: topic, producer and consumer configurations). */
import * as z from 'zod/mini';
import { count, notNegative, optional, positive, titled, withField } from '../field.ts';
import { flag } from './flag.ts';

const cleanups = titled(z.enum(['delete', 'compact']), {
  delete: ['Old messages go', '删除旧消息'],
  compact: ['The last of each key stays', '每键保留最后一条'],
});

export const kafkaTopic = z.strictObject({
  minInSyncReplicas: optional(
    withField(
      count,
      ['In-sync replicas', '同步副本数'],
      ['Copies that must have a message before it counts as written.', '消息写入成功前必须存有它的副本数。'],
    ),
  ),
  autoCreate: flag(
    ['Made by the first use', '自动创建'],
    [
      'The broker makes the topic when it is first used, with its own defaults.',
      '首次使用时由消息代理按其默认值创建。',
    ],
    false,
  ),
  createdPartitions: optional(
    withField(
      count,
      ['Partitions at first', '初始分区数'],
      ['How many it was created with, where messages are there already.', '已有消息的主题最初创建时的分区数。'],
    ),
  ),
  cleanup: optional(
    withField(cleanups, ['Cleanup', '清理'], ['What goes when the retention is over.', '保留期满后删除什么。'], {
      default: 'delete',
    }),
  ),
});

const acks = titled(z.enum(['all', 'leader', 'none']), {
  all: ['All in-sync replicas', '全部同步副本'],
  leader: ['The leader', '仅主副本'],
  none: ['None', '不等待'],
});

export const kafkaPublish = z.strictObject({
  acks: optional(
    withField(acks, ['Acknowledged by', '由谁确认'], ['Who must have the message.', '谁必须已写入消息。'], {
      default: 'all',
    }),
  ),
  idempotent: flag(
    ['Idempotent', '幂等'],
    ['Resent messages are written once, and in order.', '重发的消息只写一次且保持顺序。'],
    true,
  ),
  maxInFlight: optional(
    withField(
      count,
      ['In flight', '在途请求'],
      ['Unanswered requests to one broker.', '对一个消息代理未答复的请求数。'],
      {
        default: 5,
      },
    ),
  ),
  lingerMs: optional(
    withField(
      notNegative,
      ['Linger', '攒批等待'],
      ['Waits for more messages to send along.', '等待更多消息一起发送。'],
      {
        unit: 'ms',
        default: 5,
      },
    ),
  ),
  deliveryTimeoutMs: optional(
    withField(positive, ['Delivery timeout', '投递超时'], ['After it a message is given up.', '超过后放弃该消息。'], {
      unit: 'ms',
      default: 120_000,
    }),
  ),
});

const groupKinds = titled(z.enum(['consumer', 'share']), {
  consumer: ['Consumer group: one reader per partition', '消费组：每分区一个读者'],
  share: ['Share group: readers share partitions', '共享组：读者共享分区'],
});

const resets = titled(z.enum(['earliest', 'latest']), {
  earliest: ['The oldest message', '最旧的消息'],
  latest: ['New messages only', '仅新消息'],
});

export const kafkaSubscribe = z.strictObject({
  groupKind: optional(
    withField(groupKinds, ['Kind of group', '组类型'], ['How its members divide the work.', '成员如何分担工作。'], {
      default: 'consumer',
    }),
  ),
  offsetReset: optional(
    withField(
      resets,
      ['Begins at', '起始位置'],
      ['Where a group without an offset begins.', '没有位点的组从何处开始。'],
      {
        default: 'earliest',
      },
    ),
  ),
  offsetRetentionSeconds: optional(
    withField(
      positive,
      ['Offsets kept', '位点保留'],
      ['How long the place of a group that stands still is remembered.', '停止的组的位点保留多久。'],
      { unit: 's', default: 604_800 },
    ),
  ),
  maxPollRecords: optional(
    withField(
      count,
      ['Messages per poll', '每次拉取数'],
      ['Taken at once, worked on before the next.', '一次取走、处理完再取。'],
      {
        default: 500,
      },
    ),
  ),
  maxPollIntervalMs: optional(
    withField(
      positive,
      ['Longest pause', '最长拉取间隔'],
      ['Polls further apart put the reader out of its group.', '间隔更久的读者会被移出消费组。'],
      { unit: 'ms', default: 300_000 },
    ),
  ),
  autoCommitMs: optional(
    withField(
      positive,
      ['Commits by the clock', '定时提交'],
      ['Offsets are committed this often, done or not.', '每隔此时间提交位点，不论是否处理完。'],
      { unit: 'ms' },
    ),
  ),
});
