/** Topics: channels on a broker, with their order, capacity, latency and guarantees. */
import * as z from 'zod/mini';
import { broker } from './broker.ts';
import { distribution } from './distribution.ts';
import { count, index, notNegative, optional, positive, titled, withField } from './field.ts';
import { limits } from './limits.ts';
import { id, shortText } from './names.ts';
import { commonOfNodes, external } from './node-fields.ts';
import { brokerFieldsOfTopics } from './on-broker/fields.ts';
import { alerts } from './policies.ts';

const spreads = titled(z.enum(['uniform', 'zipf', 'shares']), {
  uniform: ['Evenly over the keys', '按键均匀'],
  zipf: ['Some keys far more often (Zipf)', '少数键频繁（Zipf）'],
  shares: ['Given shares per partition', '指定各分区占比'],
});
const policies = titled(z.enum(['drop-new', 'drop-old', 'reject', 'block']), {
  'drop-new': ['Drop the new message', '丢弃新消息'],
  'drop-old': ['Drop the oldest message', '丢弃最旧消息'],
  reject: ['Refuse it for all groups', '对所有组拒绝'],
  block: ['Let the publisher wait', '让发布者等待'],
});
const guarantees = titled(z.enum(['at-least-once', 'at-most-once']), {
  'at-least-once': ['At least once', '至少一次'],
  'at-most-once': ['At most once', '至多一次'],
});
const envelopes = titled(z.enum(['cloudevents', 'none']), {
  cloudevents: ['CloudEvents 1.0', 'CloudEvents 1.0'],
  none: ['None: the payload alone', '无：仅载荷'],
});
const encryptions = titled(z.enum(['none', 'transport', 'rest', 'both']), {
  none: ['Not encrypted', '不加密'],
  transport: ['In transit', '传输中'],
  rest: ['At rest', '存储时'],
  both: ['In transit and at rest', '传输中与存储时'],
});

export const keyDistribution = z.strictObject({
  distribution: withField(spreads, ['Spread', '分布方式'], ['How often the keys occur.', '各个键出现的频繁程度。']),
  keys: optional(
    withField(count, ['Keys', '键数'], ['How many different keys there are.', '不同键的数量。'], { default: 1000 }),
  ),
  exponent: optional(
    withField(notNegative, ['Exponent', '指数'], ['0 is even; 1 is typical skew.', '0 为均匀，1 为典型倾斜。'], {
      default: 1,
    }),
  ),
  shares: optional(
    withField(
      z.array(notNegative).check(z.minLength(1)),
      ['Shares', '占比'],
      ['One share per partition; they are scaled to sum to 1.', '每个分区一个占比，按总和归一。'],
    ),
  ),
});

