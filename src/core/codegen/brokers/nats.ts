/** NATS JetStream: streams on disk, confirmed publishing, acknowledged consuming; https://docs.nats.io/nats-concepts/jetstream */
import { text } from '../../lib/text-block.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import { generated } from '../files/generated-file.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { natsFindings } from '../findings/nats-findings.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import inMemoryAdapter from '../templates/runtime/adapters/in-memory.ts?raw';
import inMemoryQueue from '../templates/runtime/adapters/in-memory-queue.ts?raw';
import natsAdapter from '../templates/runtime/adapters/nats.ts?raw';
import natsTopology from '../templates/runtime/adapters/nats-topology.ts?raw';
import brokersSource from '../templates/runtime/brokers.ts?raw';

const compose = text`
  # The broker for BROKER=nats: docker compose up -d --wait broker
  services:
    broker:
      image: nats:2.11-alpine
      command: ['-js', '-sd', '/data', '-m', '8222']
      ports:
        - '127.0.0.1:4222:4222'
        - '127.0.0.1:8222:8222'
      volumes:
        - broker-data:/data
      healthcheck:
        test: ['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:8222/healthz?js-enabled-only=true']
        interval: 2s
        timeout: 2s
        retries: 15

  volumes:
    broker-data:
`;

export const nats: BrokerAdapter = {
  id: 'nats',
  title: { en: 'NATS JetStream', zh: 'NATS JetStream' },
  summary: {
    en: 'One process per service on a NATS server; without one, everything still runs in memory.',
    zh: '每个服务一个进程，运行在 NATS 服务器上；没有服务器时仍可全部在内存中运行。',
  },
  dependencies: { '@nats-io/jetstream': '3.3.1', '@nats-io/transport-node': '3.3.1' },
  sources: {
    'adapters/in-memory.ts': inMemoryAdapter,
    'adapters/in-memory-queue.ts': inMemoryQueue,
    'adapters/nats.ts': natsAdapter,
    'adapters/nats-topology.ts': natsTopology,
    'brokers.ts': brokersSource,
  },
  environment: [
    '# Where the NATS server is, with BROKER=nats.',
    'NATS_URL=nats://127.0.0.1:4222',
    '# Copies of each stream: 3 on a cluster; one server can only keep 1.',
    'NATS_STREAM_REPLICAS=1',
    '# A message in the hands of a process that has died comes again after this time.',
    'NATS_ACK_WAIT_MS=30000',
  ],
  files: () => [generated('docker-compose.yml', compose)],
  findings: (plan: ProjectPlan) => [...commonFindings(plan), ...natsFindings(plan)],
};
