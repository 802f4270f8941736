/** Calls hold the caller's worker for all their tries, each at most its timeout: part of the caller's service time. */
import type { Block } from './blocks.ts';
import { meanWait } from './erlang.ts';
import { type Loads, mixedService, type Service } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Sets the services of a block from the stations that it calls; true if they were so before. */
export const holdWorkers = ({ graph, plan }: TrafficModel, loads: Loads, block: Block): boolean => {
  let steady = true;
  for (const work of block.works) {
    const { calls, meanMs, variance } = graph.outcomes[work]!;
    if (calls.length === 0) continue;
    const before = loads.services[work]!.meanMs;
    let heldMs = 0;
    let spread = 0;
    for (const { call, probability } of calls) {
      const callee = plan.subscriptions.length + call;
      const { attempts } = graph.outcomes[callee]!;
      const patience = plan.calls[call]!.timeoutMs ?? Infinity;
      const one = Math.min(patience, stationWait(loads, loads.stationOf[callee]!) + loads.services[callee]!.meanMs);
      const duration = attempts.mean * one + attempts.backoffMs;
      heldMs += probability * duration;
      // As if the time of a call were exponential: its law is not known.
      spread += 2 * probability * duration ** 2 - (probability * duration) ** 2;
    }
    const service: Service = { meanMs: meanMs + heldMs, variance: variance + spread };
    loads.services[work] = service;
    steady &&= Object.is(before, service.meanMs) || Math.abs(before - service.meanMs) <= 1e-12 * heldMs;
  }
  return steady;
};

/** Mean wait at a station as seen by a Poisson arrival, over the mix of what is served there. */
const stationWait = (loads: Loads, station: number): number => {
  const { servers } = loads.stations[station]!;
  const { meanMs, variation } = mixedService(loads, station, loads.offered);
  return meanWait(servers, loads.work[station]!, meanMs, 1, variation);
};
