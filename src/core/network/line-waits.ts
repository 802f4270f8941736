/**
 * How long workers stand in line before a ceiling. Where more is wanted than it lets through, the line grows until they can ask for no
 * more than that, as in a closed network whose slowest station never idles (Gordon and Newell 1967); what they do not get to piles up
 * before them.
 */
import { workersFor } from './busy-workers.ts';
import { isExceeded, linkOfCall, linkOfTopic } from './ceilings.ts';
import { askedWeight, heldFlow, readingAt } from './held-flow.ts';
import { ceilingOfLine } from './line-ceilings.ts';
import type { Line } from './lines.ts';
import { justFull, type Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Sets how long each line of a block is, from what its stations are offered and what else they have to do. */
export const standInLine = (model: TrafficModel, loads: Loads, lines: readonly Line[], step: number): void => {
  for (const line of lines) {
    const ceiling = ceilingOfLine(model, loads, line);
    loads.lineMost[line.link] = ceiling?.perSecond ?? Infinity;
    if (ceiling === null) continue;
    const asking = askingStations(model, loads, line);
    // Readers of a full topic are out of work for as good as no time.
    const most = line.readers.length > 0 ? ceiling.perSecond * justFull : ceiling.perSecond;
    const wanted = asking.reduce((sum, each) => sum + each.perSecond, 0) / ceiling.perSecond;
    loads.sending[line.link] = mayPileUp(loads, line) ? wanted : 0;
    const before = loads.lineMs[line.link]!;
    const whole = isExceeded(wanted) ? lineMs(asking, most) : 0;
    const waitMs = before + step * (whole - before);
    loads.crowding[line.link] = whole > 0 ? askedAt(asking, 0) / ceiling.perSecond : 0;
    loads.lineMs[line.link] = waitMs;
    // The next line of the same workers is the shorter for it; else two of them would make way for each other for ever.
    for (const { at, now, servers } of waitMs === before ? [] : asking) {
      loads.work[at]! += (now * (waitMs - before)) / 1000;
      loads.pressure[at] = loads.work[at]! / servers;
    }
  }
  holdBack(model, loads, lines);
};

/**
 * Bounded queues lose what their workers do not get to; what comes from workers alone piles up before those. Of several before a topic
 * those that lose may make way for the others.
 */
const mayPileUp = ({ heldShare, inflow, pressure, stationOf, stations }: Loads, { asks, readers }: Line): boolean => {
  const coming = asks.filter(({ vertex }) => inflow[vertex] !== 0).map(({ work }) => stationOf[work]!);
  const piling = coming.filter((at) => stations[at]!.room === null && heldShare[at]! < 1 - 1e-9);
  const makesWay = readers.length > 0 && coming.some((at) => stations[at]!.room !== null);
  return makesWay ? piling.some((at) => pressure[at]! > 1) : piling.length > 0;
};

interface Asking {
  /** The station. */
  readonly at: number;
  /** Workers that may wait at the same time, and how many of them have something else to do. */
  readonly servers: number;
  readonly busy: number;
  /** What it asks for now, and would ask for if it did not have to wait for a full topic to be let in. */
  readonly now: number;
  readonly perSecond: number;
}

const askingStations = (model: TrafficModel, loads: Loads, line: Line): Asking[] => {
  const rates = new Map<number, { now: number; wanted: number }>();
  for (const ask of line.asks) {
    const at = loads.stationOf[ask.work]!;
    const { now, wanted } = rates.get(at) ?? { now: 0, wanted: 0 };
    const rate = loads.inflow[ask.vertex]! * loads.limited[ask.work]! * askedWeight(model, loads, line, ask);
    rates.set(at, { now: now + rate, wanted: wanted + rate * moreWould(model.plan, loads, ask.work) });
  }
  return [...rates].map(([at, { now, wanted }]) => {
    const work = loads.work[at]!;
    const pressure = loads.pressure[at]!;
    // Of lanes that differ, the busiest says how many could be busy.
    const servers = work > 0 && pressure > 0 ? work / pressure : loads.stations[at]!.servers;
    const busy = Math.max(0, work - (now * loads.lineMs[line.link]!) / 1000);
    return { at, servers, now, perSecond: wanted, busy: now > 0 ? (busy * wanted) / now : busy };
  });
};

/** How many times as much would come over a full topic if it let all in. */
const moreWould = (plan: Plan, { crowding }: Loads, work: number): number => {
  const subscription = plan.subscriptions[work];
  return subscription === undefined ? 1 : Math.max(1, crowding[linkOfTopic(plan, subscription.topic)]!);
};

/** The share of the work of each reader that others wait with before the topic: that may come later, and piles up nowhere. */
const holdBack = (model: TrafficModel, loads: Loads, lines: readonly Line[]): void => {
  const { heldShare, offered, stations } = loads;
  const workers = (work: number, rate: number): number => workersFor(model, loads, work, rate);
  const held = new Map<number, number>();
  // Where all that comes just gets in, nobody stands anywhere with what may come later.
  const stands = lines.some(({ link }) => loads.lineMs[link]! > 0);
  for (const line of lines) {
    if (line.readers.length === 0) continue;
    const { into } = heldFlow(model, loads, line);
    const waits = stands || loads.sending[line.link]! < 1;
    for (const [station, works] of readingAt(loads, line)) {
      const own = waits ? works.reduce((sum, work) => sum + workers(work, into.get(work) ?? 0), 0) : 0;
      held.set(station, (held.get(station) ?? 0) + own);
    }
  }
  for (const [station, own] of held) {
    const all = stations[station]!.works.reduce((sum, work) => sum + workers(work, offered[work]!), 0);
    heldShare[station] = own === 0 ? 0 : Math.min(1, own / all);
  }
};

const halvings = 80;

/** What they ask for in all if each message waits so long: no more than their workers have time for. */
const askedAt = (asking: readonly Asking[], ms: number): number =>
  asking.reduce((sum, { busy, perSecond, servers }) => {
    const wanted = busy + (perSecond * ms) / 1000;
    return sum + perSecond * (wanted > servers ? servers / wanted : 1);
  }, 0);

/** The longest wait in ms with which they still ask for so much; no number where none of it is known. */
const lineMs = (asking: readonly Asking[], perSecond: number): number => {
  let low = 0;
  let high = (1000 * asking.reduce((sum, { servers }) => sum + servers, 0)) / perSecond;
  if (!(askedAt(asking, 0) >= perSecond) || !Number.isFinite(high)) return 0;
  for (let round = 0; round < halvings; round++) {
    const middle = (low + high) / 2;
    if (askedAt(asking, middle) >= perSecond) low = middle;
    else high = middle;
  }
  // Rounding must not make overloaded workers look as if they just kept up.
  return high * (1 + 1e-12);
};

/** Held in line per attempt of each work, in ms: in all, and after the work; of messages that wait for different things, the mean. */
export const heldInLine = (
  model: TrafficModel,
  loads: Loads,
  lines: readonly Line[],
): ReadonlyMap<number, { readonly ms: number; readonly afterMs: number }> => {
  const held = new Map<number, { ms: number; afterMs: number }>();
  const { graph, plan } = model;
  for (const line of lines) {
    const { asks, link } = line;
    const waitMs = loads.lineMs[link]!;
    const isCall = link >= linkOfCall(plan, 0) && link < linkOfTopic(plan, 0);
    for (const ask of waitMs > 0 ? asks : []) {
      const { vertex, work } = ask;
      if (loads.inflow[vertex] === 0) continue;
      const share = loads.inflow[vertex]! / loads.offered[work]!;
      const perAttempt = (share * askedWeight(model, loads, line, ask) * waitMs) / graph.outcomes[work]!.attempts.mean;
      const { ms, afterMs } = held.get(work) ?? { ms: 0, afterMs: 0 };
      held.set(work, { ms: ms + perAttempt, afterMs: isCall ? afterMs : afterMs + perAttempt });
    }
  }
  return held;
};

/** What would be published per second to a topic that lets all in, by workers that never run out of messages. */
export const askedWithoutEnd = (model: TrafficModel, loads: Loads, line: Line): number =>
  askingStations(model, loads, line).reduce(
    (sum, { busy, perSecond, servers }) => sum + (perSecond > 0 ? (servers * perSecond) / busy : 0),
    0,
  );
