/** Topics' and publications' records, the sources that start them and the triggers that follow deliveries. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanPublication, PlanRateLimit, PlanSource } from '../../network/plan.ts';
import {
  BLOCK,
  BY_CHANCE,
  BY_MORE,
  CONSTANT,
  DROP_NEW,
  DROP_OLD,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  FAILED_AT,
  FAILED_END,
  LIMIT_INTERVAL,
  LIMIT_REFUSES,
  LIMIT_TOLERANCE,
  ON_OFF,
  OUTSIDE_HEAD,
  OUTSIDE_TAIL,
  POISSON,
  PROCESSED_AT,
  PROCESSED_END,
  PROFILE,
  PUBLICATION_FLAGS,
  PUBLICATION_HOPS,
  PUBLICATION_LIMIT,
  PUBLICATION_NODE,
  PUBLICATION_REQUEST,
  PUBLICATION_ROUTE,
  PUBLICATION_STAMP,
  REJECT,
  REQUEST_NODE,
  REQUEST_TIMEOUT_AFTER,
  REQUEST_TOPIC,
  SOURCE_BATCH,
  SOURCE_CALL,
  SOURCE_LIST,
  SOURCE_LIST_END,
  SOURCE_PLAIN,
  SOURCE_PROCESS,
  SOURCE_PUBLICATION,
  SOURCE_REPEATS,
  SOURCE_STREAM,
  TOPIC_CAPACITY,
  TOPIC_LATENCY,
  TOPIC_LATENCY_STREAM,
  TOPIC_PARTITION_STREAM,
  TOPIC_PARTITIONS,
  TOPIC_POLICY,
  TOPIC_SHARES,
  TRACE,
  TRIGGER_CHOICE,
  TRIGGER_COPIES,
  TRIGGER_DELAY,
  TRIGGER_EVERY,
  TRIGGER_FLAGS,
  TRIGGER_PUBLICATION,
  TRIGGER_STREAM,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { addLaw, addNumbers, addStream } from './draws.ts';
import { addRow, rowCount, setField } from './rows.ts';

const policies = { 'drop-new': DROP_NEW, 'drop-old': DROP_OLD, reject: REJECT, block: BLOCK } as const;

export const addTopics = (builder: Builder): void => {
  const { draws, plan, tables } = builder;
  for (const topic of plan.topics) {
    const shares = topic.partitionShares;
    addRow(tables.topics, {
      [TOPIC_CAPACITY]: topic.capacity ?? -1,
      [TOPIC_POLICY]: topic.capacity === null ? DROP_NEW : policies[topic.onFull],
      [TOPIC_LATENCY]: addLaw(draws, topic.publishLatency),
      [TOPIC_LATENCY_STREAM]: addStream(draws, topic.id, 'publish-latency'),
      [TOPIC_PARTITIONS]: topic.ordered ? topic.partitions : 1,
      [TOPIC_PARTITION_STREAM]: addStream(draws, topic.id, 'partition'),
      [TOPIC_SHARES]: shares === null ? -1 : addNumbers(draws, cumulative(shares)),
      [OUTSIDE_HEAD]: -1,
      [OUTSIDE_TAIL]: -1,
    });
  }
};

const cumulative = (shares: readonly number[]): number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    sum += share / total;
    return sum;
  });
};

/** A token bucket; its number, or -1. */
export const addLimit = ({ tables }: Builder, limit: PlanRateLimit | null): number =>
  limit === null
    ? -1
    : addRow(tables.limits, {
        [LIMIT_INTERVAL]: 1000 / limit.perSecond,
        [LIMIT_TOLERANCE]: (1000 / limit.perSecond) * (limit.burst - 1),
        [LIMIT_REFUSES]: limit.refuses ? 1 : 0,
      });

/** `mayBeDown`: a fault can take the publisher down. */
export const addPublication = (
  builder: Builder,
  publication: PlanPublication,
  route: number,
  stamp: number,
  mayBeDown: boolean,
): void => {
  const { tables } = builder;
  const limit = addLimit(builder, publication.rateLimit);
  const request = addRequest(builder, publication);
  const special = mayBeDown || limit >= 0 || request >= 0 || publication.hopLimit !== null;
  const row = addRow(tables.publications, {
    [PUBLICATION_ROUTE]: route,
    [PUBLICATION_FLAGS]: special ? 1 : 0,
    [PUBLICATION_NODE]: publication.node,
    [PUBLICATION_STAMP]: stamp,
    [PUBLICATION_LIMIT]: limit,
    [PUBLICATION_HOPS]: publication.hopLimit ?? 0,
    [PUBLICATION_REQUEST]: request,
  });
  if (publication.source !== null) addSources(builder, publication.source, publication.id, row, -1);
};

const addRequest = ({ tables }: Builder, { request, node }: PlanPublication): number => {
  if (request === null) return -1;
  addRow(tables.requestNumbers, { [REQUEST_TIMEOUT_AFTER]: request.timeoutMs });
  return addRow(tables.requests, { [REQUEST_NODE]: node, [REQUEST_TOPIC]: request.replyTo });
};

/** Instances of a Poisson source are one stream of their joint rate; of any other process each has its own. */
export const addSources = (
  builder: Builder,
  source: PlanSource,
  id: string,
  publication: number,
  call: number,
): void => {
  const { arrivals, instances } = source;
  const poisson = arrivals.process === 'poisson' || arrivals.process === 'profile';
  for (let instance = 0; instance < (poisson ? 1 : instances); instance++) {
    addSource(builder, arrivals, poisson ? instances : 1, `${id}#${instance}`, publication, call);
  }
};

