/** What NATS JetStream does by default (NATS documentation: streams, consumers; nats.js for what a client asks for). */
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt } from './preset.ts';

const streams = documentedAt('https://docs.nats.io/nats-concepts/jetstream/streams');
const consumers = documentedAt('https://docs.nats.io/nats-concepts/jetstream/consumers');
const client = documentedAt('https://nats-io.github.io/nats.js/jetstream/types/MaxMessages.html');
const publishing = documentedAt('https://docs.nats.io/nats-concepts/jetstream');
const benchmark = 'https://docs.nats.io/using-nats/nats-tools/nats_cli/natsbench';

const dedupSeconds = 120;

export const nats: BrokerPresets = {
  topic: ({ replication = 1, retentionSeconds = Infinity }) => ({
    retentionSeconds: streams(null, 'MaxAge', 'configuration'),
    capacity: streams(null, 'MaxMsgs', 'configuration'),
    onFull: streams('drop-old', 'Discard', 'discardpolicy'),
    dedupWindowSeconds: streams(Math.min(dedupSeconds, retentionSeconds), 'Duplicates', 'configuration', {
      en: 'Two minutes, or as long as messages are kept where that is shorter.',
      zh: '两分钟；若消息保留时间更短，则以其为准。',
    }),
    guarantee: consumers('at-least-once', 'AckPolicy', 'ackpolicy'),
    publishLatency: replication > 1 ? exampleLatency(1, 8, benchmark) : exampleLatency(0.3, 3, benchmark),
  }),
  publish: () => ({ confirmed: publishing(true, 'PubAck') }),
  subscribe: () => ({
    prefetch: client(100, 'max_messages', '', {
      en: 'What one reader asks for; over all readers of a group MaxAckPending holds, 1000.',
      zh: '单个读者请求的数量；整组读者受 MaxAckPending（1000）限制。',
    }),
    acknowledge: consumers('after-work', 'AckPolicy', 'ackpolicy'),
    ackTimeoutMs: consumers(30_000, 'AckWait', 'configuration'),
    retry: consumers({ maxDeliveries: 0, backoff: 'none' }, 'MaxDeliver', 'configuration', {
      en: 'No limit, and at once when the reader says that it failed.',
      zh: '不限次数；读者报告失败后立即重新投递。',
    }),
  }),
};
