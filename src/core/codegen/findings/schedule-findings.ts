/** What a clock does otherwise than the drawing: chance is left out, and every copy of a service has a clock. */
import type { Finding } from '../../model/findings/finding.ts';
import { mostReplicas } from '../../model/replicas.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';

export const scheduleFindings = (plan: ProjectPlan): Finding[] => [...evenly(plan), ...copies(plan)];

const evenly = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-schedule-even',
    severity: 'info',
    links: plan.services
      .flatMap(({ schedules }) => schedules)
      .map(({ link }) => link)
      .filter((link) => isByChance(plan, link)),
    field: 'arrivals',
    message: {
      en: '{names}: the clock fires evenly at the mean rate, not by chance as drawn.',
      zh: '{names}：时钟按平均速率均匀触发，而不是按所画的随机方式。',
    },
    why: {
      en: 'All copies of a service must name the same instants, or each of them would send on its own.',
      zh: '服务的所有副本必须得出相同的时刻，否则各自都会发送。',
    },
    howToFix: {
      en: 'Nothing is lost by it; draw constant arrivals, or a profile that repeats, to say what a schedule does.',
      zh: '这不会造成损失；可改画恒定到达或循环的曲线来表达时间表。',
    },
  });

const isByChance = ({ design }: ProjectPlan, id: string): boolean => {
  const link = design.links?.[id];
  const process = link && link.kind !== 'subscribe' ? link.arrivals?.process : undefined;
  return process === 'poisson' || process === 'on-off';
};

/** These refuse a message id that they have had. */
const refusing: readonly string[] = ['in-memory', 'nats', 'redis'];

const copies = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-schedule-copies',
    nodes: plan.services
      .filter(
        ({ id, schedules }) =>
          schedules.some(({ message }) => message === undefined || !refusing.includes(plan.broker)) &&
          processesOf(plan, id) > 1,
      )
      .map(({ id }) => id),
    field: 'replicas',
    message: {
      en: 'Each process of {names} has its own clock, and nothing takes away what the second one sends.',
      zh: '{names} 的每个进程都有自己的时钟，第二个进程发送的内容不会被去除。',
    },
    why: {
      en: 'What they send at an instant has the same id, but this broker does not look at it, and a call has none.',
      zh: '同一时刻发送的消息 id 相同，但该消息代理不检查 id，而调用没有 id。',
    },
    howToFix: {
      en: 'Set SCHEDULES=off on all but one of the processes, or let the readers keep their memory of worked-off messages in one database.',
      zh: '请在除一个之外的所有进程上设置 SCHEDULES=off，或让读取方把已处理消息的记录保存在同一数据库中。',
    },
  });

/** On a cluster each stands for one drawn replica; in memory and on MQTT one stands for all. */
const processesOf = ({ design, broker }: ProjectPlan, id: string): number => {
  const node = design.nodes?.[id];
  if (!node || node.kind === 'topic' || node.kind === 'publisher') return 1;
  if (broker === 'in-memory' || broker === 'mqtt') return 1;
  return mostReplicas(node) + (node.standby ?? 0);
};
