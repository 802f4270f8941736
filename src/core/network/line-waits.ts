/**
 * How long workers stand in line before a ceiling. Where more is wanted than it lets through, the line grows until they can ask for no
 * more than that, as in a closed network whose slowest station never idles (Gordon and Newell 1967); what they do not get to piles up
 * before them.
 */
import { callCeiling } from './call-ceilings.ts';
import { type Ceiling, heldCeiling, isExceeded } from './ceilings.ts';
import type { Line } from './lines.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

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
    loads.sending[line.link] = mayPileUp(loads, line) ? wanted / ceiling.perSecond : 0;
    const before = loads.lineMs[line.link]!;
    const waitMs = isExceeded(wanted / ceiling.perSecond) ? lineMs(asking, ceiling.perSecond) : 0;
    loads.lineMs[line.link] = waitMs;
    // The next line of the same workers is the shorter for it; else two of them would make way for each other for ever.
    for (const { at, perSecond, servers } of waitMs === before ? [] : asking) {
      loads.work[at]! += (perSecond * (waitMs - before)) / 1000;
      loads.pressure[at] = loads.work[at]! / servers;
    }
  }
};

/** Bounded queues lose what their workers do not get to. */
const mayPileUp = ({ stationOf, stations }: Loads, { asks }: Line): boolean =>
  asks.some(({ work }) => stations[stationOf[work]!]!.room === null);

interface Asking {
  /** The station. */
  readonly at: number;
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
    return { at, servers, perSecond, busy: Math.max(0, work - (perSecond * nowMs) / 1000) };
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
      if (loads.inflow[vertex] === 0) continue;
      const share = loads.inflow[vertex]! / loads.offered[work]!;
      const perAttempt = (share * weight * waitMs) / graph.outcomes[work]!.attempts.mean;
      held.set(work, (held.get(work) ?? 0) + perAttempt);
    }
  }
  return held;
};