const addSource = (
  builder: Builder,
  arrivals: Arrivals,
  times: number,
  element: string,
  publication: number,
  call: number,
): void => {
  const { draws, settings, tables } = builder;
  const batch = arrivals.batch ?? 1;
  const factor = settings.rateFactor * times;
  const gapMs = (ratePerSecond: number) => (1000 * batch) / (ratePerSecond * factor);
  const list = listOf(builder, arrivals, gapMs);
  addRow(tables.sources, {
    [SOURCE_PUBLICATION]: publication,
    [SOURCE_STREAM]: addStream(draws, element, 'arrivals'),
    [SOURCE_PROCESS]: { poisson: POISSON, constant: CONSTANT, 'on-off': ON_OFF, profile: PROFILE, trace: TRACE }[
      arrivals.process
    ],
    [SOURCE_BATCH]: batch,
    [SOURCE_CALL]: call,
    [SOURCE_LIST]: list === null ? 0 : addNumbers(draws, list),
    [SOURCE_LIST_END]: draws.numbers.length,
    [SOURCE_REPEATS]: arrivals.process === 'profile' && arrivals.repeat === true ? 1 : 0,
    [SOURCE_PLAIN]: call < 0 && batch === 1 ? 1 : 0,
  });
  addRow(tables.sourceNumbers, numbersOf(arrivals, gapMs));
};

const numbersOf = (arrivals: Arrivals, gapMs: (rate: number) => number): Record<number, number> => {
  if (arrivals.process === 'on-off') {
    const { onMeanSeconds, offMeanSeconds, ratePerSecond } = arrivals;
    const share = onMeanSeconds / (onMeanSeconds + offMeanSeconds);
    return { 0: gapMs(ratePerSecond) * share, 1: onMeanSeconds * 1000, 2: offMeanSeconds * 1000 };
  }
  return 'ratePerSecond' in arrivals ? { 0: gapMs(arrivals.ratePerSecond) } : {};
};

/** Profiles as (time, gap) pairs in ms, traces as times in ms, in order. */
const listOf = (
  { settings }: Builder,
  arrivals: Arrivals,
  gapMs: (rate: number) => number,
): readonly number[] | null => {
  if (arrivals.process === 'profile') {
    const points = [...arrivals.points].sort((a, b) => a.atSeconds - b.atSeconds);
    return points.flatMap(({ atSeconds, ratePerSecond }) => [atSeconds * 1000, gapMs(ratePerSecond)]);
  }
  if (arrivals.process !== 'trace') return null;
  return arrivals.atSeconds.map((at) => (at * 1000) / settings.rateFactor).sort((a, b) => a - b);
};

const outcomes = [
  { outcome: 'processed', at: PROCESSED_AT, end: PROCESSED_END },
  { outcome: 'failed', at: FAILED_AT, end: FAILED_END },
  { outcome: 'exhausted', at: EXHAUSTED_AT, end: EXHAUSTED_END },
] as const;

/** Every delivery's triggers, in the order of the links' ids, those of one choice together. */
export const addTriggers = (builder: Builder): void => {
  const { plan, tables, works } = builder;
  builder.deliveries.forEach(({ subscription, message }, delivery) => {
    const work = works[subscription]!;
    const candidates = builder.publicationsOfNode[work.node]!.filter((at) => plan.publications[at]!.trigger !== null);
    for (const { outcome, at, end } of outcomes) {
      setField(tables.deliveries, delivery, at, rowCount(tables.triggers));
      const triggered = candidates.filter((candidate) => {
        const trigger = plan.publications[candidate]!.trigger!;
        if (trigger.outcome !== outcome) return false;
        if (!(trigger.subscriptions?.includes(work.id) ?? true)) return false;
        return message < 0 ? trigger.messages === null : (trigger.messages?.includes(message) ?? true);
      });
      for (const group of byChoice(builder, triggered)) addTriggerGroup(builder, group);
      setField(tables.deliveries, delivery, end, rowCount(tables.triggers));
    }
  });
};

const byChoice = ({ plan }: Builder, triggered: readonly number[]): number[][] => {
  const groups = new Map<string, number[]>();
  for (const at of triggered) {
    const choice = plan.publications[at]!.trigger!.choice;
    const key = choice === null ? `#${at}` : choice;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()];
};

const addTriggerGroup = (builder: Builder, group: readonly number[]): void => {
  const { draws, plan, tables } = builder;
  group.forEach((at, place) => {
    const publication = plan.publications[at]!;
    const trigger = publication.trigger!;
    const ofChoice = trigger.choice === null ? 0 : group.length - place;
    const law = addLaw(draws, trigger.delay);
    const single = ofChoice === 0 && trigger.copies === 1 && trigger.every === 1 && law < 0;
    const always = trigger.probability >= 1;
    addRow(tables.triggers, {
      [TRIGGER_PUBLICATION]: at,
      [TRIGGER_FLAGS]: single ? (always ? 0 : BY_CHANCE) : BY_MORE,
      [TRIGGER_STREAM]:
        trigger.choice === null
          ? streamOnce(builder, publication.id, 'route')
          : streamOnce(builder, plan.nodes[publication.node]!.id, `choice ${trigger.choice}`),
      [TRIGGER_COPIES]: trigger.copies,
      [TRIGGER_EVERY]: trigger.every,
      [TRIGGER_DELAY]: law,
      [TRIGGER_CHOICE]: ofChoice,
    });
    builder.triggerShares.push(trigger.probability);
    builder.triggerDelayStreams.push(streamOnce(builder, publication.id, 'delay'));
  });
};

/** One stream per element and purpose, however many triggers use it. */
export const streamOnce = ({ draws, streamOf }: Builder, element: string, purpose: string): number => {
  const key = `${element} ${purpose}`;
  const known = streamOf.get(key) ?? addStream(draws, element, purpose);
  streamOf.set(key, known);
  return known;
};
