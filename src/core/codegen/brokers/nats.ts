/** NATS JetStream: streams on disk, confirmed publishing, acknowledged consuming; https://docs.nats.io/nats-concepts/jetstream */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { natsFindings } from '../findings/nats-findings.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import natsAdapter from '../templates/runtime/adapters/nats.ts?raw';
import natsConnection from '../templates/runtime/adapters/nats-connection.ts?raw';
import natsTopology from '../templates/runtime/adapters/nats-topology.ts?raw';

export const nats: BrokerAdapter = {
  id: 'nats',
  title: { en: 'NATS JetStream', zh: 'NATS JetStream' },
  summary: {
    en: 'One process per service on a NATS server; without one, everything still runs in memory.',
    zh: '每个服务一个进程，运行在 NATS 服务器上；没有服务器时仍可全部在内存中运行。',
  },
  dependencies: { '@nats-io/jetstream': '3.3.1', '@nats-io/transport-node': '3.3.1' },
  sources: {
    'adapters/nats.ts': natsAdapter,
    'adapters/nats-connection.ts': natsConnection,
    'adapters/nats-topology.ts': natsTopology,
  },
  network: {
    connect: { name: 'connectNats', file: 'adapters/nats.ts' },
    settings: [
      {
        name: 'NATS_URL',
        value: 'nats://127.0.0.1:4222',
        comment:
          'Where the NATS server is; several, separated by commas, for a cluster. nats://user:password@host:port or ' +
          'nats://token@host:port where it asks; tls:// with TLS.',
      },
      {
        name: 'NATS_STREAM_REPLICAS',
        value: '1',
        comment: 'Copies of each stream: 3 on a cluster; one server can only keep 1.',
      },
      {
        name: 'NATS_ACK_WAIT_MS',
        value: '30000',
        comment: 'A message in the hands of a process that has died comes again after this time.',
      },
    ],
    server: {
      image: 'nats:2.11-alpine',
      command: ['-js', '-sd', '/data', '-m', '8222'],
      ports: [4222, 8222],
      data: '/data',
      healthCheck: ['wget', '-q', '-O', '-', 'http://127.0.0.1:8222/healthz?js-enabled-only=true'],
    },
    notes: [
      'Kept to what server 2.9 can do, and tested on 2.9.10.',
      'A server confirms before the disk has the message (no setting changes that in 2.9): a power cut may lose what was ' +
        'confirmed last, a crash of the server does not. Three copies on a cluster close that gap.',
    ],
  },
  terms: { subscribe: ['maxAckPending'] },
  findings: (plan: ProjectPlan) => [...commonFindings(plan), ...natsFindings(plan)],
};
