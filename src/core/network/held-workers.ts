/** Calls hold the caller's worker for all their tries, each at most its timeout, and for as long as it stands in line before them, as do
 * publications on their way to a topic that blocks: part of the service time. */
import type { Block } from './blocks.ts';
import { erlangC } from './erlang.ts';
import { waitOfTries } from './few-callers.ts';
import { heldOnTheWay } from './held-on-the-way.ts';
import { heldInLine, standInLine } from './line-waits.ts';
import { type Loads, mixedService, type Service } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Sets the services of a block from the stations that it calls and the lines it stands in; true if they were so before. */
export const holdWorkers = (
  model: TrafficModel,
  loads: Loads,
  block: Block,
  { rest, step }: { readonly rest: number; readonly step: number } = once,
): boolean => {
  const { graph } = model;
  const lines = model.linesOfBlock.get(block.at);
  if (lines !== undefined) standInLine(model, loads, lines, step);
  const inLine = lines && heldInLine(model, loads, lines);
  const wayMs = heldOnTheWay(model);
  let steady = true;
  for (const work of block.works) {
    const { calls, meanMs, variance } = graph.outcomes[work]!;
    const before = loads.services[work]!.meanMs;
    const { afterMs, ms: standing } = inLine?.get(work) ?? notInLine;
    loads.standing[work] = standing;
    loads.afterwards[work] = afterMs + wayMs[work]!;
    const lineMs = standing + wayMs[work]!;
    if (calls.length === 0 && lineMs === 0 && before === meanMs) continue;
    const { ms, spread } = heldByCalls(model, loads, work);
    const heldMs = ms + lineMs;
    const service: Service = { meanMs: meanMs + heldMs, variance: variance + spread };
    loads.services[work] = service;
    steady &&= Object.is(before, service.meanMs) || Math.abs(before - service.meanMs) <= rest * heldMs;
  }
  return steady;
};

const once = { rest: 0, step: 1 };
const notInLine = { ms: 0, afterMs: 0 };

const heldByCalls = (
  model: TrafficModel,
  loads: Loads,
  work: number,
): { readonly ms: number; readonly spread: number } => {
  const { graph, plan } = model;
  let heldMs = 0;
  let spread = 0;
  for (const { call, probability } of graph.outcomes[work]!.calls) {
    const callee = plan.subscriptions.length + call;
    const { attempts } = graph.outcomes[callee]!;
    const patience = plan.calls[call]!.timeoutMs ?? Infinity;
    const waitMs = stationWait(model, loads, loads.stationOf[callee]!);
    const one = Math.min(patience, waitMs + loads.services[callee]!.meanMs);
    const duration = attempts.mean * one + attempts.backoffMs;
    heldMs += probability * duration;
    // Of several tries, or of one that may be cut off, the law is not known: as if it were exponential.
    const single = attempts.mean === 1 && patience === Infinity;
    const square = single ? responseVariance(loads, callee, waitMs) + duration ** 2 : 2 * duration ** 2;
    spread += probability * square - (probability * duration) ** 2;
  }
  return { ms: heldMs, spread };
};

/** Of one try: the wait is none at all or, as in an M/M/c queue, exponential. */
const responseVariance = (loads: Loads, callee: number, waitMs: number): number => {
  const station = loads.stationOf[callee]!;
  const waiting = erlangC(loads.stations[station]!.servers, loads.work[station]!);
  const ofWait = waitMs > 0 && waiting > 0 ? (2 / waiting - 1) * waitMs ** 2 : 0;
  return loads.services[callee]!.variance + ofWait;
};

/** Mean wait of a request at a station, over the mix of what is served there. */
export const stationWait = (model: TrafficModel, loads: Loads, station: number): number => {
  const { servers } = loads.stations[station]!;
  const { meanMs, variation } = mixedService(loads, station, loads.offered);
  const asked = { servers, load: loads.work[station]!, meanMs, variation };
  return waitOfTries(model, loads, station, model.askers[station]!, asked);
};
