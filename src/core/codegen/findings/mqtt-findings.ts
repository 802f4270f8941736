/** What MQTT 5 cannot keep of a design. */
import type { Finding } from '../../model/findings/finding.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { linksOf, nodesOf } from './places.ts';
import { serialLanes } from './serial-lanes.ts';
import { byScheme, serverFindings } from './server-findings.ts';

const server = { id: 'mqtt', name: 'MQTT', secured: byScheme('MQTT_URL', 'mqtts://') } as const;

export const mqttFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...serialLanes(plan, 'mqtt'),
  ...serverFindings(plan, server),
];

type Reading = readonly [service: ServicePlan, subscription: SubscriptionPlan];

const readings = (plan: ProjectPlan): Reading[] =>
  plan.services.flatMap((service) => service.subscriptions.map((subscription): Reading => [service, subscription]));

const isShared = (plan: ProjectPlan, { topic, queue }: SubscriptionPlan): boolean =>
  new Set(
    readings(plan)
      .filter(([, other]) => other.topic === topic && other.queue === queue)
      .map(([service]) => service.id),
  ).size > 1;

const noDeduplication = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-no-deduplication',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.dedupWindowSeconds ?? 0) > 0),
    message: {
      en: 'An MQTT server does not drop repeated messages on {names}.',
      zh: 'MQTT 服务器不会丢弃 {names} 上的重复消息。',
    },
    why: { en: 'The protocol knows no message ids of its own.', zh: '协议本身没有消息标识。' },
    howToFix: {
      en: 'Readers skip what they have worked off; keep their memory over restarts with PROCESSED_DIR or a database.',
      zh: '读者会跳过已处理的消息；请用 PROCESSED_DIR 或数据库在重启后保留记录。',
    },
  });

const capacity = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-capacity-by-server',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.capacity !== undefined),
    message: { en: 'The capacity of {names} is not kept on MQTT.', zh: 'MQTT 不支持 {names} 的容量限制。' },
    why: {
      en: 'A server bounds all sessions alike (max_queued_messages) and drops in silence, so the project asks for no bound.',
      zh: '服务器对所有会话使用同一上限（max_queued_messages）并静默丢弃，因此项目不设上限。',
    },
    howToFix: {
      en: 'Use retention or a deadline instead, or choose another broker.',
      zh: '请改用保留时间或截止时间，或选择其他消息代理。',
    },
  });

const oneProcess = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-one-process-per-group',
    nodes: plan.services.flatMap(({ id, replicas, subscriptions }) =>
      replicas > 1 && subscriptions.length > 0 ? [id] : [],
    ),
    message: {
      en: 'One process of {names} reads for all its replicas.',
      zh: '{names} 的所有副本由一个进程读取。',
    },
    why: {
      en: 'A group is one session, and a session belongs to one connection; shared subscriptions lost 2,462 of 9,000 messages when Mosquitto 2.0.11 was restarted.',
      zh: '一个组就是一个会话，而会话只属于一个连接；Mosquitto 2.0.11 重启时共享订阅在 9,000 条中丢失了 2,462 条。',
    },
    howToFix: {
      en: 'Run one process, with the concurrency of all replicas, or choose another broker.',
      zh: '请运行一个进程并使用所有副本的并发，或选择其他消息代理。',
    },
  });

const sharedGroup = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-shared-group',
    links: readings(plan).flatMap(([, subscription]) => (isShared(plan, subscription) ? [subscription.id] : [])),
    message: {
      en: '{names} share a group over several services.',
      zh: '{names} 的消费组跨越多个服务。',
    },
    why: {
      en: 'That needs a shared subscription, whose waiting messages did not survive a restart of Mosquitto 2.0.11.',
      zh: '这需要共享订阅，而 Mosquitto 2.0.11 重启后其等待中的消息会丢失。',
    },
    howToFix: {
      en: 'Let one service read and pass on, or choose another broker.',
      zh: '请由一个服务读取并转发，或选择其他消息代理。',
    },
  });

const countedInProcess = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-counted-in-process',
    severity: 'info',
    links: readings(plan).flatMap(([, { id, retry }]) => (retry.maxDeliveries > 1 ? [id] : [])),
    message: {
      en: 'Deliveries of {names} are counted by the process that reads.',
      zh: '{names} 的投递次数由读取进程计数。',
    },
    why: {
      en: 'The protocol does not count them: after a crash a message starts again at its first delivery, and one that kills its process comes for ever.',
      zh: '协议不计数：崩溃后消息重新从第一次投递开始，使进程崩溃的消息会一直重来。',
    },
    howToFix: {
      en: 'Let handlers throw instead of ending the process, or choose another broker.',
      zh: '请让处理程序抛出错误而不是终止进程，或选择其他消息代理。',
    },
  });

const unseen = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-external-unseen',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], ({ external }) => external === true),
    field: 'external',
    message: {
      en: 'Nothing can tell at the start whether others run {names}.',
      zh: '启动时无法确认 {names} 是否由他人运行。',
    },
    why: {
      en: 'An MQTT server has no list of topics: a wrong name is as good as any, and nothing arrives.',
      zh: 'MQTT 服务器没有主题列表：错误的名称同样有效，只是收不到任何消息。',
    },
    howToFix: {
      en: 'Compare its subject in docs/SYSTEM.md with theirs, and see a message arrive (mosquitto_sub).',
      zh: '请将 docs/SYSTEM.md 中的 subject 与对方核对，并确认有消息到达（mosquitto_sub）。',
    },
  });

const alerts = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-mqtt-backlog-untold',
    links: linksOf(plan, 'subscribe', ({ alerts }) => alerts !== undefined),
    field: 'alerts',
    message: {
      en: 'Nobody is called when too much waits for {names}, or for too long.',
      zh: '{names} 积压过多或等待过久时不会通知任何人。',
    },
    why: {
      en: 'An MQTT server does not tell how much waits for a session, so there is no figure to judge by.',
      zh: 'MQTT 服务器不提供会话的积压数量，因此没有可供判断的数据。',
    },
    howToFix: {
      en: 'Draw an objective with a time to the subscription, whose alert needs no backlog, or choose another broker.',
      zh: '请为该订阅绘制带时限的目标，其告警不依赖积压数量；或选择其他消息代理。',
    },
  });

const limits = [unseen, noDeduplication, capacity, oneProcess, sharedGroup, countedInProcess, alerts];
