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

/** Subscriptions that a message of each publication reaches directly, and publications that each subscription triggers. */
const reachFrom = ({ plan }: Builder, start: number): ReadonlySet<number> => {
  const reached = new Set<number>();
  const publications = new Set<number>([start]);
  const topics = new Set<number>();
  for (const publication of publications) {
    topics.add(plan.publications[publication]!.topic);
    for (const topic of topics) {
      plan.subscriptions.forEach((subscription, at) => {
        if (subscription.topic !== topic || reached.has(at)) return;
        reached.add(at);
        if (typeof subscription.exhausted === 'number') topics.add(subscription.exhausted);
        plan.publications.forEach((next, index) => {
          if (next.node !== subscription.node || next.trigger === null) return;
          if (next.trigger.subscriptions?.includes(subscription.id) ?? true) publications.add(index);
        });
      });
    }
  }
  return reached;
};

const leadsTo = ({ plan }: Builder, end: number): ReadonlySet<number> => {
  const leading = new Set<number>([end]);
  for (const target of leading) {
    const topic = plan.subscriptions[target]!.topic;
    plan.subscriptions.forEach((subscription, at) => {
      const leads =
        subscription.exhausted === topic ||
        plan.publications.some(
          ({ node, topic: to, trigger }) =>
            to === topic &&
            node === subscription.node &&
            trigger !== null &&
            (trigger.subscriptions?.includes(subscription.id) ?? true),
        );
      if (leads) leading.add(at);
    });
  }
  return leading;
};

/** Four integers per objective (clock, end, reach from, reach to) and the list that the reaches point into. */
export const compileObjectives = (builder: Builder): { objectives: number[]; reach: number[] } => {
  const { plan } = builder;
  const clocks = clocksOf(builder);
  const objectives: number[] = [];
  const reach: number[] = [];
  for (const { objective } of plan.objectives) {
    const from = plan.publications.findIndex(({ id }) => id === objective.from);
    const to = plan.subscriptions.findIndex(({ id }) => id === objective.to);
    const first = reach.length;
    if (from >= 0 && to >= 0) {
      const leading = leadsTo(builder, to);
      for (const subscription of reachFrom(builder, from)) if (leading.has(subscription)) reach.push(subscription);
    }
    objectives.push(clocks.get(objective.from) ?? -1, to, first, reach.length);
  }
  return { objectives, reach };
};
