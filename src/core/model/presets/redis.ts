/** What Redis Streams do by default (Redis documentation: streams, XADD, XREADGROUP, XAUTOCLAIM). */
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt } from './preset.ts';

const streamsPage = 'https://redis.io/docs/latest/develop/data-types/streams/';
const streams = documentedAt(streamsPage);
const adding = documentedAt('https://redis.io/docs/latest/commands/xadd/');
const reading = documentedAt('https://redis.io/docs/latest/commands/xreadgroup/');
const claiming = documentedAt('https://redis.io/docs/latest/commands/xautoclaim/');

export const redis: BrokerPresets = {
  topic: () => ({
    retentionSeconds: adding(null, 'MINID'),
    capacity: adding(null, 'MAXLEN'),
    onFull: adding('drop-old', 'MAXLEN', '', {
      en: 'A stream that is trimmed loses its oldest entries, read or not.',
      zh: '被裁剪的流丢失最旧的条目，不论是否已读。',
    }),
    dedupWindowSeconds: adding(0, 'XADD'),
    guarantee: reading('at-least-once', 'XACK'),
    publishLatency: exampleLatency(0.5, 2, `${streamsPage}#total-latency-of-consuming-a-message`),
  }),
  publish: () => ({ confirmed: adding(true, 'XADD') }),
  subscribe: () => ({
    acknowledge: reading('after-work', 'XACK'),
    ackTimeoutMs: claiming(null, 'min-idle-time', '', {
      en: 'An entry stays with its reader until another one claims it.',
      zh: '条目一直归其读者所有，直到被另一个读者认领。',
    }),
    retry: streams(null, 'XAUTOCLAIM', 'recovering-from-permanent-failures', {
      en: 'Nothing is delivered again by itself: somebody has to claim it.',
      zh: '不会自动重新投递：须由某个读者认领。',
    }),
  }),
};
