import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { nats } from './nats.ts';

const rulesOf = (design: Design) => nats.findings(planProject(design, 'nats')).map(({ rule }) => rule);

describe('NATS JetStream', () => {
  it('says before the export what it cannot keep', () => {
    expect(rulesOf(awkwardDesign)).toEqual([
      'export-counted-per-process',
      'export-delay-in-process',
      'export-nats-capacity-per-group',
      'export-nats-address-parameters',
    ]);
  });

  it('speaks of lanes, pulls, clusters and certificates where they are drawn', () => {
    const design: Design = {
      eventwright: 1,
      name: 'Limits',
      messages: { said: { name: 'said', payload: { $ref: 'https://example.com/x' } } },
      nodes: {
        speaker: { kind: 'publisher', name: 'Speaker' },
        lanes: {
          kind: 'topic',
          name: 'Lanes',
          ordered: true,
          replication: 3,
          encrypted: 'transport',
          messages: ['said'],
        },
        wide: { kind: 'topic', name: 'Wide', messages: ['said'] },
        reader: { kind: 'subscriber', name: 'Reader', concurrency: 10 },
      },
      links: {
        says: { kind: 'publish', from: 'speaker', to: 'lanes', message: 'said' },
        serial: {
          kind: 'subscribe',
          from: 'lanes',
          to: 'reader',
          prefetch: 2,
          pollWaitMs: 5,
          failure: { crashProbability: 0.1 },
        },
        greedy: { kind: 'subscribe', from: 'wide', to: 'reader', prefetch: 100 },
      },
    };
    expect(rulesOf(design)).toEqual([
      'export-no-sample',
      'export-remote-reference',
      'export-crash-as-failure',
      'export-no-counterpart',
      'export-nats-too-many-pulls',
      'export-nats-replication-needs-cluster',
      'export-nats-serial-lanes',
      'export-nats-encryption-by-server',
    ]);
  });
});
