/** Lines of workers before a ceiling: who calls through a pool or a limit, or publishes into a full buffer, waits with its message. */
import { heldCeiling, linkOfCall } from './ceilings.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';

export interface Line {
  /** Publications, then calls. */
  readonly link: number;
  readonly asks: readonly Ask[];
}

export interface Ask {
  /** Of a subscription or call whose workers wait. */
  readonly vertex: number;
  readonly work: number;
  /** Messages or tries per message there, all its attempts together. */
  readonly weight: number;
}

/** Of all links before which workers may have to wait. */
export const linesOf = (plan: Plan, graph: FlowGraph): Line[] => {
  const asks = new Map<number, Ask[]>();
  const held = plan.publications.map((each) => heldCeiling(plan, each) !== null);
  const asked = plan.calls.map(({ pool, rateLimit, source }) => source === null && (pool ?? rateLimit) !== null);
  if (!held.includes(true) && !asked.includes(true)) return [];
  graph.edges.forEach((edges, vertex) => {
    const work = graph.workOf[vertex]!;
    for (const { to, weight } of work < 0 ? [] : edges) {
      const call = graph.workOf[to]! - plan.subscriptions.length;
      if (!(to < graph.publications ? held[to] : asked[call])) continue;
      const link = to < graph.publications ? to : linkOfCall(plan, call);
      const tries = to < graph.publications ? 1 : graph.outcomes[graph.workOf[to]!]!.attempts.mean;
      asks.set(link, [...(asks.get(link) ?? []), { vertex, work, weight: weight * tries }]);
    }
  });
  const callers = callersOf(plan, graph);
  return [...asks].map(([link, each]) => ({ link, asks: fromRoots(each, callers) }));
};

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
