/**
 * Stations that only workers call during their work, each waiting for the answer before it asks again: as many requests can be there at
 * once as there are such workers.
 */
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';
import type { Station } from './stations.ts';

export interface Askers {
  /** Workers that may ask. */
  readonly workers: number;
  /** What they work on: subscriptions, then calls. */
  readonly works: readonly number[];
}

/** Per station; null where requests come from outside or over topics, or are left behind when their caller gives up. */
export const askersOf = (plan: Plan, { outcomes }: FlowGraph, stations: readonly Station[]): (Askers | null)[] => {
  const first = plan.subscriptions.length;
  const stationOfCall = new Int32Array(plan.calls.length);
  stations.forEach(({ works }, station) => {
    for (const work of works) if (work >= first) stationOfCall[work - first] = station;
  });
  const askers = stations.map(() => ({ workers: 0, works: [] as number[] }));
  for (const { servers, works } of plan.calls.length === 0 ? [] : stations) {
    const called = new Set<number>();
    for (const work of works) {
      const asked = new Set(outcomes[work]!.calls.map(({ call }) => stationOfCall[call]!));
      for (const station of asked) {
        askers[station]!.works.push(work);
        called.add(station);
      }
    }
    for (const station of called) askers[station]!.workers += servers;
  }
  return stations.map(({ works }, at) => (works.every((work) => isWaitedFor(plan, work - first)) ? askers[at]! : null));
};

/** Whether it is a call whose callers all wait for its answer, however long that takes. */
const isWaitedFor = ({ calls }: Plan, at: number): boolean => {
  const call = calls[at];
  return call !== undefined && call.source === null && call.timeoutMs === null;
};
