/** When groups share out their work anew: whenever a fault takes a member away, and when that comes back. */
import { AT_STATION, GENERAL, LANE_STATION } from '../kernel/records.ts';
import {
  REBALANCE_AT,
  REBALANCE_LENGTH,
  REBALANCE_STATIONS_AT,
  REBALANCE_STATIONS_END,
} from '../kernel/waiting-records.ts';
import type { Builder } from './builder.ts';
import { lanesOfGroup } from './reach.ts';
import { addRow, field } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

/** Faults at whose begin a member leaves its groups, to join them again at the end. */
const leaving: readonly string[] = ['node-down', 'replica-down'];

export const addRebalances = (builder: Builder, groups: readonly Group[]): void => {
  const { plan, tables, ties } = builder;
  for (const group of groups) {
    const members = group.members.map((at) => plan.subscriptions[at]!);
    const seconds = Math.max(...members.map(({ rebalanceSeconds }) => rebalanceSeconds));
    const ids = new Set<string | null>(members.map(({ node }) => plan.nodes[node]!.id));
    const faults = plan.faults.filter(({ kind, target }) => leaving.includes(kind) && ids.has(target));
    if (seconds === 0 || faults.length === 0) continue;
    const stations = stationsOf(builder, group);
    const at = ties.length;
    ties.push(...stations);
    for (const station of stations) addFlag(builder, station, GENERAL);
    for (const { atSeconds, forSeconds } of faults) {
      for (const time of [atSeconds, atSeconds + forSeconds]) {
        addRow(tables.rebalances, {
          [REBALANCE_AT]: time * 1000,
          [REBALANCE_LENGTH]: seconds * 1000,
          [REBALANCE_STATIONS_AT]: at,
          [REBALANCE_STATIONS_END]: at + stations.length,
        });
      }
    }
  }
};

/** Where the members of a group have their workers. */
const stationsOf = (builder: Builder, group: Group): number[] => {
  const { deliveries, tables } = builder;
  const stations = new Set(lanesOfGroup(builder, group).map((lane) => field(tables.lanes, lane, LANE_STATION)));
  deliveries.forEach(({ subscription }, delivery) => {
    if (group.members.includes(subscription)) stations.add(field(tables.deliveries, delivery, AT_STATION));
  });
  return [...stations];
};
