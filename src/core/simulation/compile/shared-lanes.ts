/** Groups whose lanes are shared out among those of their workers that are there, whenever one comes or goes. */
import { GROUP_LANES } from '../kernel/records.ts';
import type { Builder, LaneWorker } from './builder.ts';
import { takesOver } from './rebalances.ts';
import { field } from './rows.ts';
import type { Group } from './stations.ts';

/** A record of each such group. `numbers`: the autoscalers of the nodes that have one. */
export const addSharedLanes = (
  builder: Builder,
  groups: readonly Group[],
  numbers: ReadonlyMap<number, number>,
): void => {
  for (const group of groups) {
    const workers = builder.laneWorkers.get(group.row);
    if (workers !== undefined) addGroup(builder, group, workers, numbers);
  }
};

const addGroup = (
  builder: Builder,
  group: Group,
  workers: readonly LaneWorker[],
  numbers: ReadonlyMap<number, number>,
): void => {
  const { plan, scaled, sharedLanes, tables, takeovers } = builder;
  const at = scaled.length;
  sharedLanes.set(group.row, at);
  const isTakenOver = takesOver(plan, group.members);
  if (isTakenOver) takeovers.push(at);
  const lanes = plan.topics[group.topic]!.partitions;
  scaled.push(field(tables.groups, group.row, GROUP_LANES), lanes, isTakenOver ? 1 : 0, workers.length);
  for (const { node, own, replica, station } of workers) {
    scaled.push(station, numbers.get(node) ?? -1, replica, own ? 1 : 0);
  }
};
