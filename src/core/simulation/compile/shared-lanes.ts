/** Groups whose lanes are shared out among those of their workers that are there, whenever one comes or goes. */
import { GROUP_LANES } from '../kernel/records.ts';
import type { Builder, LaneWorker } from './builder.ts';
import { rebalanceOf } from './rebalances.ts';
import { field } from './rows.ts';
import type { Group } from './stations.ts';

/** Where the record of each such group begins in `scaled`, by its row. `numbers`: the autoscalers of the nodes that have one. */
export const addSharedLanes = (
  builder: Builder,
  groups: readonly Group[],
  numbers: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  for (const group of groups) {
    const workers = builder.laneWorkers.get(group.row);
    if (workers !== undefined) places.set(group.row, addGroup(builder, group, workers, numbers));
  }
  return places;
};

const addGroup = (
  builder: Builder,
  group: Group,
  workers: readonly LaneWorker[],
  numbers: ReadonlyMap<number, number>,
): number => {
  const { plan, scaled, tables, takeovers } = builder;
  const at = scaled.length;
  const takesOver = rebalanceOf(plan, group.members) > 0;
  if (takesOver) takeovers.push(at);
  const lanes = plan.topics[group.topic]!.partitions;
  scaled.push(field(tables.groups, group.row, GROUP_LANES), lanes, takesOver ? 1 : 0, workers.length);
  for (const { node, own, replica, station } of workers) {
    scaled.push(station, numbers.get(node) ?? -1, replica, own ? 1 : 0);
  }
  return at;
};
