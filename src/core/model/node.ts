/** Nodes: publishers, topics, services and subscribers. */
import * as z from 'zod/mini';
import { count, index, notNegative, optional, withField } from './field.ts';
import { shortText } from './names.ts';
import { access, authenticated, commonOfNodes, exposure, external, source } from './node-fields.ts';
import { topic } from './topic.ts';

export const publisher = z.strictObject({
  kind: z.literal('publisher'),
  ...commonOfNodes,
  source,
  exposure,
  authenticated,
  access,
  instances: optional(
    withField(
      count,
      ['Instances', '实例数'],
      ['The rates of its links are per instance.', '其连线的速率按每个实例计。'],
      { default: 1 },
    ),
  ),
});

const healthPath = withField(shortText, ['Path', '路径'], ['Answers 200 while it is alive.', '存活时返回 200。']);

const autoscale = z.strictObject({
  min: withField(count, ['Least replicas', '最少副本'], ['Never fewer than this.', '不少于此数。']),
  max: withField(count, ['Most replicas', '最多副本'], ['Never more than this.', '不多于此数。']),
  targetBacklog: withField(
    count,
    ['Backlog per replica', '每副本积压'],
    ['Waiting messages that one replica is meant to bear.', '单个副本应承受的等待消息数。'],
  ),
  reactionSeconds: withField(
    notNegative,
    ['Reaction time', '反应时间'],
    ['From the change of the backlog to the new replica.', '从积压变化到新副本就绪的时间。'],
    { unit: 's' },
  ),
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
      z.strictObject({ path: healthPath }),
      ['Health', '健康检查'],
      ['Where to ask whether it is alive.', '查询是否存活的路径。'],
    ),
  ),
  stores: optional(
    withField(
      z.array(shortText),
      ['Datastores', '数据存储'],
      ['Databases and other stores that it writes, by name.', '它写入的数据库等存储的名称。'],
    ),
  ),
  configuration: optional(
    withField(
      z.record(z.string(), shortText),
      ['Configuration', '配置'],
      ['Settings by name; secrets only as a reference, never as a value.', '按名称的设置；机密只写引用，不写值。'],
    ),
  ),
  autoscale: optional(
    withField(
      autoscale,
      ['Autoscale', '自动伸缩'],
      ['Replicas follow the backlog between two bounds.', '副本数在上下限之间随积压变化。'],
    ),
  ),
  external,
};

export const service = z.strictObject({
  kind: z.literal('service'),
  ...commonOfNodes,
  ...workers,
  source,
  exposure,
  authenticated,
  access,
});
export const subscriber = z.strictObject({
  kind: z.literal('subscriber'),
  ...commonOfNodes,
  ...workers,
  source,
  exposure,
  authenticated,
  access,
});

export const node = z.discriminatedUnion('kind', [publisher, topic, service, subscriber]);

export type Publisher = z.infer<typeof publisher>;
export type Topic = z.infer<typeof topic>;
export type Service = z.infer<typeof service>;
export type Subscriber = z.infer<typeof subscriber>;
export type Worker = Service | Subscriber;
export type Node = z.infer<typeof node>;
export type NodeKind = Node['kind'];
