/** How much load the design can carry and what gives way first. */
import type { Block } from '../network/blocks.ts';
import { busyBesideLines } from '../network/busy-workers.ts';
import { linkOfCall } from '../network/ceilings.ts';
import type { FlowGraph } from '../network/flow-graph.ts';
import type { Line } from '../network/lines.ts';
import { type Loads, ownPressure } from '../network/loads.ts';
import { type Part, partBehind, partLoads } from '../network/part-loads.ts';
import type { Plan } from '../network/plan.ts';
import { mayFillBuffer } from '../network/publish-buffers.ts';
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
  const link = fullest(loads);
  const endless = model.endless.includes(1);
  const sending = link < 0 ? 0 : loads.sending[link]!;
  const pressure = station < 0 ? 0 : ownPressure(loads, station);
  const most = Math.max(sending, pressure);
  if (most === 0) return { bottleneck: null, maxRateFactor: endless ? 0 : null };
  // Workers that wait for a ceiling are as short of time as it is of room: then it is what gives way.
  const before = sending * (1 + 1e-9) >= pressure ? link : topicBefore(model, loads, station);
  const first = before < 0 ? heaviest(model, loads, station) : ceilingAt(model, loads, before);
  return { bottleneck: first, maxRateFactor: endless ? 0 : highestFactor(model, loads, most) };
};

/** The link of which most is asked for what it lets through, -1 if none has a ceiling. */
const fullest = ({ sending }: Loads): number => {
  let found = -1;
  for (let link = 0; link < sending.length; link++) {
    if (sending[link]! > (found < 0 ? 0 : sending[found]!)) found = link;
  }
  return found;
};

/** The station under most pressure, -1 if none has any. */
const busiest = (loads: Loads): number => {
  let found = -1;
  loads.stations.forEach(({ room }, at) => {
    if (room === null && ownPressure(loads, at) > (found < 0 ? 0 : ownPressure(loads, found))) found = at;
  });
  return found;
};

/** The full topic before which workers stand that could else do what comes to them; -1: none. */
const topicBefore = (model: TrafficModel, loads: Loads, station: number): number => {
  const { stations, stationOf } = loads;
  const { servers, works } = stations[station]!;
  if (!(busyBesideLines(model, loads, works) < servers)) return -1;
  const waits = ({ asks, link, readers }: Line): boolean =>
    readers.length > 0 &&
    loads.lineMs[link]! > 0 &&
    asks.some(({ vertex, work }) => stationOf[work] === station && loads.inflow[vertex]! > 0);
  return [...model.linesOfBlock.values()].flat().find(waits)?.link ?? -1;
};

/** What holds those up that wait for a ceiling: of a topic that blocks the reader that can do least, or what that waits for itself. */
const ceilingAt = (model: TrafficModel, loads: Loads, link: number): string => {
  const { calls, publications } = model.plan;
  const id = [...publications, ...calls][link]?.id;
  if (id !== undefined) return id;
  const lines = [...model.linesOfBlock.values()].flat();
  const passed = new Set<number>();
  for (let at = link; ; ) {
    passed.add(at);
    const { readers } = lines.find((line) => line.link === at)!;
    const stations = readers.map((work) => loads.stationOf[work]!);
    const slowest = stations.reduce((one, other) => (loads.pressure[other]! > loads.pressure[one]! ? other : one));
    // Where nobody stands in line yet, who has the same share of what gets through will.
    const least = loads.lineMs[at] === 0 ? loads.sending[at]! * (1 - 1e-9) : Infinity;
    const next = lines.find(
      ({ asks, link: on }) =>
        (loads.lineMs[on]! > 0 || loads.sending[on]! >= least) &&
        !passed.has(on) &&
        asks.some(({ work }) => loads.stationOf[work] === slowest),
    );
    if (next === undefined) return heaviest(model, loads, slowest);
    if (next.readers.length === 0) return [...publications, ...calls][next.link]!.id;
    at = next.link;
  }
};

/** What of a design does not grow with the load in a straight line: by station, and by publication, then call. */
interface Bent {
  readonly stations: Uint8Array;
  readonly links: Uint8Array;
}

/** The most pressure among the stations and ceilings that are bent, or that are not. */
const mostPressure = (loads: Loads, bent: Bent, side: 0 | 1): number => {
  let most = 0;
  loads.stations.forEach(({ room }, at) => {
    const pressure = ownPressure(loads, at);
    if (room === null && bent.stations[at] === side && pressure > most) most = pressure;
  });
  loads.sending.forEach((load, link) => {
    if (bent.links[link] === side && load > most) most = load;
  });
  return most;
};

const bentIn = ({ graph, linesOfBlock, plan }: TrafficModel, loads: Loads, { blocks, solved }: Part): Bent => {
  const bent = { stations: new Uint8Array(loads.stations.length), links: new Uint8Array(loads.sending.length) };
  for (const { at, stations, vertices } of blocks.filter((block) => solved[block.at] === 1)) {
    for (const each of stations) bent.stations[each] = 1;
    for (const { link } of linesOfBlock.get(at) ?? []) bent.links[link] = 1;
    for (const vertex of vertices) {
      const call = graph.workOf[vertex]! - plan.subscriptions.length;
      if (vertex < graph.publications) bent.links[vertex] = 1;
      else if (call >= 0) bent.links[linkOfCall(plan, call)] = 1;
    }
  }
  return bent;
};

const heaviest = (model: TrafficModel, loads: Loads, station: number): string => {
  const works = worksOf(model.plan);
  const weight = (work: number): number =>
    loads.offered[work]! * model.graph.outcomes[work]!.attempts.mean * loads.services[work]!.meanMs;
  const [first, ...rest] = loads.stations[station]!.works;
  return works[rest.reduce((most, work) => (weight(work) > weight(most) ? work : most), first!)]!.id;
};

/** Pressure is proportional to the load, except behind losses, ceilings and calls: there the factor is closed in on. */
const highestFactor = (model: TrafficModel, loads: Loads, pressure: number): number | null => {
  if (pressure === Infinity) return 0;
  const part = partBehind(model, (block) => bends(model, block));
  if (part.blocks.length === 0) return 1 / pressure;
  const bent = bentIn(model, loads, part);
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
  for (let round = 0, still = 0; high.height > 0; round++) {
    if (round === mostDoublings || still === mostStill) return null;
    low = high;
    const next = round === 0 ? first : 2 * low.at;
    high = { at: next, height: spareAt(next) };
    still = high.height > low.height - tooLittle ? still + 1 : 0;
  }
  return fallingRoot(spareAt, low, high, 1e-9);
};

const rounding = 1e-14;
const mostDoublings = 40;
/** Where so many doublings in a row take as good as nothing of what is to spare, more of them will not: bounded queues lose the rest. */
const mostStill = 8;
const tooLittle = 1e-6;

/** Calls are in the part already. */
const bends = ({ graph, linesOfBlock, plan, stations }: TrafficModel, block: Block): boolean =>
  linesOfBlock.has(block.at) ||
  block.stations.some((station) => stations[station]!.room !== null) ||
  block.vertices.some((vertex) => isLimited(plan, graph, vertex));

const isLimited = (plan: Plan, { workOf }: FlowGraph, vertex: number): boolean => {
  const publication = plan.publications[vertex];
  if (publication !== undefined) return publication.rateLimit !== null || mayFillBuffer(plan, publication);
  const call = plan.calls[workOf[vertex]! - plan.subscriptions.length];
  return call !== undefined && (call.rateLimit ?? call.pool) !== null;
};
