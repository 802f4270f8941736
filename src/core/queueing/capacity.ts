/** How much load the design can carry and what gives way first. */
import type { Block } from '../network/blocks.ts';
import type { FlowGraph } from '../network/flow-graph.ts';
import type { Loads } from '../network/loads.ts';
import { partBehind, partLoads } from '../network/part-loads.ts';
import type { Plan } from '../network/plan.ts';
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
    maxRateFactor: endless ? 0 : highestFactor(model, loads, loads.pressure[station]!),
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

/** The most pressure among the stations for which `bent` is as said. */
const mostPressure = ({ pressure, stations }: Loads, bent: Uint8Array, side: 0 | 1): number => {
  let most = 0;
  stations.forEach(({ room }, at) => {
    if (room === null && bent[at] === side && pressure[at]! > most) most = pressure[at]!;
  });
  return most;
};

const heaviest = (model: TrafficModel, loads: Loads, station: number): string => {
  const works = worksOf(model.plan);
  const weight = (work: number): number =>
    loads.offered[work]! * model.graph.outcomes[work]!.attempts.mean * loads.services[work]!.meanMs;
  const [first, ...rest] = loads.stations[station]!.works;
  return works[rest.reduce((most, work) => (weight(work) > weight(most) ? work : most), first!)]!.id;
};

/** Pressure is proportional to the load, except behind losses, rate limits and calls: there the factor is closed in on. */
const highestFactor = (model: TrafficModel, loads: Loads, pressure: number): number | null => {
  if (pressure === Infinity) return 0;
  const part = partBehind(model, (block) => bends(model, block));
  if (part.blocks.length === 0) return 1 / pressure;
  const bent = new Uint8Array(loads.stations.length);
  for (const { at, stations } of part.blocks) if (part.solved[at] === 1) for (const each of stations) bent[each] = 1;
  const bentAt = (factor: number): number => mostPressure(partLoads(model, loads, part, factor, false), bent, 1);
  const straight = mostPressure(loads, bent, 0);
  return closedIn((factor) => 1 - Math.max(factor * straight, bentAt(factor)), pressure);
};

/** Where nothing is to spare any more; `pressure` is what there is at the factor 1. Null: so far that no number says it. */
const closedIn = (spareAt: (factor: number) => number, pressure: number): number | null => {
  const first = 1 / pressure;
  // What bends does not always do so at the first station that gives way.
  if (Math.abs(spareAt(first)) < rounding) return first;
  let low = { at: 0, height: 1 };
  let high = { at: 1, height: 1 - pressure };
  for (let round = 0; high.height > 0; round++) {
    if (round === mostDoublings) return null;
    low = high;
    const next = round === 0 ? first : 2 * low.at;
    high = { at: next, height: spareAt(next) };
  }
  return fallingRoot(spareAt, low, high, 1e-9);
};

const rounding = 1e-14;
const mostDoublings = 40;

/** Calls are in the part already. */
const bends = ({ graph, plan, stations }: TrafficModel, block: Block): boolean =>
  block.stations.some((station) => stations[station]!.room !== null) ||
  block.vertices.some((vertex) => limitOf(plan, graph, vertex) !== null);

const limitOf = ({ calls, publications, subscriptions }: Plan, { workOf }: FlowGraph, vertex: number) =>
  (publications[vertex] ?? calls[workOf[vertex]! - subscriptions.length])?.rateLimit ?? null;
