/**
 * Lines of workers before a ceiling: who calls through a pool or a limit, or publishes into a full buffer, waits with its message. Where
 * more is wanted than the ceiling lets through, the line grows until its workers can ask for no more than that, as in a closed network
 * whose slowest station never idles (Gordon and Newell 1967); what they do not get to piles up before them.
 */
import { type Ceiling, callCeiling, heldCeiling, linkOfCall } from './ceilings.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import type { TrafficModel } from './traffic-model.ts';

export interface Line {
  /** Publications, then calls. */
  readonly link: number;
  readonly asks: readonly Ask[];
}

interface Ask {
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
  return [...asks].map(([link, each]) => ({ link, asks: each }));
};

/** What a line stands before; null where it never has to wait. */
export const ceilingOfLine = (model: TrafficModel, loads: Loads, { link }: Line): Ceiling | null => {
  const publication = model.plan.publications[link];
  return publication === undefined
    ? callCeiling(model, loads, link - model.plan.publications.length)
    : heldCeiling(model.plan, publication);
};

/** Sets how long each line of a block is, from what its stations are offered and what else they have to do. */
export const standInLine = (model: TrafficModel, loads: Loads, lines: readonly Line[]): void => {
  for (const line of lines) {
    const ceiling = ceilingOfLine(model, loads, line);
    if (ceiling === null) continue;
    const asking = askingStations(loads, line, loads.lineMs[line.link]!);
    const wanted = asking.reduce((sum, { perSecond }) => sum + perSecond, 0);
    loads.sending[line.link] = wanted / ceiling.perSecond;
    loads.lineMs[line.link] = wanted < ceiling.perSecond ? 0 : lineMs(asking, ceiling.perSecond);
  }
};

interface Asking {
  /** Workers that may wait at the same time, and how many of them have something else to do. */
  readonly servers: number;
  readonly busy: number;
  readonly perSecond: number;
}

const askingStations = (loads: Loads, { asks }: Line, nowMs: number): Asking[] => {
  const rates = new Map<number, number>();
  for (const { vertex, weight, work } of asks) {
    const at = loads.stationOf[work]!;
    rates.set(at, (rates.get(at) ?? 0) + loads.inflow[vertex]! * weight);
  }
  return [...rates].map(([at, perSecond]) => {
    const work = loads.work[at]!;
    const pressure = loads.pressure[at]!;
    // Of lanes that differ, the busiest says how many could be busy.
    const servers = work > 0 && pressure > 0 ? work / pressure : loads.stations[at]!.servers;
    return { servers, perSecond, busy: Math.max(0, work - (perSecond * nowMs) / 1000) };
  });
};

const halvings = 80;

/** The longest wait in ms with which they still ask for so much; no number where none of it is known. */
const lineMs = (asking: readonly Asking[], perSecond: number): number => {
  const askedAt = (ms: number): number =>
    asking.reduce((sum, each) => {
      const wanted = each.busy + (each.perSecond * ms) / 1000;
      return sum + each.perSecond * (wanted > each.servers ? each.servers / wanted : 1);
    }, 0);
  let low = 0;
  let high = (1000 * asking.reduce((sum, { servers }) => sum + servers, 0)) / perSecond;
  if (!(askedAt(0) >= perSecond) || !Number.isFinite(high)) return 0;
  for (let round = 0; round < halvings; round++) {
    const middle = (low + high) / 2;
    if (askedAt(middle) >= perSecond) low = middle;
    else high = middle;
  }
  // Rounding must not make overloaded workers look as if they just kept up.
  return high * (1 + 1e-12);
};

/** Held in line per attempt of each work, in ms; of messages that wait for different things, the mean. */
export const heldInLine = (
  { graph }: TrafficModel,
  loads: Loads,
  lines: readonly Line[],
): ReadonlyMap<number, number> => {
  const held = new Map<number, number>();
  for (const { asks, link } of lines) {
    const waitMs = loads.lineMs[link]!;
    for (const { vertex, weight, work } of waitMs > 0 ? asks : []) {
      const share = loads.inflow[vertex]! / loads.offered[work]!;
      const perAttempt = (share * weight * waitMs) / graph.outcomes[work]!.attempts.mean;
      held.set(work, (held.get(work) ?? 0) + perAttempt);
    }
  }
  return held;
};
