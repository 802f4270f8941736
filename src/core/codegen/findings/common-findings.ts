/** What no exported project keeps, whatever the broker. */
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { messageFindings } from './message-findings.ts';
import { operationFindings } from './operation-findings.ts';
import { linksOf } from './places.ts';
import { readerFindings } from './reader-findings.ts';

export const commonFindings = (plan: ProjectPlan): Finding[] => [
  ...limits.flatMap((finding) => finding(plan)),
  ...messageFindings(plan),
  ...readerFindings(plan),
  ...operationFindings(plan),
];

const noSample = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-no-sample',
    messages: plan.messages.filter(({ samples }) => samples.length === 0).map(({ id }) => id),
    message: { en: 'No example could be made for {names}.', zh: '无法为 {names} 生成示例。' },
    why: {
      en: 'Tests, handlers and the load generator of the project need a valid example of each message.',
      zh: '导出项目的测试、处理函数和负载生成器需要每种消息的有效示例。',
    },
    howToFix: { en: 'Add an example to the message.', zh: '请为该消息添加示例。' },
  });

const crashAsFailure = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-crash-as-failure',
    severity: 'info',
    links: linksOf(plan, 'subscribe', (link) => (link.failure?.crashProbability ?? 0) > 0),
    message: {
      en: 'Drawn crashes of {names} become failures in the project.',
      zh: '{names} 的崩溃在项目中表现为失败。',
    },
    why: {
      en: 'A stand-in that ends its process would end the others in it.',
      zh: '让进程退出会影响同一进程中的其他服务。',
    },
    howToFix: { en: 'Kill the process by hand to see a crash.', zh: '如需观察崩溃，请手动结束进程。' },
  });

const countedPerProcess = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-counted-per-process',
    severity: 'info',
    links: linksOf(plan, 'publish', (link) => (link.after?.every ?? 1) > 1),
    message: {
      en: '{names} counts its triggers in each process, from zero at its start.',
      zh: '{names} 在每个进程中从零开始计数触发次数。',
    },
    why: { en: 'A count over all replicas needs a store of its own.', zh: '跨副本计数需要专门的存储。' },
    howToFix: { en: 'Count in your database where it matters.', zh: '如有需要，请在数据库中计数。' },
  });

const delayInProcess = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-delay-in-process',
    links: linksOf(plan, 'publish', (link) => link.after?.delay !== undefined),
    message: {
      en: 'The delay of {names} runs in the process: a crash within it forgets the message.',
      zh: '{names} 的延迟在进程内计时：期间崩溃会丢失该消息。',
    },
    why: { en: 'The broker has no delayed publishing.', zh: '消息代理不支持延迟发布。' },
    howToFix: {
      en: 'Publish at once and put the delay on the subscription, which the broker keeps.',
      zh: '请立即发布，并把延迟放到由消息代理保存的订阅上。',
    },
  });

const noCounterpart = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-no-counterpart',
    severity: 'info',
    links: linksOf(
      plan,
      'subscribe',
      (link) => (link.pollWaitMs ?? 0) > 0 || (link.rebalanceSeconds ?? 0) > 0 || link.onExhausted === 'keep',
    ),
    message: {
      en: 'Poll wait, rebalancing and keeping exhausted messages of {names} have no counterpart.',
      zh: '{names} 的轮询等待、再均衡和保留耗尽消息没有对应实现。',
    },
    why: {
      en: 'This broker hands out messages one by one and ends those that are given up.',
      zh: '该消息代理逐条投递，并结束被放弃的消息。',
    },
    howToFix: { en: 'Draw a dead-letter topic to keep exhausted messages.', zh: '请绘制死信主题来保留耗尽的消息。' },
  });

const remoteReference = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-remote-reference',
    messages: plan.messages.filter(({ schema }) => hasRemoteReference(schema)).map(({ id }) => id),
    message: {
      en: 'The schema of {names} refers to another document.',
      zh: '{names} 的模式引用了其他文档。',
    },
    why: {
      en: 'The project loads nothing at run time, so its services would not start.',
      zh: '导出项目运行时不加载任何外部内容，因此服务无法启动。',
    },
    howToFix: {
      en: 'Copy what is referred to into the shared schemas: "#/schemas/name".',
      zh: '请将被引用内容复制到共享模式中："#/schemas/名称"。',
    },
  });

const hasRemoteReference = (schema: unknown): boolean => {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(
    ([key, value]) =>
      (key === '$ref' && typeof value === 'string' && !value.startsWith('#')) || hasRemoteReference(value),
  );
};

const limits = [noSample, remoteReference, crashAsFailure, countedPerProcess, delayInProcess, noCounterpart];
