/** Lines of workers before a ceiling: who calls through a pool or a limit, or publishes into a full buffer, waits with its message. */
import { blockedPublications } from './blocking-topics.ts';
import { heldCeiling, linkOfCall, linkOfTopic } from './ceilings.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';

export interface Line {
  /** Publications, then calls, then topics. */
  readonly link: number;
  readonly asks: readonly Ask[];
  /** Of a topic that blocks: the subscriptions that it has, and the publications with which workers wait for it. */
  readonly readers: readonly number[];
  readonly publications: readonly number[];
}

export interface Ask {
  /** Of a subscription or call whose workers wait. */
  readonly vertex: number;
  readonly work: number;
  /** Messages or tries per message there, all its attempts together. */
  readonly weight: number;
}

/** Of all links and topics before which workers may have to wait. */
export const linesOf = (plan: Plan, graph: FlowGraph): Line[] => {
  const linksOf = waitingFor(plan, graph);
  if (linksOf === null) return [];
  const asks = new Map<number, Ask[]>();
  graph.edges.forEach((edges, vertex) => {
    const work = graph.workOf[vertex]!;
    for (const { to, weight } of work < 0 ? [] : edges) {
      const tries = to < graph.publications ? 1 : graph.outcomes[graph.workOf[to]!]!.attempts.mean;
      for (const link of linksOf(to)) {
        asks.set(link, [...(asks.get(link) ?? []), { vertex, work, weight: weight * tries }]);
      }
    }
  });
  const callers = callersOf(plan, graph);
  return [...asks].map(([link, each]) => {
    const line = { link, asks: fromRoots(each, callers), readers: [], publications: [] };
    return link < linkOfTopic(plan, 0) ? line : { ...line, ...aroundTopic(plan, graph, link - linkOfTopic(plan, 0)) };
  });
};

/** What a worker may have to wait for on its way to a vertex; null where nobody ever has to. */
const waitingFor = (plan: Plan, graph: FlowGraph): ((to: number) => readonly number[]) | null => {
  const held = plan.publications.map((each) => heldCeiling(plan, each) !== null);
  const blocked = blockedPublications(plan);
  const asked = plan.calls.map(({ pool, rateLimit, source }) => source === null && (pool ?? rateLimit) !== null);
  if (![held, blocked, asked].some((each) => each.includes(true))) return null;
  return (to) => {
    if (to >= graph.publications) {
      const call = graph.workOf[to]! - plan.subscriptions.length;
      return asked[call] === true ? [linkOfCall(plan, call)] : [];
    }
    return [...(held[to] ? [to] : []), ...(blocked[to] ? [linkOfTopic(plan, plan.publications[to]!.topic)] : [])];
  };
};

const aroundTopic = (plan: Plan, graph: FlowGraph, topic: number): Pick<Line, 'publications' | 'readers'> => ({
  readers: graph.groupsOfTopic[topic]!.flat(),
  publications: plan.publications.flatMap((each, at) =>
    each.topic === topic && blockedPublications(plan)[at] ? [at] : [],
  ),
});

/** Per vertex of a call that is made during work and waited for: who makes it. */
const callersOf = (plan: Plan, graph: FlowGraph): ReadonlyMap<number, readonly Ask[]> => {
  const callers = new Map<number, Ask[]>();
  graph.edges.forEach((edges, vertex) => {
    for (const { to, weight } of edges) {
      const call = plan.calls[graph.workOf[to]! - plan.subscriptions.length];
      if (call === undefined || call.source !== null || call.timeoutMs !== null) continue;
      callers.set(to, [...(callers.get(to) ?? []), { vertex, work: graph.workOf[vertex]!, weight }]);
    }
  });
  return callers;
};

/** Where calls go round, what has come back so often is too little to matter. */
const mostSteps = 100;

/** Requests are never more than the workers that wait for them: it piles up before those that nobody calls. */
const fromRoots = (asks: readonly Ask[], callers: ReadonlyMap<number, readonly Ask[]>): Ask[] => {
  const roots = new Map<number, Ask>();
  let moving = asks;
  for (let step = 0; moving.length > 0; step++) {
    const next = new Map<number, Ask>();
    for (const ask of moving) {
      const own = callers.get(ask.vertex) ?? [];
      if (own.length === 0 || step === mostSteps) addAsk(roots, ask);
      else for (const caller of own) addAsk(next, { ...caller, weight: caller.weight * ask.weight });
    }
    moving = [...next.values()];
  }
  return [...roots.values()];
};

/** Those before the same workers are one. */
const addAsk = (to: Map<number, Ask>, ask: Ask): void => {
  to.set(ask.vertex, { ...ask, weight: ask.weight + (to.get(ask.vertex)?.weight ?? 0) });
};
