import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { rabbitmq } from './rabbitmq.ts';

const findingsOf = (design: Design) =>
  rabbitmq
    .findings(planProject(design, 'rabbitmq', rabbitmq.terms))
    .filter(({ rule }) => rule.startsWith('export-rabbitmq'));

const design: Design = {
  eventwright: 1,
  name: 'Limits',
  messages: { said: { name: 'said', payload: { type: 'object' } } },
  nodes: {
    speaker: { kind: 'publisher', name: 'Speaker' },
    lanes: {
      kind: 'topic',
      name: 'Lanes',
      address: 'lanes.{place}',
      ordered: true,
      replication: 3,
      encrypted: 'transport',
      replayable: true,
      dedupWindowSeconds: 60,
      messages: ['said'],
    },
    narrow: { kind: 'topic', name: 'Narrow', capacity: 10, onFull: 'reject', messages: ['said'] },
    lossy: { kind: 'topic', name: 'Lossy', capacity: 10, onFull: 'drop-old', messages: ['said'] },
    reader: { kind: 'subscriber', name: 'Reader', replicas: 2 },
    other: { kind: 'subscriber', name: 'Other', concurrency: 30 },
  },
  links: {
    says: { kind: 'publish', from: 'speaker', to: 'lanes', message: 'said' },
    hears: { kind: 'subscribe', from: 'lanes', to: 'reader', prefetch: 2 },
    looks: { kind: 'subscribe', from: 'narrow', to: 'reader' },
    greets: { kind: 'subscribe', from: 'narrow', to: 'other', prefetch: 100 },
    skims: { kind: 'subscribe', from: 'lossy', to: 'reader' },
  },
};

describe('RabbitMQ', () => {
  it('says before the export what it cannot keep, and where', () => {
    expect(findingsOf(design).map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['export-rabbitmq-no-deduplication', '/nodes/lanes/dedupWindowSeconds'],
      ['export-rabbitmq-lanes-of-one', '/links/hears'],
      ['export-rabbitmq-about-capacity', '/nodes/lossy/capacity'],
      ['export-rabbitmq-full-for-one', '/nodes/narrow/onFull'],
      ['export-rabbitmq-no-replay', '/nodes/lanes/replayable'],
      ['export-rabbitmq-too-many-in-hand', '/links/greets/prefetch'],
      ['export-rabbitmq-replication-needs-cluster', '/nodes/lanes/replication'],
      ['export-rabbitmq-serial-lanes', '/links/hears/prefetch'],
      ['export-rabbitmq-encryption-by-server', '/nodes/lanes'],
      ['export-rabbitmq-address-parameters', '/nodes/lanes'],
    ]);
  });
});
