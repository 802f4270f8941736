/** How much load the design can carry and what gives way first. */
import type { Loads } from '../network/loads.ts';
import { loadsOf } from '../network/solve-loads.ts';
import { worksOf } from '../network/stations.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import { fallingRoot } from './falling-root.ts';

export interface Capacity {
  readonly bottleneck: string | null;
  readonly maxRateFactor: number | null;
}

/** Bounded queues lose messages but never give way, so they are not asked. `loads` are those of the design's own rates. */
export const capacityOf = (model: TrafficModel, loads: Loads): Capacity => {
  const station = busiest(loads);
  const endless = model.endless.includes(1);
  if (station < 0) return { bottleneck: null, maxRateFactor: endless ? 0 : null };
  return {
    bottleneck: heaviest(model, loads, station),
    maxRateFactor: endless ? 0 : highestFactor(model, loads.pressure[station]!),
  };
};

/** The station under most pressure, -1 if none has any. */
const busiest = ({ pressure, stations }: Loads): number => {
  let found = -1;
  stations.forEach(({ room }, at) => {
    if (room === null && pressure[at]! > (found < 0 ? 0 : pressure[found]!)) found = at;
  });
  return found;
};

const heaviest = (model: TrafficModel, loads: Loads, station: number): string => {
  const works = worksOf(model.plan);
  const weight = (work: number): number =>
    loads.offered[work]! * model.graph.outcomes[work]!.attempts.mean * loads.services[work]!.meanMs;
  const [first, ...rest] = loads.stations[station]!.works;
  return works[rest.reduce((most, work) => (weight(work) > weight(most) ? work : most), first!)]!.id;
};

/** Pressure is proportional to the load, except behind losses, rate limits and calls: there the factor is closed in on. */
const highestFactor = (model: TrafficModel, pressure: number): number | null => {
  if (pressure === Infinity) return 0;
  if (!bends(model)) return 1 / pressure;
  const spareAt = (factor: number): number => {
    const loads = loadsOf(model, factor, false);
    const station = busiest(loads);
    return 1 - (station < 0 ? 0 : loads.pressure[station]!);
  };
  let low = { at: 0, height: 1 };
  let high = { at: 1, height: 1 - pressure };
  for (let round = 0; high.height > 0; round++) {
    if (round === mostDoublings) return null;
    low = high;
    const next = round === 0 ? 1 / pressure : 2 * low.at;
    high = { at: next, height: spareAt(next) };
  }
  return fallingRoot(spareAt, low, high, 1e-9);
};

const mostDoublings = 40;

const bends = ({ graph, plan }: TrafficModel): boolean =>
  plan.topics.some(({ capacity }) => capacity !== null) ||
  plan.publications.some(({ rateLimit }) => rateLimit !== null) ||
  graph.outcomes.some(({ calls }) => calls.length > 0);
