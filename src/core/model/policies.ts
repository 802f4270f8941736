/** What links share: failure, retry, rate limit, pools and breakers of calls, alerts. */
import * as z from 'zod/mini';
import { count, index, notNegative, optional, positive, probability, titled, withField } from './field.ts';

const chance = (title: readonly [string, string], help: readonly [string, string]) =>
  optional(withField(probability, title, help, { default: 0 }));

export const failure = z.strictObject({
  probability: chance(
    ['Failure', '失败概率'],
    ['Chance that one attempt fails, decided at its end.', '单次尝试失败的概率，在结束时判定。'],
  ),
  poisonProbability: chance(
    ['Poison', '毒消息概率'],
    ['Share of messages that fail at every attempt.', '每次尝试都失败的消息比例。'],
  ),
  crashProbability: chance(
    ['Crash', '崩溃概率'],
    [
      'Chance that an attempt takes its replica down, at its end. All that the replica holds comes back; it restarts at once.',
      '一次尝试结束时使副本崩溃的概率。副本持有的消息全部退回，副本随即重启。',
    ],
  ),
});

const backoffs = titled(z.enum(['none', 'fixed', 'exponential']), {
  none: ['At once', '立即'],
  fixed: ['The same each time', '每次相同'],
  exponential: ['Longer each time (exponential)', '逐次变长（指数）'],
});

export const retry = z.strictObject({
  maxDeliveries: optional(
    withField(
      index,
      ['Max deliveries', '最大投递次数'],
      ['Attempts in all, the first included; 0 is unlimited.', '总尝试次数（含首次）；0 为不限。'],
      { default: 5 },
    ),
  ),
  backoff: optional(
    withField(backoffs, ['Backoff', '退避'], ['How the delay grows from attempt to attempt.', '延迟如何随尝试增长。'], {
      default: 'exponential',
    }),
  ),
  firstMs: optional(
    withField(notNegative, ['First delay', '首次延迟'], ['Before the second attempt.', '第二次尝试之前。'], {
      unit: 'ms',
      default: 100,
    }),
  ),
  factor: optional(
    withField(
      z.number().check(z.gte(1)),
      ['Factor', '倍数'],
      ['Each delay is this many times the last.', '每次延迟是上次的几倍。'],
      { default: 2 },
    ),
  ),
  maxMs: optional(
    withField(notNegative, ['Longest delay', '最长延迟'], ['The delay grows no further.', '延迟不再增长。'], {
      unit: 'ms',
      default: 30_000,
    }),
  ),
  jitter: optional(
    withField(
      probability,
      ['Jitter', '抖动'],
      [
        'Share of the delay that is random: 1 spreads it from 0 to its full length.',
        '延迟中随机的比例：1 表示从 0 到全长均匀分布。',
      ],
      { default: 0 },
    ),
  ),
  delaysMs: optional(
    withField(
      z.array(notNegative).check(z.minLength(1)),
      ['Delays', '延迟列表'],
      ['Explicit delays; the last one repeats. Overrides the backoff.', '逐次延迟，最后一项重复；优先于退避设置。'],
      { unit: 'ms' },
    ),
  ),
});

const overLimit = titled(z.enum(['delay', 'reject']), {
  delay: ['Wait for a token', '等待令牌'],
  reject: ['Be refused', '拒绝'],
});

export const rateLimit = z.strictObject({
  perSecond: withField(positive, ['Limit', '限速'], ['Long-run rate let through.', '长期允许的速率。'], { unit: '/s' }),
  burst: optional(
    withField(
      count,
      ['Burst', '突发'],
      ['Tokens saved up: what may pass at once.', '可累积的令牌数，即可一次通过的数量。'],
      { default: 1 },
    ),
  ),
  onLimit: optional(
    withField(overLimit, ['Over the limit', '超限时'], ['Wait for a token or be refused.', '等待令牌或被拒绝。'], {
      default: 'delay',
    }),
  ),
});

export const breaker = z.strictObject({
  windowCalls: optional(
    withField(count, ['Window', '窗口'], ['The last calls that are looked at.', '统计最近的调用数。'], {
      default: 100,
    }),
  ),
  minimumCalls: optional(
    withField(count, ['Minimum calls', '最少调用'], ['Fewer calls decide nothing.', '少于此数不作判断。'], {
      default: 100,
    }),
  ),
  failureRate: optional(
    withField(
      probability,
      ['Failure rate', '失败率阈值'],
      ['At this share of failures it opens.', '失败比例达到该值时断开。'],
      { default: 0.5 },
    ),
  ),
  openSeconds: optional(
    withField(positive, ['Open time', '断开时长'], ['How long calls are refused.', '拒绝调用的时长。'], {
      unit: 's',
      default: 60,
    }),
  ),
  halfOpenCalls: optional(
    withField(
      count,
      ['Trial calls', '试探调用'],
      ['Let through to see whether it is well again.', '放行以判断是否恢复的调用数。'],
      {
        default: 10,
      },
    ),
  ),
});

export const alerts = z.strictObject({
  ageSeconds: optional(
    withField(positive, ['Age alert', '滞留告警'], ['The oldest message waits longer.', '最旧消息等待超过此值。'], {
      unit: 's',
    }),
  ),
  backlog: optional(
    withField(count, ['Backlog alert', '积压告警'], ['More messages wait than this.', '等待的消息多于此值。']),
  ),
});

export type Retry = z.infer<typeof retry>;
export type Failure = z.infer<typeof failure>;
export type RateLimit = z.infer<typeof rateLimit>;
export type Breaker = z.infer<typeof breaker>;
