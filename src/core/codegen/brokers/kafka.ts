/** Apache Kafka: partitioned logs read by consumer groups; https://kafka.apache.org/documentation/#design */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { kafkaFindings } from '../findings/kafka-findings.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import kafkaAdapter from '../templates/runtime/adapters/kafka.ts?raw';
import kafkaCommits from '../templates/runtime/adapters/kafka-commits.ts?raw';
import kafkaDelivery from '../templates/runtime/adapters/kafka-delivery.ts?raw';
import kafkaPartition from '../templates/runtime/adapters/kafka-partition.ts?raw';
import kafkaProgress from '../templates/runtime/adapters/kafka-progress.ts?raw';
import kafkaReader from '../templates/runtime/adapters/kafka-reader.ts?raw';
import kafkaTopology from '../templates/runtime/adapters/kafka-topology.ts?raw';
import kafkaWatcher from '../templates/runtime/adapters/kafka-watcher.ts?raw';
import waits from '../templates/runtime/adapters/waits.ts?raw';

export const kafka: BrokerAdapter = {
  id: 'kafka',
  title: { en: 'Apache Kafka', zh: 'Apache Kafka' },
  summary: {
    en: 'One process per service on a Kafka cluster; without one, everything still runs in memory. Tested against the librdkafka mock.',
    zh: '每个服务一个进程，运行在 Kafka 集群上；没有集群时仍可全部在内存中运行。仅以 librdkafka 的 mock 集群测试。',
  },
  dependencies: { kafkajs: '2.2.4' },
  sources: {
    'adapters/waits.ts': waits,
    'adapters/kafka.ts': kafkaAdapter,
    'adapters/kafka-commits.ts': kafkaCommits,
    'adapters/kafka-delivery.ts': kafkaDelivery,
    'adapters/kafka-partition.ts': kafkaPartition,
    'adapters/kafka-progress.ts': kafkaProgress,
    'adapters/kafka-reader.ts': kafkaReader,
    'adapters/kafka-topology.ts': kafkaTopology,
    'adapters/kafka-watcher.ts': kafkaWatcher,
  },
  network: {
    connect: { name: 'connectKafka', file: 'adapters/kafka.ts' },
    settings: [
      {
        name: 'KAFKA_BROKERS',
        value: '127.0.0.1:9092',
        inside: 'broker:29092',
        comment: 'Where the Kafka servers are, separated by commas; a few of a cluster are enough.',
      },
      { name: 'KAFKA_TLS', value: 'false', comment: 'true: the servers are spoken to with TLS.' },
      {
        name: 'KAFKA_REPLICATION',
        value: '1',
        comment: 'Copies of each topic that is made: 3 on a cluster; one server can only keep 1.',
      },
      {
        name: 'KAFKA_IDEMPOTENT',
        value: 'false',
        comment: 'true: the servers drop what a process sends twice by itself, as when a confirmation was lost.',
      },
      {
        name: 'KAFKA_SESSION_TIMEOUT_MS',
        value: '10000',
        comment:
          'The partitions of a process that has died go to the others after this time; servers want 6000 at least.',
      },
    ],
    server: {
      image: 'apache/kafka:3.9.1',
      environment: {
        KAFKA_NODE_ID: '1',
        KAFKA_PROCESS_ROLES: 'broker,controller',
        KAFKA_LISTENERS: 'OUTSIDE://:9092,INSIDE://:29092,CONTROLLER://:9093',
        // A client goes on where the server says that it is: for containers that is elsewhere than for this machine.
        KAFKA_ADVERTISED_LISTENERS: 'OUTSIDE://127.0.0.1:9092,INSIDE://broker:29092',
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'OUTSIDE:PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT',
        KAFKA_INTER_BROKER_LISTENER_NAME: 'INSIDE',
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:9093',
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
        // Not the root of the disk: a new one may have a folder `lost+found`, and Kafka starts only among its own.
        KAFKA_LOG_DIRS: '/var/lib/kafka/data/log',
        KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m',
      },
      ports: [9092, 29092],
      data: '/var/lib/kafka/data',
      group: 1000,
      // With the heap of the server each check would take as much memory as the server does.
      healthCheck: [
        'env',
        'KAFKA_HEAP_OPTS=-Xmx64m',
        '/opt/kafka/bin/kafka-broker-api-versions.sh',
        '--bootstrap-server',
        '127.0.0.1:9092',
      ],
    },
    notes: [
      'Tested against the librdkafka mock 2.0.2, a cluster in memory that speaks the protocol: not against Apache Kafka ' +
        'itself. The mock refuses to create topics and to take idempotent producers, so that neither was tried, nor TLS.',
      'A message id that is published twice is there twice; readers skip what they have worked off.',
      'Deliveries are counted, and what is done out of order is remembered, in the metadata of the committed offsets: ' +
        'another tool that commits for a group erases it, and messages come again as if for the first time.',
      'A message that waits to be tried again waits in its reader. When that process dies it comes again at once, with its ' +
        'deliveries counted; so does what was in work when a new process joined the group and took its partition over.',
      'Reading begins about 3 seconds after the start: so long a group waits for its members.',
      'More partitions than drawn are welcome, fewer are refused at the start with what to do.',
      'The client, kafkajs, has no maintainer at present; only the files `adapters/kafka*.ts` know it.',
    ],
  },
  terms: { topic: ['minInSyncReplicas'], publish: ['acks'], subscribe: ['offsetReset'] },
  findings: (plan: ProjectPlan) => [...commonFindings(plan), ...kafkaFindings(plan)],
};
