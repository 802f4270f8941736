/** What RabbitMQ cannot keep of a design, or keeps in another way than is drawn. */
import type { Finding } from '../../model/findings/finding.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { nodesOf } from './places.ts';
import { serialLanes } from './serial-lanes.ts';
import { byScheme, serverFindings } from './server-findings.ts';

const server = { id: 'rabbitmq', name: 'RabbitMQ', secured: byScheme('RABBITMQ_URL', 'amqps://') } as const;

/** A quorum queue gives no consumer more at once. */
const mostInHand = 2_000;

export const rabbitmqFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...serialLanes(plan, 'rabbitmq'),
  ...serverFindings(plan, server),
];

const subscriptionsOf = (
  plan: ProjectPlan,
  test: (subscription: SubscriptionPlan, service: ServicePlan) => boolean,
): string[] =>
  plan.services.flatMap((service) =>
    service.subscriptions.filter((subscription) => test(subscription, service)).map(({ id }) => id),
  );

const noDeduplication = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-no-deduplication',
    nodes: nodesOf(plan, ['topic'], ({ dedupWindowSeconds }) => (dedupWindowSeconds ?? 0) > 0),
    field: 'dedupWindowSeconds',
    message: {
      en: 'RabbitMQ does not drop what is published twice to {names}.',
      zh: 'RabbitMQ 不会丢弃重复发布到 {names} 的消息。',
    },
    why: {
      en: 'It does not compare the ids of messages: what is sent again after a lost confirmation is there twice.',
      zh: '它不比较消息 id：确认丢失后重发的消息会存在两份。',
    },
    howToFix: {
      en: 'The memory of each reader skips the second one; set PROCESSED_DIR, so that it outlives the process.',
      zh: '每个读取方的记录会跳过第二份；请设置 PROCESSED_DIR 使其在进程结束后仍然有效。',
    },
  });

const lanesOfOne = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-lanes-of-one',
    links: subscriptionsOf(plan, ({ topic }, { replicas }) => topic.ordered && replicas > 1),
    message: {
      en: 'Of the replicas behind {names} one reads all lanes, and the others stand by.',
      zh: '{names} 的副本中只有一个读取所有通道，其余待命。',
    },
    why: {
      en: 'The order of a lane needs a single active consumer, and RabbitMQ takes the first that came, for every lane.',
      zh: '通道的顺序要求单一活动消费者，而 RabbitMQ 对每条通道都选最先连接的一个。',
    },
    howToFix: {
      en: 'Raise the concurrency of one replica, or give the lanes topics and services of their own.',
      zh: '请提高单个副本的并发，或为各通道设置单独的主题和服务。',
    },
  });

const aboutCapacity = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-about-capacity',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], ({ capacity }) => capacity !== undefined),
    field: 'capacity',
    message: {
      en: 'The capacity of {names} is kept to within a few messages, by lane where the topic is ordered.',
      zh: '{names} 的容量限制有几条消息的误差；有序主题按通道计。',
    },
    why: {
      en: 'A quorum queue counts what waits, not what is in hand or held back for a retry, and refuses one message late.',
      zh: '仲裁队列只计等待的消息，不计处理中或等待重试的消息，并会晚一条才拒绝。',
    },
    howToFix: { en: 'Leave a little room for it in the numbers.', zh: '请在数值中留出少量余地。' },
  });

const fullForOne = (plan: ProjectPlan): Finding[] => {
  const groups = (id: string) =>
    new Set(
      plan.services.flatMap(({ subscriptions }) =>
        subscriptions.filter(({ topic }) => topic.id === id).map(({ queue }) => queue),
      ),
    ).size;
  const refusing = plan.topics.filter(
    ({ id, capacity, onFull }) => capacity !== undefined && ['reject', 'block'].includes(onFull) && groups(id) > 1,
  );
  return limit({
    rule: 'export-rabbitmq-full-for-one',
    nodes: refusing.map(({ id }) => id),
    field: 'onFull',
    message: {
      en: 'When one group of {names} is full its publishers are refused, though the other groups have the message.',
      zh: '当 {names} 的一个组已满时，发布者会被拒绝，而其他组已收到该消息。',
    },
    why: {
      en: 'Each group has a queue of its own, and the exchange offers the message to all of them at once.',
      zh: '每个组有自己的队列，交换机会同时向所有队列投递。',
    },
    howToFix: {
      en: 'Give such groups topics of their own, or drop instead of refusing.',
      zh: '请为这些组设置单独的主题，或改为丢弃而非拒绝。',
    },
  });
};

const noReplay = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-no-replay',
    nodes: nodesOf(plan, ['topic'], ({ replayable }) => replayable === true),
    field: 'replayable',
    message: { en: '{names} cannot be read again on RabbitMQ.', zh: '在 RabbitMQ 上无法重新读取 {names}。' },
    why: {
      en: 'A queue forgets a message once it is acknowledged, and a group that comes later gets what comes after it.',
      zh: '队列在确认后即删除消息；后加入的组只能收到之后的消息。',
    },
    howToFix: {
      en: 'Keep the messages in a store of their own by one more reader, or export for a broker that keeps a log.',
      zh: '请增加一个读取方将消息另行保存，或导出到保留日志的消息代理。',
    },
  });

const tooManyInHand = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-too-many-in-hand',
    severity: 'info',
    links: subscriptionsOf(plan, ({ topic, prefetch, concurrency }, { replicas }) =>
      topic.ordered ? false : prefetch * concurrency * replicas > mostInHand,
    ),
    field: 'prefetch',
    message: {
      en: 'A process that reads {names} holds at most 2,000 messages at once.',
      zh: '读取 {names} 的进程一次最多持有 2,000 条消息。',
    },
    why: { en: 'A quorum queue gives no consumer more.', zh: '仲裁队列不会给消费者更多。' },
    howToFix: { en: 'Lower prefetch or concurrency.', zh: '请降低预取或并发。' },
  });

const replicationByServer = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-rabbitmq-replication-needs-cluster',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.replication ?? 1) > 1),
    field: 'replication',
    message: { en: 'Replication of {names} needs a RabbitMQ cluster.', zh: '{names} 的副本需要 RabbitMQ 集群。' },
    why: {
      en: 'A quorum queue has a copy on each of up to three nodes; a single server keeps one.',
      zh: '仲裁队列在最多三个节点上各有一份副本；单台服务器只保留一份。',
    },
    howToFix: {
      en: 'Run three nodes, and name them all in RABBITMQ_URL.',
      zh: '请运行三个节点，并在 RABBITMQ_URL 中列出全部地址。',
    },
  });

const limits = [noDeduplication, lanesOfOne, aboutCapacity, fullForOne, noReplay, tooManyInHand, replicationByServer];
