/** Faults on the timeline, with the stations that each of them hits. */
import {
  DOWN,
  FAULT_KIND,
  FAULT_NODE,
  FAULT_STATIONS_AT,
  FAULT_STATIONS_END,
  GENERAL,
  STALL,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { addRow } from './rows.ts';
import { addFlag } from './stations.ts';

export const addFaults = (builder: Builder): void => {
  const { plan, tables, ties, works } = builder;
  for (const fault of plan.faults) {
    const node = plan.nodes.findIndex(({ id }) => id === fault.target);
    const work = works.findIndex(({ id }) => id === fault.target);
    const stations = node >= 0 ? builder.stationsOfNode[node]! : work >= 0 ? [builder.stationOfWork[work]!] : [];
    addRow(tables.faults, {
      [FAULT_KIND]: fault.kind === 'stall' ? STALL : DOWN,
      [FAULT_NODE]: Math.max(0, node),
      [FAULT_STATIONS_AT]: ties.length,
      [FAULT_STATIONS_END]: ties.length + stations.length,
    });
    builder.faultNumbers.push(fault.atSeconds * 1000, fault.forSeconds * 1000);
    ties.push(...stations);
    for (const station of stations) addFlag(builder, station, GENERAL);
  }
};
