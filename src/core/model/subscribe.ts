/** Subscriptions: what a service or subscriber reads from a topic, how it works on it, and what becomes of failures. */
import * as z from 'zod/mini';
import { distribution } from './distribution.ts';
import { count, notNegative, optional, positive, titled, withField } from './field.ts';
import { commonOfLinks, end } from './link-fields.ts';
import { jsonSchema } from './message.ts';
import { id, shortText } from './names.ts';
import { brokerFieldsOfSubscriptions } from './on-broker/fields.ts';
import { alerts, failure, retry } from './policies.ts';

const groupName = shortText.check(z.minLength(1));
const moments = titled(z.enum(['after-work', 'before-work']), {
  'after-work': ['After the work', '处理之后'],
  'before-work': ['Before the work', '处理之前'],
});
const endings = titled(z.enum(['drop', 'keep']), {
  drop: ['Drop it', '丢弃'],
  keep: ['Keep it in the queue', '留在队列中'],
});

export const subscribe = z.strictObject({
  kind: z.literal('subscribe'),
  ...commonOfLinks,
  from: end('From', '来自'),
  to: end('To', '去往'),
  group: optional(
    withField(
      groupName,
      ['Group', '消费组'],
      [
        'Each group is offered every message once; its members compete. Without it, the node’s id.',
        '每组收到每条消息一次，组内竞争。缺省为节点 id。',
      ],
    ),
  ),
  filter: optional(
    withField(
      z.array(id).check(z.minLength(1)),
      ['Filter', '过滤'],
      ['Messages that it accepts; without it, all.', '接受的消息；缺省为全部。'],
    ),
  ),
  work: optional(
    withField(
      distribution,
      ['Work', '处理时间'],
      ['Service time of one attempt; without it, none.', '单次尝试的服务时间；缺省为零。'],
    ),
  ),
  concurrency: optional(withField(count, ['Concurrency', '并发'], ['Overrides the node’s.', '覆盖节点的并发。'])),
  prefetch: optional(
    withField(
      count,
      ['Prefetch', '预取'],
      ['Messages a worker holds unacknowledged, the one in work included.', '工作者持有的未确认消息数，含处理中的。'],
      { default: 1 },
    ),
  ),
  acknowledge: optional(
    withField(
      moments,
      ['Acknowledge', '确认时机'],
      ['Before the work a crash loses the message.', '处理前确认时崩溃会丢失消息。'],
      { default: 'after-work' },
    ),
  ),
  ackTimeoutMs: optional(
    withField(
      positive,
      ['Acknowledge timeout', '确认超时'],
      ['After it the broker delivers the message again.', '超过后消息代理再次投递。'],
      { unit: 'ms' },
    ),
  ),
  failure: optional(withField(failure, ['Failure', '失败'], ['How attempts fail.', '尝试如何失败。'])),
  retry: optional(withField(retry, ['Retry', '重试'], ['Without it, one delivery.', '缺省只投递一次。'])),
  deadLetter: optional(
    withField(
      id,
      ['Dead letter', '死信'],
      ['Topic for messages whose attempts are exhausted, or discard.', '尝试用尽的消息去往的主题，或 discard。'],
    ),
  ),
  onExhausted: optional(
    withField(
      endings,
      ['When exhausted', '用尽时'],
      ['Without a dead letter: drop it, or keep it in the queue.', '没有死信时：丢弃，或留在队列中。'],
      { default: 'drop' },
    ),
  ),
  idempotent: optional(
    withField(
      z.boolean(),
      ['Idempotent', '幂等'],
      ['Working on a message twice changes nothing.', '同一消息处理两次结果不变。'],
      { default: false },
    ),
  ),
  sideEffects: optional(
    withField(
      z.boolean(),
      ['Side effects', '副作用'],
      ['The work changes the world: a payment, a mail.', '处理会改变外界：付款、邮件。'],
      { default: true },
    ),
  ),
  seesPii: optional(
    withField(
      z.boolean(),
      ['Sees personal data', '可见个人数据'],
      ['It is cleared to read it.', '获准读取个人数据。'],
      { default: false },
    ),
  ),
  expects: optional(
    withField(
      jsonSchema,
      ['Expects', '期望'],
      ['The JSON Schema that the reader relies on.', '读者依赖的 JSON Schema。'],
    ),
  ),
  dropExpired: optional(
    withField(
      z.boolean(),
      ['Drop expired', '丢弃过期'],
      ['Messages past their deadline are skipped instead of worked on.', '跳过已过截止时间的消息。'],
      { default: false },
    ),
  ),
  delay: optional(
    withField(distribution, ['Delay', '延迟'], ['Before a message may be taken.', '消息可被取走前的时间。']),
  ),
  pollWaitMs: optional(
    withField(notNegative, ['Poll wait', '轮询等待'], ['How long an empty poll waits.', '空轮询等待的时间。'], {
      unit: 'ms',
      default: 0,
    }),
  ),
  rebalanceSeconds: optional(
    withField(
      notNegative,
      ['Rebalance pause', '再均衡停顿'],
      [
        'The group stands still when a member joins or leaves; then the members that are there share all partitions.',
        '成员加入或离开时整组停顿，之后由在场成员分担全部分区。',
      ],
      { unit: 's', default: 0 },
    ),
  ),
  skipsReplays: optional(
    withField(
      z.boolean(),
      ['Skips replays', '跳过重放'],
      ['Side effects are left out when old messages are read again.', '重读旧消息时不产生副作用。'],
      { default: false },
    ),
  ),
  alerts: optional(withField(alerts, ['Alerts', '告警'], ['When to call somebody.', '何时通知人。'])),
  ...brokerFieldsOfSubscriptions,
});
