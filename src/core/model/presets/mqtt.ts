/** What MQTT 5.0 and Eclipse Mosquitto do by default (OASIS MQTT 5.0; mosquitto.conf). */
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt } from './preset.ts';

const standardPage = 'https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html';
const standard = documentedAt(standardPage);
const mosquitto = documentedAt('https://mosquitto.org/man/mosquitto-conf-5.html');

export const mqtt: BrokerPresets = {
  topic: () => ({
    retentionSeconds: standard(null, 'Message Expiry Interval'),
    capacity: mosquitto(1000, 'max_queued_messages', '', {
      en: 'Per session, above what is in flight.',
      zh: '按会话计，不含在途消息。',
    }),
    onFull: mosquitto('drop-new', 'max_queued_messages'),
    dedupWindowSeconds: standard(0, 'PUBLISH'),
    publishLatency: exampleLatency(1, 10, standardPage),
  }),
  publish: () => ({}),
  subscribe: () => ({
    prefetch: mosquitto(20, 'max_inflight_messages'),
    ackTimeoutMs: standard(null, 'Message delivery retry', '_Toc3901238'),
    retry: standard(null, 'Message delivery retry', '_Toc3901238', {
      en: 'Sent again only when a session comes back.',
      zh: '仅在会话恢复时重发。',
    }),
  }),
};
