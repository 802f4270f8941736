/** RabbitMQ: quorum queues, confirmed publishing, acknowledged consuming; https://www.rabbitmq.com/docs/quorum-queues */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { rabbitmqFindings } from '../findings/rabbitmq-findings.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import heldBack from '../templates/runtime/adapters/held-back.ts?raw';
import rabbitmqAdapter from '../templates/runtime/adapters/rabbitmq.ts?raw';
import rabbitmqChannel from '../templates/runtime/adapters/rabbitmq-channel.ts?raw';
import rabbitmqDelivery from '../templates/runtime/adapters/rabbitmq-delivery.ts?raw';
import rabbitmqPublisher from '../templates/runtime/adapters/rabbitmq-publisher.ts?raw';
import rabbitmqReader from '../templates/runtime/adapters/rabbitmq-reader.ts?raw';
import rabbitmqTopology from '../templates/runtime/adapters/rabbitmq-topology.ts?raw';
import waits from '../templates/runtime/adapters/waits.ts?raw';

export const rabbitmq: BrokerAdapter = {
  id: 'rabbitmq',
  title: { en: 'RabbitMQ', zh: 'RabbitMQ' },
  summary: {
    en: 'One process per service on a RabbitMQ server; without one, everything still runs in memory.',
    zh: '每个服务一个进程，运行在 RabbitMQ 服务器上；没有服务器时仍可全部在内存中运行。',
  },
  dependencies: { 'rabbitmq-client': '5.0.8' },
  sources: {
    'adapters/held-back.ts': heldBack,
    'adapters/waits.ts': waits,
    'adapters/rabbitmq.ts': rabbitmqAdapter,
    'adapters/rabbitmq-channel.ts': rabbitmqChannel,
    'adapters/rabbitmq-delivery.ts': rabbitmqDelivery,
    'adapters/rabbitmq-publisher.ts': rabbitmqPublisher,
    'adapters/rabbitmq-reader.ts': rabbitmqReader,
    'adapters/rabbitmq-topology.ts': rabbitmqTopology,
  },
  network: {
    connect: { name: 'connectRabbitMq', file: 'adapters/rabbitmq.ts' },
    settings: [
      {
        name: 'RABBITMQ_URL',
        value: 'amqp://guest:guest@127.0.0.1:5672',
        comment: 'Where the RabbitMQ server is; several, separated by commas, for a cluster; amqps:// with TLS.',
      },
    ],
    server: {
      image: 'rabbitmq:3.13-alpine',
      // Its store is named after the node, and a container has another name each time.
      environment: { RABBITMQ_NODENAME: 'rabbit@localhost' },
      ports: [5672],
      data: '/var/lib/rabbitmq',
      healthCheck: ['rabbitmq-diagnostics', '-q', 'check_port_connectivity'],
    },
    notes: [
      'Kept to what server 3.10 can do, and tested on 3.10.8. Servers from 4.0 on count deliveries in another way and were ' +
        'not tried.',
      'Terms of a queue are fixed when it is made. After a change of retention, capacity or order let it run empty, delete ' +
        'it (`rabbitmqctl delete_queue NAME`) and start again: the services say which one.',
      'The server gives a message out again that is not acknowledged within 30 minutes (`consumer_timeout`); raise it ' +
        'there for work that takes longer.',
      'A message that arrives in the millisecond in which a service ends its consumer has one delivery counted that ' +
        'nobody has worked on. Messages that wait for a retry lie in a queue of their own (`...:retries`); a process looks ' +
        'at 2,000 of them at once, and later ones wait for these.',
      'A queue that was made in the last seconds before the server was killed may be there and not answer: server 3.10 writes ' +
        'its list of queues with a delay. Delete it (`rabbitmqctl delete_queue NAME`); the services make it again.',
      'The backlog is what waits on the server and what the asking process has in hand, not what others hold.',
    ],
  },
  terms: { topic: ['alternateExchange'], subscribe: ['singleActive'] },
  findings: (plan: ProjectPlan) => [...commonFindings(plan), ...rabbitmqFindings(plan)],
};
