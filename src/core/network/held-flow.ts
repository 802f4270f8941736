/** What workers really wait with before a line: not with what a limit refuses or puts off, nor with what comes from the clock of a source. */
import { busyBesideLines } from './busy-workers.ts';
import type { Ask, Line } from './lines.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Messages or tries per message at the vertex of an ask with which its workers may have to wait. */
export const askedWeight = (model: TrafficModel, loads: Loads, line: Line, { apart, weight }: Ask): number =>
  apart === null ? weight : weight * limitedPart(model, loads, line, apart);

/** Of what workers publish, the share that they wait with: a limit that refuses lets only so much out; put off, nobody waits with it. */
const limitedPart = (model: TrafficModel, loads: Loads, line: Line, publication: number): number => {
  const { rateLimit } = model.plan.publications[publication]!;
  if (rateLimit === null) return 1;
  if (rateLimit.refuses) return loads.passes[publication]!;
  const wanted = line.asks.reduce(
    (sum, { apart, vertex, weight, work }) =>
      apart === publication ? sum + loads.inflow[vertex]! * weight * shareWithoutLines(model, loads, work) : sum,
    0,
  );
  return wanted < rateLimit.perSecond ? 1 : 0;
};

/** How much of what comes in its workers have time for, were it not for lines. */
const shareWithoutLines = (model: TrafficModel, loads: Loads, work: number): number => {
  const { servers, works } = loads.stations[loads.stationOf[work]!]!;
  const busy = busyBesideLines(model, loads, works);
  return busy > servers ? servers / busy : 1;
};

/** Messages per second of a publication with which workers wait for its topic. */
export const heldRate = (model: TrafficModel, loads: Loads, line: Line, publication: number): number => {
  const { inflow, passes } = loads;
  const all = inflow[publication]! * passes[publication]!;
  if (!line.apart.includes(publication)) return all;
  const { rateLimit } = model.plan.publications[publication]!;
  if (rateLimit?.refuses === false && limitedPart(model, loads, line, publication) === 0) return 0;
  const byWorkers = line.asks.reduce(
    (sum, { apart, vertex, weight }) =>
      apart === publication ? sum + inflow[vertex]! * passes[vertex]! * weight : sum,
    0,
  );
  return Math.min(all, byWorkers * passes[publication]!);
};

/** What comes from workers that the topic may hold, messages per second: in all, and into each of its readers. */
export const heldFlow = (
  model: TrafficModel,
  loads: Loads,
  line: Line,
): { readonly total: number; readonly into: ReadonlyMap<number, number> } => {
  const into = new Map<number, number>();
  let total = 0;
  for (const publication of line.publications) {
    const rate = heldRate(model, loads, line, publication);
    total += rate;
    for (const { to, weight } of model.graph.edges[publication]!) {
      const work = model.graph.workOf[to]!;
      into.set(work, (into.get(work) ?? 0) + rate * weight);
    }
  }
  for (const vertex of line.deadLetters) {
    const rate = loads.inflow[vertex]! * loads.passes[vertex]!;
    total += rate * model.graph.outcomes[model.graph.workOf[vertex]!]!.attempts.exhausted;
    for (const { to, weight } of model.graph.edges[vertex]!) {
      const work = model.graph.workOf[to]!;
      // What else leads from a worker to readers are dead letters.
      if (line.readers.includes(work)) into.set(work, (into.get(work) ?? 0) + rate * weight);
    }
  }
  return { into, total };
};

/** The readers of a topic, by where they have their workers. */
export const readingAt = ({ stationOf }: Loads, { readers }: Line): ReadonlyMap<number, readonly number[]> => {
  const stations = new Map<number, number[]>();
  for (const work of readers) stations.set(stationOf[work]!, [...(stations.get(stationOf[work]!) ?? []), work]);
  return stations;
};
