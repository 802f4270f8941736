import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { redis } from './redis.ts';

const findingsOf = (design: Design) =>
  redis.findings(planProject(design, 'redis', redis.terms)).filter(({ rule }) => rule.startsWith('export-redis'));

const design: Design = {
  eventwright: 1,
  name: 'Limits',
  messages: {
    said: { name: 'said', payload: { type: 'object' } },
    sung: { name: 'sung', payload: { type: 'object' } },
  },
  nodes: {
    speaker: { kind: 'publisher', name: 'Speaker' },
    lanes: {
      kind: 'topic',
      name: 'Lanes',
      address: 'lanes.{place}',
      ordered: true,
      capacity: 10,
      replication: 3,
      encrypted: 'transport',
      replayable: true,
      messages: ['said', 'sung'],
    },
    unread: { kind: 'topic', name: 'Unread', messages: ['said'] },
    short: { kind: 'topic', name: 'Short', messages: ['said'], redis: { maxLength: 100 } },
    reader: { kind: 'subscriber', name: 'Reader' },
  },
  links: {
    says: { kind: 'publish', from: 'speaker', to: 'lanes', message: 'said' },
    sings: { kind: 'publish', from: 'speaker', to: 'lanes', message: 'sung' },
    notes: { kind: 'publish', from: 'speaker', to: 'unread', message: 'said' },
    hears: { kind: 'subscribe', from: 'lanes', to: 'reader', prefetch: 2, filter: ['said'] },
  },
};

describe('Redis Streams', () => {
  it('says before the export what it cannot keep, and where', () => {
    expect(findingsOf(design).map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['export-redis-capacity-per-group', '/nodes/lanes/capacity'],
      ['export-redis-filters-by-reader', '/links/hears/filter'],
      ['export-redis-grows-in-memory', '/nodes/unread/retentionSeconds'],
      ['export-redis-forgets-what-was-read', '/nodes/lanes/retentionSeconds'],
      ['export-redis-replication-by-server', '/nodes/lanes/replication'],
      ['export-redis-serial-lanes', '/links/hears/prefetch'],
      ['export-redis-encryption-by-server', '/nodes/lanes'],
      ['export-redis-address-parameters', '/nodes/lanes'],
    ]);
  });
});
