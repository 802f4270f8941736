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
    links: linksOf(plan, 'subscribe', (link) => link.expects !== undefined).filter(
      (id) => !plan.expectations.some((expectation) => expectation.id === id),
    ),
    field: 'expects',
    message: {
      en: 'What {names} expects is not checked when messages arrive.',
      zh: '消息到达时不检查 {names} 的期望。',
    },
    why: {
      en: 'The examples of its messages do not meet it, so that none of them would ever be worked on.',
      zh: '其消息的示例不符合该期望，检查会使所有消息都得不到处理。',
    },
    howToFix: {
      en: 'Change what is expected, or the examples and the schema of the message.',
      zh: '请修改期望，或修改消息的示例与模式。',
    },
  });

const personalData = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-personal-data',
    links: plan.services.flatMap(({ subscriptions }) =>
      subscriptions
        .filter(
          ({ seesPersonal, handlers }) => !seesPersonal && handlers.some(({ message }) => message.personal.length > 0),
        )
        .map(({ id }) => id),
    ),
    message: {
      en: '{names} gets personal data that it is not cleared for.',
      zh: '{names} 会收到其未获准读取的个人数据。',
    },
    why: {
      en: 'A message arrives whole; the project keeps personal data out of logs and reasons only.',
      zh: '消息会完整送达；导出项目仅在日志和失败原因中隐去个人数据。',
    },
    howToFix: {
      en: 'Clear the reader, or publish a message without these fields for it.',
      zh: '请授予该读者权限，或为其发布不含这些字段的消息。',
    },
  });

const oneReader = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-several-do-it',
    messages: plan.messages
      .filter(({ kind }) => kind === 'command' || kind === 'query')
      .filter((message) => readingGroups(plan, message.id) > 1)
      .map(({ id }) => id),
    message: {
      en: 'Several groups of readers get {names}, and each of them does what it asks for.',
      zh: '多个消费组会收到 {names}，并各自执行其要求。',
    },
    why: {
      en: 'A command or a query is meant for one: the broker hands it to every group that reads the topic.',
      zh: '命令或查询只应由一方处理，而消息代理会把它交给主题的每个消费组。',
    },
    howToFix: {
      en: 'Leave one group to read it, or make it an event.',
      zh: '请只保留一个消费组读取，或将其改为事件。',
    },
  });

/** Where most groups read it. */
const readingGroups = (plan: ProjectPlan, message: string): number => {
  const queues = plan.services
    .flatMap(({ subscriptions }) => subscriptions)
    .filter(({ handlers }) => handlers.some((handler) => handler.message.id === message))
    .map(({ topic, queue }) => [topic.id, queue] as const);
  return Math.max(
    0,
    ...queues.map(([topic]) => new Set(queues.flatMap(([of, queue]) => (of === topic ? [queue] : []))).size),
  );
};

const keyDistribution = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-key-distribution',
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => topic.keyDistribution !== undefined && !isSpread(plan, topic)),
    field: 'keyDistribution',
    message: {
      en: 'The load generator gives every message on {names} a key of its own.',
      zh: '负载生成器为 {names} 的每条消息生成独立的键。',
    },
    why: {
      en: 'No message that arrives there from outside has a key: the drawn spread serves the simulation only.',
      zh: '从外部到达该主题的消息没有键：设计的键分布仅用于仿真。',
    },
    howToFix: {
      en: 'Give the messages that sources publish there a key.',
      zh: '请为来源发布到该主题的消息设置键。',
    },
  });

const isSpread = (plan: ProjectPlan, topic: object): boolean =>
  plan.services.some(({ sources }) =>
    sources.some(({ link, keys }) => {
      const drawn = plan.design.links?.[link];
      return keys !== undefined && drawn !== undefined && plan.design.nodes?.[drawn.to] === topic;
    }),
  );

const limits = [overlappingFilters, expects, personalData, oneReader, keyDistribution];
