/** What workers really wait with before a line: not with what a limit refuses or puts off, nor with what comes from the clock of a source. */
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
      apart === publication ? sum + loads.inflow[vertex]! * weight * shareOfTime(model, loads, work) : sum,
    0,
  );
  return wanted < rateLimit.perSecond ? 1 : 0;
};

/** How much of what comes in its workers have time for, were it not for lines. */
const shareOfTime = ({ graph }: TrafficModel, loads: Loads, work: number): number => {
  const { servers, works } = loads.stations[loads.stationOf[work]!]!;
  const busy = works.reduce(
    (sum, each) =>
      sum +
      (loads.offered[each]! *
        graph.outcomes[each]!.attempts.mean *
        (loads.services[each]!.meanMs - loads.standing[each]!)) /
        1000,
    0,
  );
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
