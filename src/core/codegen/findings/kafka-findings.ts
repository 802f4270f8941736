/** What Kafka, or its client, cannot keep of a design. */
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { linksOf, nodesOf } from './places.ts';
import { serverFindings } from './server-findings.ts';

const server = {
  id: 'kafka',
  name: 'Kafka',
  secured: {
    en: 'Set KAFKA_TLS=true for a listener with TLS, and encrypt the disks of the servers.',
    zh: '对启用 TLS 的监听器设置 KAFKA_TLS=true，并加密服务器磁盘。',
  },
} as const;

export const kafkaFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...serverFindings(plan, server),
];

const notDeduplicated = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-duplicates',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.dedupWindowSeconds ?? 0) > 0),
    field: 'dedupWindowSeconds',
    message: {
      en: 'On Kafka {names} keeps a message that is published twice with one id twice.',
      zh: '在 Kafka 上，{names} 会保留以同一标识发布两次的消息。',
    },
    why: {
      en: 'Kafka knows no message ids; its idempotent producer only sees its own retries, within one process.',
      zh: 'Kafka 不识别消息标识；幂等生产者只能识别同一进程内自身的重试。',
    },
    howToFix: {
      en: 'Readers skip what they have worked off: give them a store that outlives the process (PROCESSED_DIR, or one of your own in deps.ts).',
      zh: '读者会跳过已处理的消息：请为其提供持久的存储（PROCESSED_DIR，或在 deps.ts 中自行实现）。',
    },
  });

const capacityPerGroup = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-capacity',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.capacity !== undefined),
    field: 'capacity',
    message: { en: 'The capacity of {names} is not kept on Kafka.', zh: 'Kafka 不支持 {names} 的容量限制。' },
    why: {
      en: 'A Kafka topic is bounded by time or size, whether a group has read it or not, and refuses nobody.',
      zh: 'Kafka 主题只按时间或大小限制，与组是否读过无关，也不会拒绝发布。',
    },
    howToFix: {
      en: 'Use retention or a deadline instead, and watch the backlog.',
      zh: '请改用保留时间或截止时间，并监控积压。',
    },
  });

const idleMembers = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-idle-replicas',
    links: plan.services.flatMap(({ subscriptions, replicas }) =>
      subscriptions.flatMap(({ id, topic }) => (replicas > topic.partitions ? [id] : [])),
    ),
    message: {
      en: '{names} has more replicas than the topic has partitions.',
      zh: '{names} 的副本数多于主题的分区数。',
    },
    why: {
      en: 'Kafka gives each partition to one member of a group; members beyond that wait for one to end.',
      zh: 'Kafka 将每个分区分给组内一个成员，多出的成员只能等待。',
    },
    howToFix: {
      en: 'Draw at least as many partitions as replicas: more cost nothing on a topic without order.',
      zh: '请使分区数不少于副本数：对无序主题，增加分区没有代价。',
    },
  });

const prefetchByPartition = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-prefetch',
    severity: 'info',
    links: linksOf(plan, 'subscribe', ({ prefetch }) => prefetch !== undefined),
    field: 'prefetch',
    message: { en: 'Prefetch has no effect on {names}.', zh: '预取对 {names} 无效。' },
    why: {
      en: 'A member of a group owns whole partitions and fetches about 1,000 messages of each ahead; no other member could take them.',
      zh: '组成员独占分区，每个分区约预取 1,000 条；其他成员无法领取这些消息。',
    },
    howToFix: {
      en: 'Concurrency still bounds what is in work; more partitions share the load better.',
      zh: '并发数仍限制处理中的消息；增加分区可更好地分担负载。',
    },
  });

const heldBack = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-held-back',
    severity: 'info',
    links: linksOf(plan, 'subscribe', ({ delay }) => delay !== undefined),
    field: 'delay',
    message: {
      en: 'While messages of {names} wait for their delay, at most 10,000 of a partition are read beyond the oldest.',
      zh: '{names} 的消息等待延迟时，每个分区最多读到最旧消息之后的 10,000 条。',
    },
    why: {
      en: 'Kafka has no delays: messages wait in the reader, and what is done behind the oldest has to fit beside its offset.',
      zh: 'Kafka 没有延迟投递：消息在读者中等待，其后的完成情况须与位点一同保存。',
    },
    howToFix: {
      en: 'Draw more partitions than messages per second times seconds of delay, divided by 10,000.',
      zh: '分区数请大于每秒消息数乘以延迟秒数再除以 10,000。',
    },
  });

const replicationNeedsCluster = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-kafka-replication',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.replication ?? 1) > 1),
    field: 'replication',
    message: { en: 'Replication of {names} needs a Kafka cluster.', zh: '{names} 的副本需要 Kafka 集群。' },
    why: {
      en: 'A single server refuses topics with more than one copy, so the project asks for one.',
      zh: '单台服务器拒绝多副本的主题，因此项目默认一个副本。',
    },
    howToFix: {
      en: 'Set KAFKA_REPLICATION=3 on a cluster of three; it counts when a topic is made.',
      zh: '在三节点集群上设置 KAFKA_REPLICATION=3；创建主题时生效。',
    },
  });

const limits = [notDeduplicated, capacityPerGroup, idleMembers, prefetchByPartition, heldBack, replicationNeedsCluster];
