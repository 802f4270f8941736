/** Links: who publishes to a topic, who subscribes to it, who calls whom. */
import * as z from 'zod/mini';
import { arrivals } from './arrivals.ts';
import { distribution } from './distribution.ts';
import { count, optional, positive, titled, withField } from './field.ts';
import { chance, choice, commonOfLinks, end } from './link-fields.ts';
import { id } from './names.ts';
import { brokerFieldsOfPublications } from './on-broker/fields.ts';
import { breaker, failure, rateLimit, retry } from './policies.ts';
import { subscribe } from './subscribe.ts';

const outcomes = titled(z.enum(['processed', 'failed', 'exhausted']), {
  processed: ['Success', '处理成功'],
  failed: ['Each failed attempt', '每次尝试失败'],
  exhausted: ['Attempts exhausted', '尝试用尽'],
});

/** What makes a service publish: messages that it has worked on. */
export const after = z.strictObject({
  subscriptions: optional(
    withField(
      z.array(id).check(z.minLength(1)),
      ['After', '触发源'],
      ['Subscriptions or calls into the node; without them, any.', '进入该节点的订阅或调用；缺省为任意。'],
    ),
  ),
  messages: optional(
    withField(
      z.array(id).check(z.minLength(1)),
      ['Only after', '仅在之后'],
      ['Messages that trigger it; without them, any.', '触发它的消息；缺省为任意。'],
    ),
  ),
  outcome: optional(
    withField(
      outcomes,
      ['Outcome', '结果'],
      [
        'After success, after each failed attempt, or when attempts are exhausted.',
        '成功后、每次失败后，或尝试用尽时。',
      ],
      { default: 'processed' },
    ),
  ),
  probability: chance(['Chance that it is published.', '发布的概率。']),
  copies: optional(
    withField(count, ['Copies', '份数'], ['Messages published at once.', '一次发布的消息数。'], { default: 1 }),
  ),
  every: optional(
    withField(count, ['Every', '每几次触发'], ['Once per this many triggers.', '每触发多少次发布一次。'], {
      default: 1,
    }),
  ),
  delay: optional(withField(distribution, ['Delay', '延迟'], ['Between trigger and publishing.', '触发到发布之间。'])),
  choice,
});

const request = z.strictObject({
  replyTo: withField(id, ['Reply to', '回复主题'], ['The topic that carries the reply.', '承载回复的主题。']),
  timeoutMs: withField(positive, ['Timeout', '超时'], ['After it the requester gives up.', '超过后请求方放弃。'], {
    unit: 'ms',
  }),
});

export const publish = z.strictObject({
  kind: z.literal('publish'),
  ...commonOfLinks,
  from: end('From', '来自'),
  to: end('To', '去往'),
  message: withField(id, ['Message', '消息'], ['What is published.', '发布的内容。']),
  arrivals: optional(
    withField(arrivals, ['Arrivals', '到达过程'], ['How messages come in by themselves.', '消息自行到达的方式。']),
  ),
  after: optional(
    withField(after, ['Trigger', '触发'], ['Published because of handled messages.', '因处理消息而发布。']),
  ),
  rateLimit: optional(
    withField(rateLimit, ['Rate limit', '限速'], ['Token bucket before publishing.', '发布前的令牌桶。']),
  ),
  confirmed: optional(
    withField(
      z.boolean(),
      ['Confirmed', '确认发布'],
      ['The publisher waits for the broker’s confirmation.', '发布者等待消息代理确认。'],
      { default: true },
    ),
  ),
  hopLimit: optional(
    withField(
      count,
      ['Hop limit', '跳数上限'],
      ['A message caused by more publications than this is not published.', '由更多次发布引起的消息不再发布。'],
    ),
  ),
  bufferMessages: optional(
    withField(
      count,
      ['Buffer', '缓冲'],
      [
        'Unconfirmed messages the publisher keeps; when there are so many, who publishes waits.',
        '发布者保留的未确认消息数；已满时，发布者等待。',
      ],
    ),
  ),
  bufferTimeoutMs: optional(
    withField(positive, ['Buffer timeout', '缓冲超时'], ['Kept longer, a message is lost.', '保留超时的消息即丢失。'], {
      unit: 'ms',
    }),
  ),
  request: optional(withField(request, ['Request', '请求'], ['Expects a correlated reply.', '期待关联的回复。'])),
  outbox: optional(
    withField(
      z.boolean(),
      ['Outbox', '发件箱'],
      ['Stored in one transaction with the data, and published from there.', '与数据在同一事务中保存，再从那里发布。'],
      { default: false },
    ),
  ),
  ...brokerFieldsOfPublications,
});

export const during = z.strictObject({
  subscriptions: optional(
    withField(
      z.array(id).check(z.minLength(1)),
      ['During', '处于'],
      ['The work of these subscriptions or calls; without them, any.', '在这些订阅或调用的处理期间；缺省为任意。'],
    ),
  ),
  probability: chance(['Chance that the call is made.', '发起调用的概率。']),
  choice,
});

export const call = z.strictObject({
  kind: z.literal('call'),
  ...commonOfLinks,
  from: end('From', '来自'),
  to: end('To', '去往'),
  arrivals: optional(
    withField(arrivals, ['Arrivals', '到达过程'], ['How requests come in by themselves.', '请求自行到达的方式。']),
  ),
  during: optional(
    withField(
      during,
      ['During', '处理期间'],
      ['The caller’s worker is held until the reply.', '调用者的工作者一直占用到回复。'],
    ),
  ),
  timeoutMs: optional(
    withField(
      positive,
      ['Timeout', '超时'],
      ['After it the caller gives up on this attempt.', '超过后调用方放弃本次尝试。'],
      { unit: 'ms' },
    ),
  ),
  work: optional(
    withField(
      distribution,
      ['Work', '处理时间'],
      ['Service time at the callee; without it, none.', '被调方的服务时间；缺省为零。'],
    ),
  ),
  failure: optional(withField(failure, ['Failure', '失败'], ['How attempts fail.', '尝试如何失败。'])),
  retry: optional(withField(retry, ['Retry', '重试'], ['Max deliveries counts attempts.', '最大投递次数即尝试次数。'])),
  pool: optional(
    withField(
      count,
      ['Pool', '连接池'],
      ['The caller’s calls in flight; without it, unlimited.', '调用方同时进行的调用数；缺省不限。'],
    ),
  ),
  breaker: optional(
    withField(breaker, ['Breaker', '断路器'], ['Stops calling what keeps failing.', '停止调用持续失败的一方。']),
  ),
  rateLimit: optional(
    withField(rateLimit, ['Rate limit', '限速'], ['Token bucket before calling.', '调用前的令牌桶。']),
  ),
  dropExpired: optional(
    withField(
      z.boolean(),
      ['Drop expired', '丢弃过期'],
      ['The callee skips calls whose caller has given up.', '被调方跳过已被放弃的调用。'],
      { default: false },
    ),
  ),
});

export const link = z.discriminatedUnion('kind', [publish, subscribe, call]);

export type After = z.infer<typeof after>;
export type During = z.infer<typeof during>;
export type Publish = z.infer<typeof publish>;
export type Subscribe = z.infer<typeof subscribe>;
export type Call = z.infer<typeof call>;
export type Link = z.infer<typeof link>;
export type LinkKind = Link['kind'];
