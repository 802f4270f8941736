/** Scenarios (what a simulation runs) and objectives (what it is held against). */
import * as z from 'zod/mini';
import { count, notNegative, optional, positive, probability, titled, withField } from './field.ts';
import { description, id, name } from './names.ts';

const faultKinds = [
  'node-down',
  'replica-down',
  'broker-down',
  'stall',
  'slow',
  'failure',
  'duplicates',
  'poison',
  'link-cut',
  'rate',
] as const;

/** Faults that mean nothing without a number. */
export const faultsWithValue: ReadonlySet<string> = new Set(['slow', 'failure', 'duplicates', 'poison', 'rate']);

const kinds = titled(z.enum(faultKinds), {
  'node-down': ['Node down', '节点停机'],
  'replica-down': ['One replica down', '一个副本停机'],
  'broker-down': ['Broker down', '消息代理停机'],
  stall: ['Stall: workers freeze', '停顿：工作者冻结'],
  slow: ['Slow by a factor', '按倍数变慢'],
  failure: ['More failures', '失败增多'],
  duplicates: ['Duplicate messages', '重复消息'],
  poison: ['Poison messages', '毒消息'],
  'link-cut': ['Link cut', '连线中断'],
  rate: ['Rate times a factor', '速率乘以倍数'],
});

/** Faults whose number is a probability or a share, and not a factor. */
export const faultsOfShare: ReadonlySet<string> = new Set(['failure', 'duplicates', 'poison']);

export const fault = z.strictObject({
  kind: withField(kinds, ['Fault', '故障'], ['What breaks.', '什么出故障。']),
  target: optional(
    withField(
      id,
      ['Target', '目标'],
      ['The node or link; for a rate, absent means all.', '节点或连线；对速率缺省为全部。'],
    ),
  ),
  atSeconds: withField(notNegative, ['Start', '开始'], ['When it begins.', '开始时刻。'], { unit: 's' }),
  forSeconds: withField(positive, ['Length', '时长'], ['How long it lasts.', '持续多久。'], { unit: 's' }),
  value: optional(withField(notNegative, ['Value', '数值'], ['Factor, probability or share.', '倍数、概率或占比。'])),
});

export const scenarioDefaults = {
  durationSeconds: 600,
  warmupSeconds: 'auto',
  replications: 20,
  seed: 1,
  rateFactor: 1,
} as const;

export const scenario = z.strictObject({
  name: optional(withField(name, ['Name', '名称'], ['What it asks.', '它要回答的问题。'])),
  description: optional(withField(description, ['Description', '描述'], ['What it shows.', '它展示什么。'])),
  durationSeconds: optional(
    withField(positive, ['Duration', '时长'], ['Simulated time of one replication.', '单次重复的仿真时间。'], {
      unit: 's',
      default: scenarioDefaults.durationSeconds,
    }),
  ),
  warmupSeconds: optional(
    withField(
      z.union([notNegative, z.literal('auto')]),
      ['Warm-up', '预热'],
      ['Cut from estimates; auto finds it (MSER-5).', '不计入估计；auto 自动确定（MSER-5）。'],
      { unit: 's', default: scenarioDefaults.warmupSeconds },
    ),
  ),
  replications: optional(
    withField(
      count,
      ['Replications', '重复次数'],
      ['Independent runs; the intervals come from them.', '相互独立的运行，置信区间由此得出。'],
      { default: scenarioDefaults.replications },
    ),
  ),
  seed: optional(
    withField(
      z.int().check(z.gte(0)),
      ['Seed', '种子'],
      ['Same seed, same numbers, everywhere.', '相同种子在任何地方得到相同数字。'],
      { default: scenarioDefaults.seed },
    ),
  ),
  rateFactor: optional(
    withField(notNegative, ['Load', '负载倍数'], ['Multiplies every arrival rate.', '乘到所有到达速率上。'], {
      default: scenarioDefaults.rateFactor,
    }),
  ),
  overrides: optional(
    withField(
      z.record(z.string(), z.unknown()),
      ['Overrides', '覆盖'],
      ['JSON pointer of a field to the value it has in this scenario.', '字段的 JSON 指针到本场景取值。'],
    ),
  ),
  faults: optional(
    withField(z.array(fault), ['Faults', '故障'], ['What breaks, when, for how long.', '何时何物故障、多久。']),
  ),
});

const promises = titled(z.enum(['at-most-once', 'at-least-once', 'exactly-once']), {
  'at-most-once': ['At most once', '至多一次'],
  'at-least-once': ['At least once', '至少一次'],
  'exactly-once': ['Exactly once', '恰好一次'],
});

export const objective = z.strictObject({
  name: optional(withField(name, ['Name', '名称'], ['What is promised.', '承诺的内容。'])),
  description: optional(withField(description, ['Description', '描述'], ['To whom.', '对谁承诺。'])),
  from: withField(id, ['From', '起点'], ['A publish link: the clock starts.', '发布连线：计时开始。']),
  to: withField(
    id,
    ['To', '终点'],
    ['A subscribe link: the clock stops at its acknowledgement.', '订阅连线：确认时计时结束。'],
  ),
  p99Ms: optional(
    withField(positive, ['p99', 'p99'], ['99 of 100 are faster.', '100 次中 99 次更快。'], { unit: 'ms' }),
  ),
  minThroughputPerSecond: optional(
    withField(positive, ['Throughput', '吞吐量'], ['At least so many arrive.', '至少到达这么多。'], { unit: '/s' }),
  ),
  maxLossFraction: optional(
    withField(probability, ['Loss', '丢失率'], ['At most this share is lost.', '至多丢失的比例。']),
  ),
  guarantee: optional(
    withField(
      promises,
      ['Guarantee', '投递保证'],
      ['How often the end sees what the start has sent.', '终点会收到起点所发内容几次。'],
    ),
  ),
});

export type Fault = z.infer<typeof fault>;
export type FaultKind = Fault['kind'];
export type Scenario = z.infer<typeof scenario>;
export type Objective = z.infer<typeof objective>;
