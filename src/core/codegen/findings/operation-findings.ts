/** What is drawn for the place where the services will run, and is set up there: what drives them, alerts, identity. */
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { authenticationFindings } from './authentication-findings.ts';
import { limit } from './limit.ts';
import { linksOf, nodesOf } from './places.ts';
import { scheduleFindings } from './schedule-findings.ts';

export const operationFindings = (plan: ProjectPlan): Finding[] => [
  ...authenticationFindings(plan),
  ...limits.flatMap((finding) => finding(plan)),
  ...scheduleFindings(plan),
];

const driver = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-source',
    severity: 'info',
    nodes: plan.services
      .filter(
        ({ source, entrances, schedules }) =>
          ['schedule', 'database', 'device'].includes(source) && entrances.some((door) => !isTimed(door, schedules)),
      )
      .map(({ id }) => id),
    field: 'source',
    message: {
      en: 'Beside the load generator nothing drives {names}: it waits for what is sent to it over HTTP.',
      zh: '除负载生成器外，没有什么驱动 {names}：它等待通过 HTTP 发来的内容。',
    },
    why: {
      en: 'The design does not say which tables or which devices, and recorded times are no timetable.',
      zh: '设计未说明具体的数据表或设备，而记录的时刻不是时间表。',
    },
    howToFix: {
      en: 'Let your scheduler, change capture or device gateway send to the entrance that generated/contract.ts names.',
      zh: '请让调度器、变更捕获或设备网关发送到 generated/contract.ts 所列的入口。',
    },
  });

const isTimed = (door: ServicePlan['entrances'][number], schedules: ServicePlan['schedules']): boolean =>
  schedules.some(({ path, link }) => ('call' in door ? door.call.id === link : door.publication.path === path));

const topicAlerts = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-topic-alerts',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], ({ alerts }) => alerts !== undefined),
    field: 'alerts',
    message: { en: 'The alerts of {names} call nobody.', zh: '{names} 的告警不会通知任何人。' },
    why: {
      en: 'What waits is counted for each group of readers, and each reads at its own pace.',
      zh: '积压按每个消费组统计，各组的读取进度各不相同。',
    },
    howToFix: {
      en: 'Draw them on the subscriptions: deploy/observability/alerts.yml has an alert for each of those.',
      zh: '请将其设置在订阅上：deploy/observability/alerts.yml 会为每个订阅生成告警。',
    },
  });

const access = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-access',
    severity: 'info',
    nodes: nodesOf(plan, ['publisher', 'service', 'subscriber'], (node) => node.access !== undefined),
    field: 'access',
    message: {
      en: 'The accounts and permissions of {names} are not set up at the broker by the project.',
      zh: '导出项目不会在消息代理上设置 {names} 的账户与权限。',
    },
    why: {
      en: 'A service that could grant itself permissions would need more of them than it should have.',
      zh: '能给自己授权的服务需要超出其应有的权限。',
    },
    howToFix: {
      en: 'Set them up as docs/SYSTEM.md of the project lists them, and give each service its own credentials by the environment.',
      zh: '请按导出项目的 docs/SYSTEM.md 所列进行设置，并通过环境变量为每个服务提供各自的凭据。',
    },
  });

const oneBroker = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-one-broker',
    nodes: nodesOf(plan, ['topic'], ({ broker }) => broker !== undefined && broker !== plan.broker),
    field: 'broker',
    message: {
      en: '{names} is drawn on another broker; the project has all topics on the one that it is exported for.',
      zh: '{names} 绘制在其他消息代理上；导出项目把所有主题都放在所选的消息代理上。',
    },
    why: {
      en: 'The services know one broker: what crosses two needs a bridge that confirms on both sides.',
      zh: '服务只连接一个消息代理；跨越两个需要在两端都确认的桥接。',
    },
    howToFix: {
      en: 'Run a bridge between the two brokers, or export each part of the system as a design of its own.',
      zh: '请在两个消息代理之间运行桥接，或将系统各部分作为独立的设计导出。',
    },
  });

const replays = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-replays',
    severity: 'info',
    links: linksOf(plan, 'subscribe', ({ skipsReplays }) => skipsReplays === true),
    field: 'skipsReplays',
    message: {
      en: '{names} cannot tell a replay from a first delivery.',
      zh: '{names} 无法区分重放与首次投递。',
    },
    why: {
      en: 'Messages that a broker is told to hand out again look like they did the first time.',
      zh: '要求消息代理再次投递的消息与首次投递时完全相同。',
    },
    howToFix: {
      en: 'Keep the memory of worked-off messages in your database, so that a message that is read again is skipped, or compare its time.',
      zh: '请在数据库中保存已处理消息的记录，使重读的消息被跳过，或比较其时间。',
    },
  });

const limits = [driver, topicAlerts, access, oneBroker, replays];
