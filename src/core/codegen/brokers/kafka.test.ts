import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { kafka } from './kafka.ts';

const limits: Design = {
  eventwright: 1,
  name: 'Limits',
  broker: 'kafka',
  messages: { said: { name: 'said', payload: { type: 'object' } } },
  nodes: {
    speaker: { kind: 'publisher', name: 'Speaker' },
    once: { kind: 'topic', name: 'Once', dedupWindowSeconds: 60, capacity: 100, messages: ['said'] },
    copied: { kind: 'topic', name: 'Copied', replication: 3, encrypted: 'both', messages: ['said'] },
    reader: { kind: 'subscriber', name: 'Reader', replicas: 3 },
  },
  links: {
    says: { kind: 'publish', from: 'speaker', to: 'once', message: 'said' },
    reads: {
      kind: 'subscribe',
      from: 'once',
      to: 'reader',
      prefetch: 4,
      delay: { distribution: 'constant', meanMs: 1_000 },
    },
  },
};

const found = kafka.findings(planProject(limits, 'kafka'));

describe('Kafka', () => {
  it('says before the export what it cannot keep, and where', () => {
    const places = found.map(({ rule, nodes, links }) => [rule, ...nodes, ...links]);
    expect(places.filter(([rule]) => rule?.startsWith('export-kafka'))).toEqual([
      ['export-kafka-duplicates', 'once'],
      ['export-kafka-capacity', 'once'],
      ['export-kafka-idle-replicas', 'reads'],
      ['export-kafka-prefetch', 'reads'],
      ['export-kafka-held-back', 'reads'],
      ['export-kafka-replication', 'copied'],
      ['export-kafka-encryption-by-server', 'copied'],
    ]);
  });

  it('says nothing of Kafka where all can be kept', () => {
    const { reader, speaker } = limits.nodes ?? {};
    const kept: Design = {
      ...limits,
      nodes: {
        ...(speaker && { speaker }),
        ...(reader && { reader }),
        plain: { kind: 'topic', name: 'Plain', partitions: 3 },
      },
      links: { reads: { kind: 'subscribe', from: 'plain', to: 'reader' } },
    };
    const rules = kafka.findings(planProject(kept, 'kafka')).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('export-kafka'))).toEqual([]);
  });

  it('is named for what it was tested against', () => {
    expect(kafka.network?.notes[0]).toMatch(/^Tested against the librdkafka mock/);
  });
});
