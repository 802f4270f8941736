/** What is drawn about who reads what, and is not kept: groups that overlap, expectations, the spread of keys. */
import type { Finding } from '../../model/findings/finding.ts';
import { type Entry, graphOf, groupOf } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { linksOf, nodesOf } from './places.ts';

export const readerFindings = (plan: ProjectPlan): Finding[] => limits.flatMap((finding) => finding(plan));

const overlappingFilters = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-overlapping-filters',
    links: [...graphOf(plan.design).reading.values()]
      .flatMap((readers) => readers.filter((reader) => readers.some((other) => overlap(reader, other))))
      .map(([id]) => id),
    field: 'filter',
    message: {
      en: 'Each of {names} gets the messages that their filters share, although they are one group.',
      zh: '{names} 虽属同一消费组，但过滤器的重叠消息会各收到一次。',
    },
    why: {
      en: 'Members with different filters have queues of their own, so what both take is delivered twice.',
      zh: '过滤器不同的成员各有队列，因此共同接受的消息会投递两次。',
    },
    howToFix: {
      en: 'Give them the same filter, filters that share no message, or different groups.',
      zh: '请使用相同的过滤器、互不相交的过滤器，或不同的消费组。',
    },
  });

/** One group, not the same filter, and a message that both accept. */
const overlap = ([id, link]: Entry<Subscribe>, [otherId, other]: Entry<Subscribe>): boolean => {
  if (id === otherId || groupOf(link) !== groupOf(other)) return false;
  const [mine, theirs] = [new Set(link.filter), new Set(other.filter)];
  if (!link.filter || !other.filter) return link.filter !== other.filter;
  const shared = [...mine].filter((message) => theirs.has(message)).length;
  return shared > 0 && (shared < mine.size || shared < theirs.size);
};

const expects = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-expects',
    severity: 'info',
    links: linksOf(plan, 'subscribe', (link) => link.expects !== undefined),
    field: 'expects',
    message: {
      en: 'What {names} expects is not checked when messages arrive.',
      zh: '消息到达时不检查 {names} 的期望。',
    },
    why: {
      en: 'Readers check against the schema of the message, which every publisher keeps.',
      zh: '读者按消息模式检查，所有发布者都遵守该模式。',
    },
    howToFix: {
      en: 'Put what readers rely on into the payload schema of the message.',
      zh: '请把读者依赖的内容写入消息的载荷模式。',
    },
  });

const keyDistribution = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-key-distribution',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.keyDistribution !== undefined),
    field: 'keyDistribution',
    message: {
      en: 'The load generator gives every message on {names} a key of its own.',
      zh: '负载生成器为 {names} 的每条消息生成独立的键。',
    },
    why: {
      en: 'The drawn spread of keys serves the simulation; real keys come from your data.',
      zh: '设计的键分布用于仿真；真实的键来自您的数据。',
    },
    howToFix: {
      en: 'Send recorded messages to see hot keys.',
      zh: '如需观察热点键，请发送录制的消息。',
    },
  });

const limits = [overlappingFilters, expects, keyDistribution];
