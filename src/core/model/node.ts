/** Nodes: publishers, topics, services and subscribers. */
import { z } from 'zod';
import { distribution } from './distribution.ts';
import { count, index, notNegative, optional, positive, withField } from './field.ts';
import { description, id, name, shortText } from './names.ts';

export const brokerNames = ['in-memory', 'nats', 'kafka', 'rabbitmq', 'redis', 'mqtt'] as const;
export const broker = z.enum(brokerNames);
export const sources = ['http', 'schedule', 'webhook', 'database', 'device', 'external'] as const;

const common = {
  name: withField(name, ['Name', '名称'], ['What people call it.', '大家对它的称呼。']),
  description: optional(withField(description, ['Description', '描述'], ['What it is for.', '它的用途。'])),
  owner: optional(withField(shortText, ['Owner', '负责人'], ['The team to call at night.', '夜里该联系的团队。'])),
  context: optional(
    withField(id, ['Context', '上下文'], ['The bounded context that it belongs to.', '所属的限界上下文。']),
  ),
};

const source = optional(
  withField(z.enum(sources), ['Source', '来源'], ['Where its messages come from.', '消息从何而来。'], {
    default: 'external',
  }),
);
const exposure = optional(
  withField(
    z.enum(['internal', 'public']),
    ['Exposure', '暴露范围'],
    ['Public: reachable from outside the company.', '公开：可从公司外部访问。'],
    { default: 'internal' },
  ),
);
const authenticated = optional(
  withField(z.boolean(), ['Authenticated', '已认证'], ['Callers prove who they are.', '调用方须证明身份。'], {
    default: false,
  }),
);
const external = optional(
  withField(
    z.boolean(),
    ['External', '外部'],
    [
      'Run by others: no code is generated, no owner or health asked.',
      '由他人运行：不生成代码，不要求负责人和健康检查。',
    ],
    { default: false },
  ),
);

export const publisher = z.strictObject({
  kind: z.literal('publisher'),
  ...common,
  source,
  exposure,
  authenticated,
  instances: optional(
    withField(
      count,
      ['Instances', '实例数'],
      ['The rates of its links are per instance.', '其连线的速率按每个实例计。'],
      { default: 1 },
    ),
  ),
});

export const keyDistribution = z.strictObject({
  distribution: z.enum(['uniform', 'zipf', 'shares']),
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
      z.array(notNegative).min(1),
      ['Shares', '占比'],
      ['One share per partition; they are scaled to sum to 1.', '每个分区一个占比，按总和归一。'],
    ),
  ),
});

export const topic = z.strictObject({
  kind: z.literal('topic'),
  ...common,
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
    withField(broker, ['Broker', '消息代理'], ['Overrides the design’s broker.', '覆盖设计的默认代理。']),
  ),
  partitions: optional(
    withField(
      count,
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
      z.enum(['drop-new', 'drop-old', 'reject', 'block']),
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
      ['From publisher to broker; without it, none.', '从发布者到代理的时间；缺省为零。'],
    ),
  ),
  deliveryLatency: optional(
    withField(
      distribution,
      ['Delivery latency', '投递延迟'],
      [
        'From broker to worker, so that prefetch matters; without it, none.',
        '从代理到处理者的时间，因此预取有意义；缺省为零。',
      ],
    ),
  ),
  guarantee: optional(
    withField(
      z.enum(['at-least-once', 'at-most-once']),
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
      ['A message published again within it is dropped by the broker.', '窗口内重复发布的消息由代理丢弃。'],
      { unit: 's', default: 0 },
    ),
  ),
  replication: optional(
    withField(count, ['Replication', '副本数'], ['Copies of each message on brokers.', '每条消息在代理上的副本数。'], {
      default: 1,
    }),
  ),
  encrypted: optional(
    withField(
      z.enum(['none', 'transport', 'rest', 'both']),
      ['Encrypted', '加密'],
      ['On the wire, at rest, or both.', '传输中、存储时或两者。'],
      { default: 'none' },
    ),
  ),
  carriesTrace: optional(
    withField(
      z.boolean(),
      ['Carries trace', '携带追踪'],
      ['Messages carry the W3C trace context.', '消息携带 W3C 追踪上下文。'],
      { default: true },
    ),
  ),
  external,
});

const workers = {
  replicas: optional(
    withField(count, ['Replicas', '副本'], ['Running copies that share the work.', '分担工作的运行副本数。'], {
      default: 1,
    }),
  ),
  concurrency: optional(
    withField(
      count,
      ['Concurrency', '并发'],
      ['Messages that one replica works on at once, per subscription.', '每个副本对每个订阅同时处理的消息数。'],
      { default: 1 },
    ),
  ),
  sharedWorkers: optional(
    withField(
      z.boolean(),
      ['Shared workers', '共享工作者'],
      ['One pool serves all its subscriptions in order of arrival.', '一个池按到达顺序服务所有订阅。'],
      { default: false },
    ),
  ),
  standby: optional(
    withField(
      index,
      ['Standby', '备用'],
      ['Replicas that take over but do no work until then.', '平时不工作、故障时接管的副本。'],
      { default: 0 },
    ),
  ),
  modules: optional(
    withField(
      z.array(shortText),
      ['Modules', '模块'],
      ['Parts inside; folders in the exported code.', '内部组成；导出代码中的文件夹。'],
    ),
  ),
  health: optional(
    withField(
      z.strictObject({ path: shortText }),
      ['Health', '健康检查'],
      ['Where to ask whether it is alive.', '查询是否存活的路径。'],
    ),
  ),
  configuration: optional(
    withField(
      z.record(z.string(), shortText),
      ['Configuration', '配置'],
      ['Settings by name; secrets only as ${NAME}.', '按名称的设置；机密只写 ${NAME}。'],
    ),
  ),
  autoscale: optional(
    withField(
      z.strictObject({ min: count, max: count, targetBacklog: count, reactionSeconds: notNegative }),
      ['Autoscale', '自动伸缩'],
      ['Replicas follow the backlog between two bounds.', '副本数在上下限之间随积压变化。'],
    ),
  ),
  external,
};

export const service = z.strictObject({
  kind: z.literal('service'),
  ...common,
  ...workers,
  source,
  exposure,
  authenticated,
});
export const subscriber = z.strictObject({
  kind: z.literal('subscriber'),
  ...common,
  ...workers,
  source,
  exposure,
  authenticated,
});

export const node = z.discriminatedUnion('kind', [publisher, topic, service, subscriber]);

export type Publisher = z.infer<typeof publisher>;
export type Topic = z.infer<typeof topic>;
export type Service = z.infer<typeof service>;
export type Subscriber = z.infer<typeof subscriber>;
export type Worker = Service | Subscriber;
export type Node = z.infer<typeof node>;
export type NodeKind = Node['kind'];
export type BrokerName = z.infer<typeof broker>;
