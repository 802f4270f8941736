/** Offered work, pressure and accepted share of the stations of a block, from what comes in. */
import type { Block } from './blocks.ts';
import { blockedLanes, erlangs, reaching } from './busy-workers.ts';
import { callCeiling } from './call-ceilings.ts';
import { linkOfCall } from './ceilings.ts';
import { deliveryOf } from './delivery.ts';
import { reachBlocking, reachRejecting, roomFor } from './let-in-together.ts';
import { limitedRequests } from './limited-pass.ts';
import type { Loads } from './loads.ts';
import { readingTogether, type Together } from './reading-together.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** `saturate`: groups of a topic that blocks hold each other up. */
export const loadStations = (model: TrafficModel, loads: Loads, block: Block, saturate: boolean): void => {
  const { graph } = model;
  for (const work of block.works) {
    let rate = 0;
    for (const vertex of graph.verticesOfWork[work]!) rate += loads.inflow[vertex]!;
    loads.offered[work] = rate;
    loads.limited[work] = 1;
    limitCall(model, loads, work);
  }
  for (const at of block.stations) loadStation(model, loads, at);
  for (const together of block.stations.length > 1 ? readingTogether(model.plan, loads.stations, block.stations) : [])
    if (saturate || together.onFull === 'reject') shareRoom(model, loads, together);
  accept(model, loads, block.stations);
};

const loadStation = (model: TrafficModel, loads: Loads, at: number): void => {
  const station = loads.stations[at]!;
  let wanted = 0;
  for (const work of station.works) {
    const { mean } = model.graph.outcomes[work]!.attempts;
    wanted += erlangs(reaching(loads, work), mean * loads.services[work]!.meanMs);
  }
  loads.work[at] = wanted;
  loads.pressure[at] = pressureOf(model, loads, station, wanted);
};

const shareRoom = (model: TrafficModel, loads: Loads, together: Together): void => {
  const { onFull, stations, topic } = together;
  const heldLoads = (): number[] => stations.map((at) => heldLoad(model, loads, at));
  const reaches =
    onFull === 'block'
      ? reachBlocking(model, loads, stations)
      : reachRejecting(model.plan, loads, together, heldLoads());
  stations.forEach((at, i) => {
    if (reaches[i] === 1) return;
    for (const work of loads.stations[at]!.works)
      if (model.plan.subscriptions[work]?.topic === topic) loads.limited[work] = reaches[i]!;
    loadStation(model, loads, at);
  });
};

/** What its limit refuses is lost; what it may not send yet waits before it, or keeps its caller from asking for more. */
const limitCall = (model: TrafficModel, loads: Loads, work: number): void => {
  const { graph, plan } = model;
  const at = work - plan.subscriptions.length;
  const call = plan.calls[at];
  if (call === undefined || (call.rateLimit ?? call.pool) === null) return;
  const rate = loads.offered[work]!;
  const { mean } = graph.outcomes[work]!.attempts;
  const sent = limitedRequests(call, rate, mean);
  loads.limited[work] = sent;
  const ceiling = call.source === null ? null : callCeiling(model, loads, at);
  if (ceiling === null) return;
  const sending = erlangs(rate * sent, mean * 1000) / ceiling.perSecond;
  loads.sending[linkOfCall(plan, at)] = sending;
  if (sending > 1) loads.limited[work] = sent / sending;
};

const pressureOf = (model: TrafficModel, loads: Loads, station: Station, work: number): number => {
  const { servers, workerShares, works } = station;
  if (station.kind === 'pool') {
    let most = work / servers;
    for (const member of works) most = Math.max(most, lanePressure(model, loads, member));
    return most;
  }
  if (workerShares === null) return Math.max(work, placesTaken(model, loads, station)) / servers;
  const blocked = blockedLanes(model, loads, station);
  return Math.max(work * Math.max(...workerShares), (work + blocked) * station.lanes!.busiest);
};

/** Workers wanted so that each message finds a place to be delivered to. */
const placesTaken = ({ graph, plan }: TrafficModel, loads: Loads, { works }: Station): number => {
  let places = 0;
  for (const at of works) {
    const delivery = deliveryOf(plan, at);
    if (delivery === null) continue;
    const heldMs = loads.services[at]!.meanMs + delivery.meanMs;
    places += erlangs(reaching(loads, at), (graph.outcomes[at]!.attempts.mean * heldMs) / delivery.prefetch);
  }
  return places;
};

/** A pool has workers to spare, yet an ordered topic lets only one of them at a time into each of its lanes. */
const lanePressure = ({ graph, lanesInPools }: TrafficModel, loads: Loads, work: number): number => {
  const lanes = lanesInPools[work] ?? null;
  if (lanes === null) return 0;
  const { mean, backoffMs } = graph.outcomes[work]!.attempts;
  return erlangs(reaching(loads, work), mean * loads.services[work]!.meanMs + backoffMs) * lanes.busiest;
};

const accept = (model: TrafficModel, loads: Loads, stations: readonly number[]): void => {
  for (const at of stations) {
    const station = loads.stations[at]!;
    const share = roomFor(station, heldLoad(model, loads, at));
    for (const work of station.works) loads.accepted[work] = share * loads.limited[work]!;
  }
};

/** The offered work, on lanes with backoffs of whole messages: those behind do not get to a worker meanwhile. */
const heldLoad = (model: TrafficModel, loads: Loads, at: number): number => {
  const { workerShares } = loads.stations[at]!;
  const isHeld = workerShares !== null && blockedLanes(model, loads, loads.stations[at]!) > 0;
  return isHeld ? loads.pressure[at]! / Math.max(...workerShares) : loads.work[at]!;
};
