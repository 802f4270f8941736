/**
 * Rates, offered work and stability of every station. Where something lets only part of the flow through (bounded queues, rate
 * limits, stations that cannot keep up: Goodman and Massey 1984) or calls hold workers, it is a fixed point, found by iteration.
 */
import { boundedStates, meanWait } from './erlang.ts';
import type { Plan } from './plan.ts';
import { type Station, stationsOf } from './stations.ts';
import { inflows } from './traffic.ts';
import type { TrafficModel } from './traffic-model.ts';

/** How long one attempt holds a worker, calls included; ms and ms squared. */
export interface Service {
  readonly meanMs: number;
  readonly variance: number;
}

export interface Loads {
  /** Per vertex of the trigger graph, messages per second. */
  readonly inflow: Float64Array;
  /** Per vertex, the share of it that goes on. */
  readonly passes: Float64Array;
  /** Per subscription, then call: offered messages per second (NaN: endless) and the share that finds room. */
  readonly offered: Float64Array;
  readonly accepted: Float64Array;
  readonly services: readonly Service[];
  readonly stations: readonly Station[];
  readonly stationOf: Int32Array;
  /** Per station, mean number of workers wanted. */
  readonly work: Float64Array;
  /** Per station, the share of the time its busiest worker would have to be busy or blocked; stable below 1. */
  readonly pressure: Float64Array;
}

const mostRounds = 300;

/** `saturate`: what a station cannot do does not go on. Without it, all rates are proportional to the sources where possible. */
export const loadsOf = (model: TrafficModel, rateFactor: number, saturate: boolean): Loads => {
  const { plan, graph } = model;
  const stations = stationsOf(plan);
  const stationOf = new Int32Array(graph.outcomes.length);
  stations.forEach(({ works }, station) => {
    for (const work of works) stationOf[work] = station;
  });
  let passes: Float64Array = new Float64Array(graph.workOf.length).fill(1);
  let held: readonly Service[] = graph.outcomes.map(() => ({ meanMs: 0, variance: 0 }));
  for (let round = 1; ; round++) {
    const loads = roundOf(model, rateFactor, passes, held, stations, stationOf);
    const nextPasses = passesOf(model, loads, saturate);
    const nextHeld = heldOf(plan, model, loads);
    const settled =
      closeTo(passes, nextPasses) &&
      closeTo(
        held.map(({ meanMs }) => meanMs),
        nextHeld.map(({ meanMs }) => meanMs),
      );
    if (settled || round === mostRounds) return loads;
    // After a while only half of each step: what overshoots to and fro comes to rest.
    const before = passes;
    passes = round < 40 ? nextPasses : nextPasses.map((share, at) => (share + before[at]!) / 2);
    held = nextHeld;
  }
};

const closeTo = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  for (let at = 0; at < a.length; at++) {
    if (a[at] !== b[at] && !(Math.abs(a[at]! - b[at]!) <= 1e-12 * Math.abs(b[at]!))) return false;
  }
  return true;
};

const roundOf = (
  model: TrafficModel,
  rateFactor: number,
  passes: Float64Array,
  held: readonly Service[],
  stations: readonly Station[],
  stationOf: Int32Array,
): Loads => {
  const { graph, plan } = model;
  const inflow = inflows(model, rateFactor, passes);
  const offered = Float64Array.from(graph.verticesOfWork, (vertices) =>
    vertices.reduce((sum, vertex) => sum + inflow[vertex]!, 0),
  );
  const services = graph.outcomes.map(({ meanMs, variance }, work) => ({
    meanMs: meanMs + held[work]!.meanMs,
    variance: variance + held[work]!.variance,
  }));
  const work = Float64Array.from(stations, ({ works }) =>
    works.reduce((sum, at) => sum + times(offered[at]!, graph.outcomes[at]!.attempts.mean * services[at]!.meanMs), 0),
  );
  const pressure = Float64Array.from(stations, (station, at) =>
    station.kind === 'pool'
      ? Math.max(
          work[at]! / station.servers,
          ...station.works.map((member) => lanePressure(model, member, offered, services)),
        )
      : pressureOf(model, station, work[at]!, offered),
  );
  return {
    inflow,
    passes,
    offered,
    accepted: acceptedOf(plan, stations, work),
    services,
    stations,
    stationOf,
    work,
    pressure,
  };
};

/** Erlangs of a rate per second and a time in ms; nothing of anything is nothing, even of an endless time. */
const times = (rate: number, ms: number): number => (rate === 0 ? 0 : (rate * ms) / 1000);

