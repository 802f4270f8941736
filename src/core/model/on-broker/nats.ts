/** What only NATS JetStream knows of a topic and its links; absent is as the exported code sets it up (NATS documentation: JetStream streams and consumers). */
import * as z from 'zod/mini';
import { count, notNegative, optional, positive, titled, withField } from '../field.ts';
import { shortText } from '../names.ts';
import { flag } from './flag.ts';

const retentions = titled(z.enum(['limits', 'interest', 'work-queue']), {
  limits: ['Until limits are reached', '直到达到上限'],
  interest: ['While a consumer wants it', '有消费者需要时'],
  'work-queue': ['Until somebody has worked on it', '直到被处理'],
});

const discards = titled(z.enum(['old', 'new']), {
  old: ['The oldest message goes', '丢弃最旧消息'],
  new: ['The new message is refused', '拒绝新消息'],
});

export const natsTopic = z.strictObject({
  retention: optional(
    withField(
      retentions,
      ['Retention policy', '保留策略'],
      ['How long a stream keeps a message.', '流保留消息多久。'],
      {
        default: 'limits',
      },
    ),
  ),
  discard: optional(
    withField(discards, ['Discard policy', '丢弃策略'], ['What goes when the stream is full.', '流满时丢弃什么。'], {
      default: 'old',
    }),
  ),
  syncSeconds: optional(
    withField(
      notNegative,
      ['Written to disk every', '落盘间隔'],
      ['A power cut may lose what came since; 0 is at once.', '断电会丢失此间隔内的消息；0 为立即。'],
      { unit: 's', default: 120 },
    ),
  ),
});

export const natsSubscribe = z.strictObject({
  durable: flag(['Durable', '持久'], ['The server remembers its place.', '服务器记住其位置。'], true),
  subject: optional(
    withField(
      shortText,
      ['Subject', '主题过滤'],
      [
        'What it takes of the stream; * is one word, > the rest. Without it, all.',
        '取流中的哪些：* 为一段，> 为其余。缺省为全部。',
      ],
    ),
  ),
  maxAckPending: optional(
    withField(
      count,
      ['Unacknowledged, at most', '未确认上限'],
      ['Messages in flight over all workers of the consumer.', '该消费者所有工作者的在途消息数。'],
      { default: 1000 },
    ),
  ),
  backoffMs: optional(
    withField(
      z.array(positive).check(z.minLength(1)),
      ['Acknowledge timeouts', '确认超时序列'],
      ['One for each attempt, in place of the acknowledge timeout.', '每次尝试一个，取代确认超时。'],
      { unit: 'ms' },
    ),
  ),
});
