/** What messages within one process meet by default: no limit, no store, no second try (Node.js documentation: events). */
import { exampleLatency } from './example-latency.ts';
import { type BrokerPresets, documentedAt } from './preset.ts';

const eventsPage = 'https://nodejs.org/api/events.html';
const events = documentedAt(eventsPage);

export const inMemory: BrokerPresets = {
  topic: () => ({
    retentionSeconds: events(null, 'EventEmitter'),
    capacity: events(null, 'EventEmitter'),
    dedupWindowSeconds: events(0, 'emit', 'emitteremiteventname-args'),
    publishLatency: exampleLatency(0.01, 0.1, eventsPage),
  }),
  publish: () => ({}),
  subscribe: () => ({
    prefetch: events(1, 'emit', 'emitteremiteventname-args'),
    ackTimeoutMs: events(null, 'emit', 'emitteremiteventname-args'),
    retry: events(null, 'emit', 'emitteremiteventname-args'),
  }),
};