const pressureOf = ({ graph }: TrafficModel, station: Station, work: number, offered: Float64Array): number => {
  if (station.workerShares === null) return work / station.servers;
  // A message in backoff keeps its place at the head of a lane, and nothing behind it moves.
  const blocked = station.works.reduce(
    (sum, at) => sum + times(offered[at]!, graph.outcomes[at]!.attempts.backoffMs),
    0,
  );
  return (work + blocked) * Math.max(...station.workerShares);
};

/** A pool has workers to spare, yet an ordered topic lets only one of them at a time into each of its lanes. */
const lanePressure = (
  { graph, plan }: TrafficModel,
  work: number,
  offered: Float64Array,
  services: readonly Service[],
) => {
  const topic = plan.topics[plan.subscriptions[work]?.topic ?? -1];
  if (topic?.ordered !== true) return 0;
  const { mean, backoffMs } = graph.outcomes[work]!.attempts;
  const busiest = topic.partitionShares === null ? 1 / topic.partitions : Math.max(...topic.partitionShares);
  return times(offered[work]!, mean * services[work]!.meanMs + backoffMs) * busiest;
};

/** Shares that find room: M/M/c/K with the offered work; a rejected message is refused for all groups of its topic. */
const acceptedOf = (plan: Plan, stations: readonly Station[], work: Float64Array): Float64Array => {
  const accepted = new Float64Array(plan.subscriptions.length + plan.calls.length).fill(1);
  const ofTopic = new Float64Array(plan.topics.length).fill(1);
  stations.forEach(({ onFull, room, servers, works }, at) => {
    if (room === null || !(work[at]! > 0)) return;
    const states = boundedStates(servers, work[at]!, room);
    const share = 1 - states[states.length - 1]!;
    for (const member of works) accepted[member] = share;
    if (onFull === 'reject') ofTopic[plan.subscriptions[works[0]!]!.topic]! *= share;
  });
  plan.subscriptions.forEach(({ topic }, at) => {
    if (plan.topics[topic]!.onFull === 'reject') accepted[at] = ofTopic[topic]!;
  });
  return accepted;
};

const passesOf = ({ graph, plan }: TrafficModel, loads: Loads, saturate: boolean): Float64Array =>
  Float64Array.from(loads.passes, (_, vertex) => {
    const work = graph.workOf[vertex]!;
    if (work < 0) {
      const limit = plan.publications[vertex]!.rateLimit;
      return limit === null ? 1 : Math.min(1, limit.perSecond / loads.inflow[vertex]! || 1);
    }
    const station = loads.stationOf[work]!;
    const { room } = loads.stations[station]!;
    const done = saturate && room === null && loads.pressure[station]! > 1 ? 1 / loads.pressure[station]! : 1;
    return loads.accepted[work]! * done;
  });

/** Calls hold the caller's worker for all their tries, each at most its timeout. */
const heldOf = (plan: Plan, { graph }: TrafficModel, loads: Loads): Service[] =>
  graph.outcomes.map(({ calls }) => {
    let meanMs = 0;
    let variance = 0;
    for (const { call, probability } of calls) {
      const callee = plan.subscriptions.length + call;
      const { attempts } = graph.outcomes[callee]!;
      const patience = plan.calls[call]!.timeoutMs ?? Infinity;
      const one = Math.min(patience, stationWait(loads, loads.stationOf[callee]!) + loads.services[callee]!.meanMs);
      const duration = attempts.mean * one + attempts.backoffMs;
      meanMs += probability * duration;
      // As if the time of a call were exponential: its law is not known.
      variance += 2 * probability * duration ** 2 - (probability * duration) ** 2;
    }
    return { meanMs, variance };
  });

/** Mean wait at a station as seen by a Poisson arrival, over the mix of what is served there. */
const stationWait = (loads: Loads, station: number): number => {
  const { servers } = loads.stations[station]!;
  const { meanMs, variation } = mixedService(loads, station, loads.offered);
  return meanWait(servers, loads.work[station]!, meanMs, 1, variation);
};

/** Mean and squared variation of the service at a station, its works weighted by `rates`. */
export const mixedService = (
  { services, stations }: Pick<Loads, 'services' | 'stations'>,
  station: number,
  rates: Float64Array,
): { readonly meanMs: number; readonly variation: number } => {
  const { works } = stations[station]!;
  const total = works.reduce((sum, work) => sum + rates[work]!, 0);
  let mean = 0;
  let square = 0;
  for (const work of works) {
    const share = total > 0 ? rates[work]! / total : 1 / works.length;
    const { meanMs, variance } = services[work]!;
    mean += share * meanMs;
    square += share * (variance + meanMs ** 2);
  }
  return { meanMs: mean, variation: mean > 0 ? Math.max(0, square / mean ** 2 - 1) : 0 };
};

export const isStable = ({ pressure, stations }: Loads, station: number): boolean =>
  stations[station]!.room !== null ? !Number.isNaN(pressure[station]!) : pressure[station]! < 1;
