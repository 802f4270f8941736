/** What Redis Streams cannot keep of a design. */
import type { Finding } from '../../model/findings/finding.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { TopicPlan } from '../plan/link-plan.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { nodesOf } from './places.ts';
import { serialLanes } from './serial-lanes.ts';
import { byScheme, serverFindings } from './server-findings.ts';

const server = { id: 'redis', name: 'Redis', secured: byScheme('REDIS_URL', 'rediss://') } as const;

export const redisFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...serialLanes(plan, 'redis'),
  ...serverFindings(plan, server),
];

const subscriptionsOf = (plan: ProjectPlan, test: (subscription: SubscriptionPlan) => boolean): string[] =>
  plan.services.flatMap(({ subscriptions }) => subscriptions.filter(test).map(({ id }) => id));

const capacityPerGroup = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-redis-capacity-per-group',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.capacity !== undefined),
    field: 'capacity',
    message: { en: 'The capacity of {names} is not kept on Redis.', zh: 'Redis 不支持 {names} 的容量限制。' },
    why: {
      en: 'A stream bounds what it stores, not what one group still has to read; a bound on the stream would drop messages that other groups have not seen.',
      zh: '流只能限制存储总量，无法限制某个组的未读数量；限制流会丢弃其他组尚未读取的消息。',
    },
    howToFix: {
      en: 'Use retention or a deadline instead, and watch the backlog and the memory of the server.',
      zh: '请改用保留时间或截止时间，并监控积压与服务器内存。',
    },
  });

const filtersByReader = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-redis-filters-by-reader',
    severity: 'info',
    links: subscriptionsOf(plan, ({ accepts }) => accepts !== undefined),
    field: 'filter',
    message: {
      en: '{names} get every message of the topic and leave aside what their filter does not take.',
      zh: '{names} 会收到主题的每条消息，并略过过滤器不接受的消息。',
    },
    why: {
      en: 'A stream has no filters: what a group does not take still travels to it and counts as its backlog until then.',
      zh: '流没有过滤功能：组不接受的消息仍会传输给它，在此之前计入其积压。',
    },
    howToFix: {
      en: 'Give messages that are many and wanted by few a topic of their own.',
      zh: '数量多而读者少的消息请使用单独的主题。',
    },
  });

const growsInMemory = (plan: ProjectPlan): Finding[] => {
  const read = new Set(plan.services.flatMap(({ subscriptions }) => subscriptions.map(({ topic }) => topic.id)));
  return limit({
    rule: 'export-redis-grows-in-memory',
    nodes: plan.topics.filter((topic) => !read.has(topic.id) && !isBounded(topic)).map(({ id }) => id),
    field: 'retentionSeconds',
    message: {
      en: 'On Redis {names} grows without end.',
      zh: '在 Redis 上 {names} 会无限增长。',
    },
    why: {
      en: 'Streams lie in memory. What all groups have worked off is forgotten, but no group reads it, and it has neither retention nor length.',
      zh: '流存于内存。所有组处理完的消息会被清除，但没有组读取它，也没有设置保留时间或长度。',
    },
    howToFix: { en: 'Give it a retention, or a length.', zh: '请设置保留时间或长度。' },
  });
};

const isBounded = ({ retentionSeconds, terms, external }: TopicPlan): boolean =>
  retentionSeconds !== undefined || terms?.maxLength !== undefined || external;

const forgetsWhatWasRead = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-redis-forgets-what-was-read',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.replayable === true && topic.retentionSeconds === undefined),
    field: 'retentionSeconds',
    message: {
      en: 'What was read from {names} cannot be read again on Redis.',
      zh: '在 Redis 上无法重读 {names} 中已读的消息。',
    },
    why: {
      en: 'Streams lie in memory: without a retention they keep only what some group has still to work off.',
      zh: '流存于内存：没有保留时间时只保留仍有组未处理完的消息。',
    },
    howToFix: {
      en: 'Give it a retention: then all is kept for so long.',
      zh: '请设置保留时间，消息将全部保留至到期。',
    },
  });

const replicationByServer = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-redis-replication-by-server',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.replication ?? 1) > 1),
    field: 'replication',
    message: {
      en: 'Copies of {names} are set up on the Redis servers, and are made after a message is confirmed.',
      zh: '{names} 的副本需在 Redis 服务器上配置，且在消息确认之后才复制。',
    },
    why: {
      en: 'One server confirms; its replicas follow when they can, so that a failover may lose what was confirmed last.',
      zh: '由一台服务器确认，副本随后异步跟进，故障切换可能丢失最后确认的消息。',
    },
    howToFix: {
      en: 'Where that may not be, export for NATS, RabbitMQ or Kafka.',
      zh: '若不可接受，请导出到 NATS、RabbitMQ 或 Kafka。',
    },
  });

const limits = [capacityPerGroup, filtersByReader, growsInMemory, forgetsWhatWasRead, replicationByServer];
