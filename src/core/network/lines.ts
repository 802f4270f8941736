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
  return [...asks].map(([link, each]) => ({ link, asks: each.flatMap((ask) => fromRoots(ask, callers, [])) }));
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

/** Requests are never more than the workers that wait for them: it piles up before those that nobody calls. */
const fromRoots = (ask: Ask, callers: ReadonlyMap<number, readonly Ask[]>, seen: readonly number[]): Ask[] => {
  const own = seen.includes(ask.vertex) ? [] : (callers.get(ask.vertex) ?? []);
  if (own.length === 0) return [ask];
  return own.flatMap(({ vertex, weight, work }) =>
    fromRoots({ vertex, work, weight: weight * ask.weight }, callers, [...seen, ask.vertex]),
  );
};
