/** What NATS JetStream cannot keep of a design. */
import type { Finding } from '../../model/findings/finding.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { nodesOf } from './places.ts';
import { serialLanes } from './serial-lanes.ts';
import { byScheme, serverFindings } from './server-findings.ts';

const server = { id: 'nats', name: 'NATS', secured: byScheme('NATS_URL', 'tls://') } as const;

/** A pull consumer takes at most this many waiting requests (`max_waiting`). */
const mostPulls = 512;

export const natsFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...serialLanes(plan, 'nats'),
  ...serverFindings(plan, server),
];

const reading = (plan: ProjectPlan, test: (subscription: SubscriptionPlan, workers: number) => boolean): string[] =>
  plan.services.flatMap(({ subscriptions, replicas }) =>
    subscriptions.filter((subscription) => test(subscription, subscription.concurrency * replicas)).map(({ id }) => id),
  );

const capacityPerGroup = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-nats-capacity-per-group',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.capacity !== undefined),
    message: { en: 'The capacity of {names} is not kept on NATS.', zh: 'NATS 不支持 {names} 的容量限制。' },
    why: {
      en: 'A stream bounds what it stores, not what one group still has to read; a bound on the stream would drop messages that other groups have not seen.',
      zh: '流只能限制存储总量，无法限制某个组的未读数量；限制流会丢弃其他组尚未读取的消息。',
    },
    howToFix: {
      en: 'Use retention or a deadline instead, or watch the backlog.',
      zh: '请改用保留时间或截止时间，或监控积压。',
    },
  });

const tooManyPulls = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-nats-too-many-pulls',
    links: reading(plan, ({ topic, prefetch }, workers) => !topic.ordered && prefetch * workers > mostPulls),
    message: {
      en: '{names} would hold more than 512 messages at once.',
      zh: '{names} 同时持有的消息将超过 512 条。',
    },
    why: { en: 'A NATS consumer refuses further requests beyond that.', zh: 'NATS 消费者会拒绝超出的请求。' },
    howToFix: { en: 'Lower prefetch or concurrency.', zh: '请降低预取或并发。' },
  });

const replicationNeedsCluster = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-nats-replication-needs-cluster',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.replication ?? 1) > 1),
    message: { en: 'Replication of {names} needs a NATS cluster.', zh: '{names} 的副本需要 NATS 集群。' },
    why: {
      en: 'A single server refuses streams with more than one copy, so the project asks for one.',
      zh: '单台服务器拒绝多副本的流，因此项目默认一个副本。',
    },
    howToFix: {
      en: 'Set NATS_STREAM_REPLICAS=3 on a cluster of three.',
      zh: '在三节点集群上设置 NATS_STREAM_REPLICAS=3。',
    },
  });

const limits = [capacityPerGroup, tooManyPulls, replicationNeedsCluster];
