/** Lines of workers before a ceiling: who calls through a pool or a limit, or publishes into a full buffer, waits with its message. */
import { componentsOf } from '../lib/components.ts';
import { blockedDeadLetters, blockedPublications, isApart } from './blocking-topics.ts';
import { heldCeiling, linkOfCall, linkOfTopic } from './ceilings.ts';
import type { FlowGraph } from './flow-graph.ts';
import { groupsOf } from './groups.ts';
import type { Plan } from './plan.ts';
import { rootsOf, type Share } from './waiting-callers.ts';

export interface Line {
  /** Publications, then calls, then topics. */
  readonly link: number;
  readonly asks: readonly Ask[];
  /** Of a topic that blocks: the subscriptions that it has, and the publications with which workers wait for it. */
  readonly readers: readonly number[];
  readonly publications: readonly number[];
  /** Vertices whose dead letters go there. */
  readonly deadLetters: readonly number[];
  /** Those of the publications of which workers wait with only a part. */
  readonly apart: readonly number[];
}

export interface Ask {
  /** Of a subscription or call whose workers wait. */
  readonly vertex: number;
  readonly work: number;
  /** Messages or tries per message there, all its attempts together. */
  readonly weight: number;
  /** The publication before a topic, where workers wait with only some of what it brings there. */
  readonly apart: number | null;
}

/** Of all links and topics before which workers may have to wait. */
export const linesOf = (plan: Plan, graph: FlowGraph, stationOf: Int32Array): Line[] => {
  const linksOf = waitingFor(plan, graph);
  const deadLetters = blockedDeadLetters(plan, graph);
  if (linksOf === null && deadLetters.every((topic) => topic < 0)) return [];
  const asks = new Map<number, Ask[]>();
  graph.edges.forEach((edges, vertex) => {
    const work = graph.workOf[vertex]!;
    for (const { to, weight } of work < 0 ? [] : edges) {
      const tries = to < graph.publications ? 1 : graph.outcomes[graph.workOf[to]!]!.attempts.mean;
      for (const link of linksOf?.(to) ?? []) {
        const apart = link >= linkOfTopic(plan, 0) ? to : null;
        asks.set(link, [...(asks.get(link) ?? []), { vertex, work, weight: weight * tries, apart }]);
      }
    }
  });
  deadLetters.forEach((topic, vertex) => {
    if (topic < 0) return;
    const work = graph.workOf[vertex]!;
    const ask = { vertex, work, weight: graph.outcomes[work]!.attempts.exhausted, apart: null };
    asks.set(linkOfTopic(plan, topic), [...(asks.get(linkOfTopic(plan, topic)) ?? []), ask]);
  });
  const roots = rootsOf(plan, graph, new Set([...asks.values()].flatMap((each) => each.map(({ vertex }) => vertex))));
  const lines = [...asks].flatMap(([link, each]): Line[] => {
    const all = fromRoots(graph, each, roots);
    // Who is called only by those that call each other is never called.
    if (all.length === 0) return [];
    const line = { link, asks: all, readers: [], publications: [], deadLetters: [], apart: [] };
    const topic = link - linkOfTopic(plan, 0);
    if (topic < 0) return [line];
    const dead = deadLetters.flatMap((to, vertex) => (to === topic ? [vertex] : []));
    return [{ ...line, ...aroundTopic(plan, topic), deadLetters: dead }];
  });
  return withoutCircles(plan, lines, stationOf);
};

/**
 * Who waits for itself, over one topic or several, stands still for good once all of them are full: that is left out, and what it brings
 * there comes by itself.
 */
const withoutCircles = (plan: Plan, lines: readonly Line[], stationOf: Int32Array): Line[] => {
  const waitsFor = Array.from(stationOf, (): number[] => []);
  for (const { asks, readers } of lines) {
    const stations = readers.map((work) => stationOf[work]!);
    for (const { work } of asks) waitsFor[stationOf[work]!]!.push(...stations);
  }
  const { of } = componentsOf(waitsFor);
  return lines.flatMap((line): Line[] => {
    if (line.readers.length === 0) return [line];
    const reading = new Set(line.readers.map((work) => of[stationOf[work]!]!));
    const goesRound = ({ work }: Ask): boolean => reading.has(of[stationOf[work]!]!);
    const round = line.asks.filter(goesRound);
    const apart = line.publications.filter((at) => isApart(plan, at) || round.some((ask) => ask.apart === at));
    const asks: Asks = new Map();
    for (const ask of line.asks) {
      if (!goesRound(ask)) addAsk(asks, { ...ask, apart: apart.includes(ask.apart ?? -1) ? ask.apart : null });
    }
    if (asks.size === 0) return [];
    const inRound = new Set(round.flatMap(({ apart: publication, vertex }) => (publication === null ? [vertex] : [])));
    const deadLetters = line.deadLetters.filter((vertex) => !inRound.has(vertex));
    return [{ ...line, asks: valuesOf(asks), apart, deadLetters }];
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

const aroundTopic = (plan: Plan, topic: number): Pick<Line, 'publications' | 'readers'> => ({
  readers: groupsOf(plan).ofTopic[topic]!.flat(),
  publications: plan.publications.flatMap((each, at) =>
    each.topic === topic && blockedPublications(plan)[at] ? [at] : [],
  ),
});

/** Requests are never more than the workers that wait for them: it piles up before those that nobody calls. */
const fromRoots = (
  { workOf }: FlowGraph,
  asks: readonly Ask[],
  roots: ReadonlyMap<number, readonly Share[]>,
): Ask[] => {
  const all: Asks = new Map();
  for (const { apart, vertex: asking, weight: most } of asks)
    for (const { vertex, weight } of roots.get(asking)!)
      addAsk(all, { vertex, work: workOf[vertex]!, weight: weight * most, apart });
  return valuesOf(all);
};

/** By their publication where that is apart, then by vertex. */
type Asks = Map<number | null, Map<number, Ask>>;

const valuesOf = (asks: Asks): Ask[] => [...asks.values()].flatMap((each) => [...each.values()]);

/** Those before the same workers are one. */
const addAsk = (to: Asks, ask: Ask): void => {
  const own = to.get(ask.apart) ?? new Map<number, Ask>();
  own.set(ask.vertex, { ...ask, weight: ask.weight + (own.get(ask.vertex)?.weight ?? 0) });
  to.set(ask.apart, own);
};
