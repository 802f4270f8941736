/** What RabbitMQ 4.x does by default (RabbitMQ documentation: quorum queues, confirms, consumers, queue length limit). */
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt } from './preset.ts';

const quorum = documentedAt('https://www.rabbitmq.com/docs/quorum-queues');
const confirms = documentedAt('https://www.rabbitmq.com/docs/confirms');
const consumers = documentedAt('https://www.rabbitmq.com/docs/consumers');
const lengths = documentedAt('https://www.rabbitmq.com/docs/maxlength');
const lifetimes = documentedAt('https://www.rabbitmq.com/docs/ttl');
const benchmark = 'https://www.rabbitmq.com/blog/2022/05/16/rabbitmq-3.10-performance-improvements';

/** Twenty redeliveries after the first delivery; a classic queue counts none. */
const quorumDeliveries = 21;

/** No limit; this is the largest number that a consumer can ask for, an unsigned short of the protocol. */
const unlimitedPrefetch = 65_535;

export const rabbitmq: BrokerPresets = {
  topic: ({ rabbitmq: { queue = 'quorum' } = {} }) => ({
    retentionSeconds: lifetimes(null, 'message-ttl'),
    capacity: lengths(null, 'max-length'),
    onFull: lengths('drop-old', 'overflow: drop-head', 'overflow-behaviour'),
    dedupWindowSeconds: confirms(0, 'basic.publish', 'publisher-confirms'),
    guarantee: confirms('at-least-once', 'manual acknowledgement', 'acknowledgement-modes'),
    publishLatency: queue === 'quorum' ? exampleLatency(4, 25, benchmark) : exampleLatency(1, 5, benchmark),
  }),
  publish: () => ({
    confirmed: confirms(false, 'confirm.select', 'publisher-confirms', {
      en: 'Confirms are off until a channel asks for them.',
      zh: '在信道请求之前，发布确认处于关闭状态。',
    }),
  }),
  subscribe: (_link, { rabbitmq: { queue = 'quorum' } = {} }) => ({
    prefetch: confirms(unlimitedPrefetch, 'basic.qos', 'channel-qos-prefetch', {
      en: 'Without basic.qos there is no limit.',
      zh: '未设置 basic.qos 时没有上限。',
    }),
    acknowledge: confirms('after-work', 'manual acknowledgement', 'acknowledgement-modes'),
    ackTimeoutMs: consumers(1_800_000, 'consumer_timeout', 'acknowledgement-timeout'),
    retry:
      queue === 'quorum'
        ? quorum({ maxDeliveries: quorumDeliveries, backoff: 'none' }, 'delivery-limit', 'poison-message-handling', {
            en: 'Twenty redeliveries, at once.',
            zh: '二十次重新投递，立即进行。',
          })
        : confirms({ maxDeliveries: 0, backoff: 'none' }, 'requeue', 'consumer-nacks-requeue', {
            en: 'A classic queue counts no deliveries.',
            zh: '经典队列不统计投递次数。',
          }),
  }),
};
