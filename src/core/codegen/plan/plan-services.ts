/** Services: one package per node that is not a topic and is not run by others. */
import { byCodeUnit, sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { deadLetterTopic, unsoundShare } from '../../model/graph/deliveries.ts';
import { groupOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Publisher, Worker } from '../../model/node.ts';
import { camel, distinct, NameMap, pascal, slugOf } from '../names.ts';
import type { AnswerPlan, HandlerPlan, SubscriptionPlan } from './handler-plan.ts';
import type { CallPlan, PublicationPlan, TopicPlan } from './link-plan.ts';
import type { ExpectationPlan, MessagePlan } from './message-plan.ts';
import { planHandlers, planTriggers, type Reading } from './plan-handlers.ts';
import { planPublications, planRetry } from './plan-links.ts';
import { planSchedules } from './plan-schedules.ts';
import { planSources } from './plan-sources.ts';
import type { ServicePlan, SourcePlan } from './project-plan.ts';
import type { ServiceName } from './service-names.ts';

export interface Parts {
  readonly design: Design;
  readonly messages: ReadonlyMap<string, MessagePlan>;
  readonly topics: ReadonlyMap<string, TopicPlan>;
  readonly calls: ReadonlyMap<string, CallPlan>;
  readonly expectations: ReadonlyMap<string, ExpectationPlan>;
  readonly terms: TermsOf;
  readonly names: ReadonlyMap<string, ServiceName>;
}

/** What each link says to the chosen broker alone. */
export interface TermsOf {
  publish(link: Publish): Pick<PublicationPlan, 'terms'>;
  subscribe(link: Subscribe): Pick<SubscriptionPlan, 'terms'>;
}

export const planServices = (parts: Parts): ServicePlan[] => {
  const variables = new NameMap('Service');
  return sortedEntries(parts.design.nodes).flatMap(([id, node]) => {
    if (node.kind === 'topic' || (node.kind !== 'publisher' && node.external)) return [];
    return [
      planService(parts, id, node, {
        variable: variables.claim(`${camel(id)}Service`),
        slug: parts.names.get(id)?.slug ?? id,
      }),
    ];
  });
};

const planService = (
  parts: Parts,
  id: string,
  node: Publisher | Worker,
  names: Pick<ServicePlan, 'variable' | 'slug'>,
): ServicePlan => {
  const { design } = parts;
  const publications = planPublications(id, parts);
  const calls = [...parts.calls.values()].filter((call) => design.links?.[call.id]?.from === id);
  const doings = { publications, calls: new Map(calls.map((call) => [call.id, call])) };
  const links = subscriptionsOf(design, id);
  const readings = links.flatMap((entry) => readingOf(parts, entry));
  const handlers = planHandlers(design, id, readings, doings);
  const worker = node.kind === 'publisher' ? undefined : node;
  const sources = planSources(parts, id, publications);
  const schedules = node.source === 'schedule' ? planSchedules(sources) : [];
  const entrances = entrancesOf(node, publications, calls, sources);
  const tokens = node.authenticated && entrances.length > 0 ? parts.names.get(id)?.tokens : undefined;
  return {
    id,
    ...names,
    source: node.source ?? 'external',
    ...(tokens !== undefined && { callerTokens: tokens }),
    stores: worker?.stores ?? [],
    title: node.name,
    kind: node.kind,
    description: node.description ?? '',
    owner: node.owner ?? '',
    modules: worker?.modules ?? [],
    configuration: worker?.configuration ?? {},
    healthPath: worker?.health?.path.startsWith('/') ? worker.health.path : '/health',
    replicas: worker?.replicas ?? 1,
    callWorkers: worker?.concurrency ?? 1,
    ...(worker?.sharedWorkers && { sharedWorkers: worker.concurrency ?? 1 }),
    publications,
    calls,
    subscriptions: links.flatMap(([link, subscribe]) =>
      planSubscription(parts, link, subscribe, worker, handlers.get(link) ?? []),
    ),
    answers: planAnswers(parts, id, doings),
    entrances,
    schedules,
    // The clock sends by itself what it can.
    sources: sources.filter(({ link }) => !schedules.some((schedule) => schedule.link === link)),
  };
};

/** All that a publisher sends comes from outside; of a service what has arrivals of its own. */
const entrancesOf = (
  { kind }: Publisher | Worker,
  publications: readonly PublicationPlan[],
  calls: readonly CallPlan[],
  sources: readonly SourcePlan[],
): ServicePlan['entrances'] => [
  ...publications
    .filter(({ links }) => kind === 'publisher' || sources.some(({ link }) => links.includes(link)))
    .map((publication) => ({ publication })),
  ...calls.filter(({ id }) => sources.some(({ link }) => link === id)).map((call) => ({ call })),
];

const subscriptionsOf = (design: Design, node: string): [string, Subscribe][] =>
  sortedEntries(design.links).filter(
    (entry): entry is [string, Subscribe] => entry[1].kind === 'subscribe' && entry[1].to === node,
  );

const readingOf = ({ topics }: Parts, [subscription, link]: [string, Subscribe]): Reading[] => {
  const topic = topics.get(link.from);
  if (!topic) return [];
  return [
    { subscription, topic, messages: topic.messages.filter((message) => link.filter?.includes(message.id) ?? true) },
  ];
};

const planSubscription = (
  { design, topics, messages, expectations, terms }: Parts,
  id: string,
  link: Subscribe,
  worker: Worker | undefined,
  handlers: readonly HandlerPlan[],
): SubscriptionPlan[] => {
  const topic = topics.get(link.from);
  if (!topic) return [];
  const deadLetter = topics.get(deadLetterTopic(link) ?? '');
  const node = design.nodes?.[link.from];
  const atMostOnce = node?.kind === 'topic' && node.guarantee === 'at-most-once';
  const expects = expectations.get(id);
  const accepts = link.filter?.flatMap((message) => messages.get(message)?.slug ?? []);
  return [
    {
      id,
      topic,
      queue: queueName(design, link),
      ...(accepts && { accepts }),
      concurrency: link.concurrency ?? worker?.concurrency ?? 1,
      prefetch: link.prefetch ?? 1,
      ...(link.ackTimeoutMs !== undefined && { ackTimeoutMs: link.ackTimeoutMs }),
      acknowledgeFirst: atMostOnce || link.acknowledge === 'before-work',
      idempotent: link.idempotent ?? false,
      sideEffects: link.sideEffects ?? true,
      seesPersonal: link.seesPii ?? false,
      retry: planRetry(atMostOnce ? undefined : link.retry),
      ...(deadLetter && { deadLetter }),
      dropExpired: link.dropExpired ?? false,
      ...(expects && { expects }),
      ...terms.subscribe(link),
      ...(link.delay && { delay: link.delay }),
      ...(link.work && { work: link.work }),
      failureProbability: unsoundShare(link),
      poisonProbability: link.failure?.poisonProbability ?? 0,
      handlers,
    },
  ];
};

/** Members of a group share a queue; links of a group that take different messages have one each. */
const queueName = (design: Design, link: Subscribe): string => {
  const identity = (other: Subscribe) => `${groupOf(other)} ${JSON.stringify([...(other.filter ?? [])].sort())}`;
  const readers = Object.values(design.links ?? {}).filter(
    (other): other is Subscribe => other.kind === 'subscribe' && other.from === link.from,
  );
  const queues = [...new Map(readers.map((other) => [identity(other), slugOf(groupOf(other), 'group')]))].sort(
    ([one], [other]) => byCodeUnit(one, other),
  );
  const names = distinct(queues.map(([, slug]) => slug));
  return names[queues.findIndex(([queue]) => queue === identity(link))] ?? slugOf(groupOf(link), 'group');
};

const planAnswers = (
  { design, calls }: Parts,
  node: string,
  doings: Parameters<typeof planTriggers>[5],
): AnswerPlan[] =>
  [...calls.values()]
    .filter((call) => call.to === node)
    .map((call) => ({
      call,
      file: `answer-${call.id}`,
      name: `answer${pascal(call.id)}`,
      triggers: planTriggers(design, node, call.id, undefined, 'processed', doings),
    }));