export const topic = z.strictObject({
  kind: z.literal('topic'),
  ...commonOfNodes,
  address: optional(
    withField(
      shortText,
      ['Address', '地址'],
      [
        'Its name on the broker; {parameters} stand for parts that vary. Without it, the id.',
        '在消息代理上的名称；{参数} 表示可变部分。缺省为 id。',
      ],
    ),
  ),
  parameters: optional(
    withField(
      z.record(z.string(), shortText),
      ['Parameters', '参数'],
      ['What each {parameter} of the address means.', '地址中各 {参数} 的含义。'],
    ),
  ),
  messages: optional(
    withField(
      z.array(id),
      ['Messages', '消息'],
      ['What may be published here; without it, anything.', '允许发布的消息；缺省为任意。'],
    ),
  ),
  broker: optional(
    withField(broker, ['Broker', '消息代理'], ['Overrides the design’s broker.', '覆盖设计的默认消息代理。']),
  ),
  partitions: optional(
    withField(
      count.check(z.lte(limits.partitions)),
      ['Partitions', '分区数'],
      [
        'On an ordered topic each is a lane that works one message at a time per group.',
        '有序主题中，每个分区是一条通道，每组一次处理一条消息。',
      ],
      { default: 1 },
    ),
  ),
  ordered: optional(
    withField(
      z.boolean(),
      ['Ordered', '有序'],
      ['Messages of one partition are worked on one after the other.', '同一分区的消息依次处理。'],
      { default: false },
    ),
  ),
  capacity: optional(
    withField(
      index,
      ['Capacity', '容量'],
      ['Messages of one group that may wait; without it, unlimited.', '每组可等待的消息数；缺省不限。'],
    ),
  ),
  onFull: optional(
    withField(
      policies,
      ['When full', '满时'],
      ['What happens to a message that finds no room.', '没有空位时如何处理新消息。'],
      { default: 'drop-new' },
    ),
  ),
  retentionSeconds: optional(
    withField(
      positive,
      ['Retention', '保留时间'],
      ['Unread messages older than this are gone.', '超过该时间的未读消息会消失。'],
      {
        unit: 's',
      },
    ),
  ),
  publishLatency: optional(
    withField(
      distribution,
      ['Publish latency', '发布延迟'],
      ['From publisher to broker; without it, none.', '从发布者到消息代理的时间；缺省为零。'],
    ),
  ),
  deliveryLatency: optional(
    withField(
      distribution,
      ['Delivery latency', '投递延迟'],
      [
        'From broker to worker, so that prefetch matters; without it, none.',
        '从消息代理到工作者的时间，因此预取有意义；缺省为零。',
      ],
    ),
  ),
  guarantee: optional(
    withField(
      guarantees,
      ['Guarantee', '投递保证'],
      ['At most once: acknowledged before the work and delivered one time.', '至多一次：处理前确认，只投递一次。'],
      { default: 'at-least-once' },
    ),
  ),
  keyDistribution: optional(
    withField(
      keyDistribution,
      ['Key distribution', '键分布'],
      ['How keys spread over partitions; without it, evenly at random.', '键如何分布到各分区；缺省为均匀随机。'],
    ),
  ),
  dedupWindowSeconds: optional(
    withField(
      notNegative,
      ['Dedup window', '去重窗口'],
      ['A message published again within it is dropped by the broker.', '窗口内重复发布的消息由消息代理丢弃。'],
      { unit: 's', default: 0 },
    ),
  ),
  replication: optional(
    withField(
      count,
      ['Replication', '副本数'],
      ['Copies of each message on brokers.', '每条消息在消息代理上的副本数。'],
      {
        default: 1,
      },
    ),
  ),
  encrypted: optional(
    withField(encryptions, ['Encrypted', '加密'], ['On the wire, at rest, or both.', '传输中、存储时或两者。'], {
      default: 'none',
    }),
  ),
  carriesTrace: optional(
    withField(
      z.boolean(),
      ['Carries trace', '携带追踪'],
      ['Messages carry the W3C trace context.', '消息携带 W3C 追踪上下文。'],
      { default: true },
    ),
  ),
  envelope: optional(
    withField(
      envelopes,
      ['Envelope', '信封'],
      [
        'What stands around the payload: who sent what kind of message, when, under which id.',
        '载荷之外的信息：谁在何时以何 id 发送了何种消息。',
      ],
      { default: 'cloudevents' },
    ),
  ),
  replayable: optional(
    withField(
      z.boolean(),
      ['Replayable', '可重放'],
      ['Messages that were read are kept and may be read again.', '已读消息仍保留，可再次读取。'],
      { default: false },
    ),
  ),
  erasable: optional(
    withField(
      z.boolean(),
      ['Erasable', '可擦除'],
      ['The data of one person can be erased from what is kept.', '可从保留的数据中擦除某个人的数据。'],
      { default: false },
    ),
  ),
  alerts: optional(withField(alerts, ['Alerts', '告警'], ['When to call somebody.', '何时通知人。'])),
  ...brokerFieldsOfTopics,
  external,
});
