/** `topics.ts` of the events package: where each topic lies on the broker and what it keeps. */
import { text } from '../../lib/text-block.ts';
import type { TopicPlan } from '../plan/link-plan.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { code, type Expression, printExpression } from '../print-expression.ts';
import { header } from './generated-file.ts';

export const topicsFile = ({ topics, services }: ProjectPlan): string => {
  const usual = usualTerms(topics);
  const isShared = Object.values(usual).some((value) => value !== undefined);
  const table = topics.map((topic): [string, Expression] => [
    topic.key,
    topicExpression(topic, usual, readersOf(topic, services)),
  ]);
  return text`
    ${header('The topics as the broker has them.')}
    ${isShared && `\n/** How most of them are. */\nconst usual = ${printExpression(usual)} as const;`}
    ${isShared && ''}
    export const topics = ${printExpression(Object.fromEntries(table))} as const;
  `;
};

type Terms = Readonly<Record<string, Expression>>;

const termsOf = (topic: TopicPlan): Terms => ({
  partitions: topic.partitions,
  ordered: topic.ordered,
  capacity: topic.capacity,
  onFull: topic.onFull,
  retentionSeconds: topic.retentionSeconds,
  dedupWindowSeconds: topic.dedupWindowSeconds,
  external: topic.external || undefined,
  carriesTrace: topic.carriesTrace ? undefined : false,
  envelope: topic.isBare ? 'none' : undefined,
});

/** The most frequent value of each term; none where some topic has none, since what is spread cannot be taken away. */
const usualTerms = (topics: readonly TopicPlan[]): Terms => {
  const [first] = topics;
  if (!first || topics.length === 1) return {};
  return Object.fromEntries(
    Object.keys(termsOf(first)).map((name) => [name, mostFrequent(topics.map((topic) => termsOf(topic)[name]))]),
  );
};

const mostFrequent = (values: readonly Expression[]): Expression => {
  if (values.includes(undefined)) return undefined;
  const count = (value: Expression) => values.filter((other) => other === value).length;
  return values.reduce((most, value) => (count(value) > count(most) ? value : most), values[0]);
};

/** The groups of a topic, each once and in the order of its subscriptions: members are subscriptions of several services. */
const readersOf = (topic: TopicPlan, services: readonly ServicePlan[]): Expression[] => {
  const subscriptions = services.flatMap((service) => service.subscriptions.filter((each) => each.topic === topic));
  const servicesOf = (queue: string) =>
    services.filter((service) => service.subscriptions.some((each) => each.topic === topic && each.queue === queue));
  const groups = subscriptions.map(({ queue, accepts, terms }): [string, Expression] => [
    queue,
    { queue, accepts: accepts && [...accepts], services: severalOf(servicesOf(queue)), terms },
  ]);
  return [...new Map(groups).values()];
};

const severalOf = ({ length }: readonly unknown[]): number | undefined => (length > 1 ? length : undefined);

const topicExpression = (topic: TopicPlan, usual: Terms, readers: readonly Expression[]): Expression => ({
  name: topic.name,
  subject: topic.subject,
  ...(Object.values(usual).some((value) => value !== undefined) && { '...': code('usual') }),
  ...Object.fromEntries(Object.entries(termsOf(topic)).filter(([name, value]) => value !== usual[name])),
  readers,
  terms: topic.terms,
});
