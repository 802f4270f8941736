/** What only RabbitMQ knows of a topic and its links; absent is as the exported code sets it up (RabbitMQ documentation: queues, quorum queues, dead-letter exchanges, alternate exchanges). */
import * as z from 'zod/mini';
import { optional, titled, withField } from '../field.ts';
import { shortText } from '../names.ts';
import { flag } from './flag.ts';

const queues = titled(z.enum(['quorum', 'classic']), {
  quorum: ['Quorum: replicated', '仲裁队列：有副本'],
  classic: ['Classic: on one broker', '经典队列：单机'],
});

const strategies = titled(z.enum(['at-most-once', 'at-least-once']), {
  'at-most-once': ['At most once', '至多一次'],
  'at-least-once': ['At least once', '至少一次'],
});

const overflows = titled(z.enum(['drop-head', 'reject-publish', 'reject-publish-dlx']), {
  'drop-head': ['The oldest message goes', '丢弃最旧消息'],
  'reject-publish': ['The new message is refused', '拒绝新消息'],
  'reject-publish-dlx': ['The new message becomes a dead letter', '新消息成为死信'],
});

export const rabbitmqTopic = z.strictObject({
  queue: optional(
    withField(queues, ['Kind of queue', '队列类型'], ['Where its messages live.', '消息存于何处。'], {
      default: 'quorum',
    }),
  ),
  durable: flag(['Durable', '持久'], ['The queue survives a restart.', '重启后队列仍在。'], true),
  exclusive: flag(['Exclusive', '独占'], ['Only one connection may use it.', '只有一个连接可用。'], false),
  deadLetterStrategy: optional(
    withField(
      strategies,
      ['Dead letters arrive', '死信投递'],
      ['At most once loses them when a broker stops.', '至多一次：消息代理停机时会丢失。'],
      { default: 'at-most-once' },
    ),
  ),
  overflow: optional(
    withField(overflows, ['When over its length', '超长时'], ['What becomes of a message.', '消息如何处理。'], {
      default: 'drop-head',
    }),
  ),
  alternateExchange: optional(
    withField(
      shortText,
      ['Alternate exchange', '备用交换机'],
      ['Takes messages that no queue is bound for.', '接收没有队列绑定的消息。'],
    ),
  ),
});

export const rabbitmqSubscribe = z.strictObject({
  singleActive: flag(
    ['Single active consumer', '单一活动消费者'],
    ['One consumer works, the others stand by: this keeps the order.', '一个消费者工作，其余待命：由此保持顺序。'],
    false,
  ),
});
