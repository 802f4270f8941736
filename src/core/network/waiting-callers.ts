/** Who stands in line with a request that waits: its caller waits with it, and the caller of that, up to those that nobody calls. */
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';

/** How many messages or tries one at a vertex causes at another. */
export interface Share {
  readonly vertex: number;
  readonly weight: number;
}

/** Where calls go round, what has come back so often is too little to matter. */
const mostSteps = 100;

/**
 * Per vertex of `asking`, those from which its requests come in the end, as shares of one message there: itself where nobody calls
 * it. A call is not waited for longer than its timeout; who has one stands in no line.
 */
export const rootsOf = (
  plan: Plan,
  graph: FlowGraph,
  asking: ReadonlySet<number>,
): ReadonlyMap<number, readonly Share[]> => {
  const { called, callers } = waitedCalls(plan, graph);
  const onTheWay = leadingTo(asking, callers);
  const roots = new Map<number, Share[]>([...asking].map((vertex) => [vertex, []]));
  for (const root of onTheWay) {
    if (callers.has(root)) continue;
    for (const [vertex, weight] of comingFrom(root, called, onTheWay))
      roots.get(vertex)?.push({ vertex: root, weight });
  }
  return roots;
};

/** Calls that are made during work and waited for, from both ends. */
const waitedCalls = (plan: Plan, graph: FlowGraph) => {
  const called = new Map<number, Share[]>();
  const callers = new Map<number, number[]>();
  graph.edges.forEach((edges, vertex) => {
    for (const { to, weight } of edges) {
      const call = plan.calls[graph.workOf[to]! - plan.subscriptions.length];
      if (call === undefined || call.source !== null || call.timeoutMs !== null) continue;
      called.set(vertex, [...(called.get(vertex) ?? []), { vertex: to, weight }]);
      callers.set(to, [...(callers.get(to) ?? []), vertex]);
    }
  });
  return { called, callers };
};

const leadingTo = (asking: ReadonlySet<number>, callers: ReadonlyMap<number, readonly number[]>): Set<number> => {
  const found = new Set(asking);
  // A set goes on with what is added while it is gone through.
  for (const vertex of found) for (const caller of callers.get(vertex) ?? []) found.add(caller);
  return found;
};

/** What one message at the root causes at each vertex, all ways together. */
const comingFrom = (
  root: number,
  called: ReadonlyMap<number, readonly Share[]>,
  onTheWay: ReadonlySet<number>,
): ReadonlyMap<number, number> => {
  const caused = new Map<number, number>();
  let moving = new Map([[root, 1]]);
  for (let step = 0; moving.size > 0 && step <= mostSteps; step++) {
    const next = new Map<number, number>();
    for (const [from, share] of moving) {
      caused.set(from, (caused.get(from) ?? 0) + share);
      for (const { vertex, weight } of called.get(from) ?? [])
        if (onTheWay.has(vertex)) next.set(vertex, (next.get(vertex) ?? 0) + share * weight);
    }
    moving = next;
  }
  return caused;
};
