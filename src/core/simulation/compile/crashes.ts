/** What the crash of one replica takes with it: the workers that it has at each station of its node. */
import { CRASH_STATIONS_AT, CRASH_STATIONS_END } from '../kernel/crash-records.ts';
import { GENERAL } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { mayCrash } from './may-crash.ts';
import { replicasOfLanes } from './reach.ts';
import { addRow } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

/** A record of every node, if one of them may crash at all. */
export const addCrashes = (builder: Builder, groups: readonly Group[]): void => {
  const { hits, plan, stationsOfNode, tables } = builder;
  if (!plan.nodes.some((_, node) => mayCrash(builder, node))) return;
  plan.nodes.forEach(({ autoscale, replicas, sharedWorkers }, node) => {
    const stations = mayCrash(builder, node) ? stationsOfNode[node]! : [];
    const lanes = stations.length === 0 || sharedWorkers ? [] : groups;
    const ofLanes = new Map(lanes.flatMap((group) => [...replicasOfLanes(builder, group, node)]));
    addRow(tables.crashes, {
      [CRASH_STATIONS_AT]: hits.length,
      [CRASH_STATIONS_END]: hits.length + stations.length * 2,
    });
    for (const station of stations) {
      addFlag(builder, station, GENERAL);
      const replica = ofLanes.get(station);
      // A fault takes the lanes of the first replicas, and the last workers of a pool: those belong together.
      const block = replica === undefined || autoscale !== null ? replica : replicas - 1 - replica;
      hits.push(station, block ?? -1);
    }
  });
};
