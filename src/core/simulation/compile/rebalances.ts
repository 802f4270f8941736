/** When groups share out their work anew: whenever a fault or an autoscaler takes a member away or brings one back. */

import type { Plan } from '../../network/plan.ts';
import { GENERAL } from '../kernel/records.ts';
import {
  REBALANCE_AT,
  REBALANCE_LENGTH,
  REBALANCE_STATIONS_AT,
  REBALANCE_STATIONS_END,
} from '../kernel/waiting-records.ts';
import type { Builder } from './builder.ts';
import { stationsOf } from './reach.ts';
import { addRow } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

/** Faults at whose begin a member leaves its groups, to join them again at the end. */
const leaving: readonly string[] = ['node-down', 'replica-down'];

export const addRebalances = (builder: Builder, groups: readonly Group[]): void => {
  for (const group of groups) addPauses(builder, group, timesOf(builder.plan, group));
};

/** When (ms) a fault takes a member of the group away, and when it gives it back: to the bit, for the pause begins before that. */
export const timesOf = ({ faults, nodes, subscriptions }: Plan, { members }: Pick<Group, 'members'>): number[] => {
  const ids = new Set<string | null>(members.map((at) => nodes[subscriptions[at]!.node]!.id));
  return faults
    .filter(({ kind, target }) => leaving.includes(kind) && ids.has(target))
    .flatMap(({ atSeconds, forSeconds }) => [atSeconds * 1000, atSeconds * 1000 + forSeconds * 1000]);
};

/** How long (s) the members of a group take to share out their work anew; 0: no time, or they never do. */
export const rebalanceOf = ({ subscriptions }: Plan, members: readonly number[]): number =>
  Math.max(...members.map((at) => subscriptions[at]!.rebalanceSeconds));

/** Whether those that are left of the members take over the lanes of who is gone. */
export const takesOver = (plan: Plan, members: readonly number[]): boolean => rebalanceOf(plan, members) > 0;

/** Rebalances of a group, each at so many ms; their rows, none where it takes no time. */
export const addPauses = (builder: Builder, group: Group, times: readonly number[]): number[] => {
  const { plan, tables, ties } = builder;
  const seconds = rebalanceOf(plan, group.members);
  if (seconds === 0 || times.length === 0) return [];
  const stations = stationsOf(builder, group);
  const at = ties.length;
  ties.push(...stations);
  for (const station of stations) addFlag(builder, station, GENERAL);
  return times.map((time) =>
    addRow(tables.rebalances, {
      [REBALANCE_AT]: time,
      [REBALANCE_LENGTH]: seconds * 1000,
      [REBALANCE_STATIONS_AT]: at,
      [REBALANCE_STATIONS_END]: at + stations.length,
    }),
  );
};
