/** Objectives: which publications start a clock, and on which subscriptions a message can be lost on the way to the end. */
import type { Builder } from './builder.ts';

/** The clock that publication `id` starts, or -1. Clocks are numbered in the order of the objectives. */
export const clocksOf = ({ plan }: Builder): ReadonlyMap<string, number> => {
  const clocks = new Map<string, number>();
  for (const { objective } of plan.objectives) {
    if (!clocks.has(objective.from)) clocks.set(objective.from, clocks.size);
  }
  return clocks;
};

/** By topic: the subscriptions that read it, those whose dead letters it takes, and the publications into it. */
interface Paths {
  readonly builder: Builder;
  readonly readers: readonly (readonly number[])[];
  readonly buriers: readonly (readonly number[])[];
  readonly publications: readonly (readonly number[])[];
}

const pathsOf = (builder: Builder): Paths => {
  const { plan } = builder;
  const byTopic = <Record>(records: readonly Record[], topicOf: (record: Record) => number | string): number[][] => {
    const found = plan.topics.map((): number[] => []);
    records.forEach((record, at) => {
      const topic = topicOf(record);
      if (typeof topic === 'number') found[topic]!.push(at);
    });
    return found;
  };
  return {
    builder,
    readers: byTopic(plan.subscriptions, ({ topic }) => topic),
    buriers: byTopic(plan.subscriptions, ({ exhausted }) => exhausted),
    publications: byTopic(plan.publications, ({ topic }) => topic),
  };
};

/** Whether what the subscription works on, at the publication's node, may trigger the publication. */
const triggers = ({ builder: { plan } }: Paths, subscription: number, publication: number): boolean => {
  const { trigger } = plan.publications[publication]!;
  return trigger !== null && (trigger.subscriptions?.includes(plan.subscriptions[subscription]!.id) ?? true);
};

const triggeredBy = (paths: Paths, subscription: number): readonly number[] => {
  const { plan, publicationsOfNode } = paths.builder;
  const ofNode = publicationsOfNode[plan.subscriptions[subscription]!.node]!;
  return ofNode.filter((publication) => triggers(paths, subscription, publication));
};

/** Subscriptions that a message of the publication may reach, in the order in which it does. */
const reachFrom = (paths: Paths, start: number): ReadonlySet<number> => {
  const { plan } = paths.builder;
  const reached = new Set<number>();
  const publications = new Set<number>([start]);
  for (const publication of publications) {
    const topics = new Set<number>([plan.publications[publication]!.topic]);
    for (const topic of topics) {
      for (const at of paths.readers[topic]!) {
        if (reached.has(at)) continue;
        reached.add(at);
        const { exhausted } = plan.subscriptions[at]!;
        if (typeof exhausted === 'number') topics.add(exhausted);
        for (const next of triggeredBy(paths, at)) publications.add(next);
      }
    }
  }
  return reached;
};

/** Subscriptions from which a message may get to the one at the end. */
const leadsTo = (paths: Paths, end: number): ReadonlySet<number> => {
  const { plan, worksOfNode } = paths.builder;
  const leading = new Set<number>([end]);
  const topics = new Set<number>();
  for (const target of leading) {
    const { topic } = plan.subscriptions[target]!;
    if (topics.has(topic)) continue;
    topics.add(topic);
    for (const burier of paths.buriers[topic]!) leading.add(burier);
    for (const publication of paths.publications[topic]!) {
      for (const work of worksOfNode[plan.publications[publication]!.node]!) {
        // The works of a node are its subscriptions, then its calls.
        if (work < plan.subscriptions.length && triggers(paths, work, publication)) leading.add(work);
      }
    }
  }
  return leading;
};

/** Four integers per objective (clock, end, reach from, reach to) and the list that the reaches point into. */
export const compileObjectives = (builder: Builder): { objectives: number[]; reach: number[] } => {
  const { plan } = builder;
  const clocks = clocksOf(builder);
  const paths = pathsOf(builder);
  const objectives: number[] = [];
  const reach: number[] = [];
  for (const { objective } of plan.objectives) {
    const from = plan.publications.findIndex(({ id }) => id === objective.from);
    const to = plan.subscriptions.findIndex(({ id }) => id === objective.to);
    const first = reach.length;
    if (from >= 0 && to >= 0) {
      const leading = leadsTo(paths, to);
      for (const subscription of reachFrom(paths, from)) if (leading.has(subscription)) reach.push(subscription);
    }
    objectives.push(clocks.get(objective.from) ?? -1, to, first, reach.length);
  }
  return { objectives, reach };
};
