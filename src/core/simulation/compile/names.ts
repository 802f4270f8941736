/** Who is who in the tables, for the report. */
import { ROUTE_MESSAGE, ROUTE_TOPIC } from '../kernel/publication-records.ts';
import { LANE_STATION, SERVERS } from '../kernel/records.ts';
import { SCALER_NODE } from '../kernel/scaler-records.ts';
import type { Builder } from './builder.ts';
import type { Names } from './program.ts';
import { lanesOfGroup } from './reach.ts';
import { timesOf } from './rebalances.ts';
import { field, rowCount } from './rows.ts';
import type { Group } from './stations.ts';

export const namesOf = (builder: Builder, groups: readonly Group[]): Names => {
  const { plan, tables, works } = builder;
  const routesOf = plan.topics.map((): number[] => []);
  for (let route = 0; route < rowCount(tables.routes); route++) {
    routesOf[field(tables.routes, route, ROUTE_TOPIC)]!.push(route);
  }
  const scalers = scalersOf(builder);
  const scaling = scalingNodes(builder, groups);
  const stationsOf = scaling.size > 0 ? stationsOfWorks(builder, groups) : [];
  return {
    subscriptions: works.map((work, at) => ({
      id: work.id,
      node: work.node,
      isCall: at >= plan.subscriptions.length,
      servers: builder.serversOfWork[at]!,
      ...(scaling.has(work.node) ? { scaled: stationsOf[at]! } : {}),
      poolMates: builder.matesOfWork[at]!,
      stable: work.stable,
    })),
    topics: plan.topics.map(({ id, dedupWindowSeconds }, topic) => ({
      id,
      routes: routesOf[topic]!,
      remembers: dedupWindowSeconds > 0,
    })),
    nodes: plan.nodes.flatMap(({ id }, node) => {
      const subscriptions = builder.worksOfNode[node]!;
      const servers = serversOf(builder, groups, node);
      const scaled = scaling.has(node)
        ? { scaled: builder.stationsOfNode[node]!, scaler: scalers.get(node) ?? null }
        : {};
      return subscriptions.length === 0 ? [] : [{ id, servers, ...scaled, subscriptions }];
    }),
    publications: plan.publications.map(({ id, message, topic }) => ({
      id,
      message: plan.messages[message]!.id,
      topic,
    })),
    routes: Array.from({ length: rowCount(tables.routes) }, (_, route) => ({
      topic: plan.topics[field(tables.routes, route, ROUTE_TOPIC)]!.id,
      message: plan.messages[field(tables.routes, route, ROUTE_MESSAGE)]!.id,
    })),
    objectives: plan.objectives,
    faults: plan.faults,
    ...(plan.ceilings && { ceilings: plan.ceilings }),
    gates: [...builder.cuts.gates, ...builder.bufferedLinks],
    givesUp: plan.publications.some(({ buffer }) => buffer !== null && buffer.timeoutMs !== null),
    breakers: plan.calls.flatMap(({ id, breaker }) => (breaker === null ? [] : [id])),
    requests: plan.publications.flatMap(({ id, request }) => (request === null ? [] : [id])),
  };
};

/** Where the workers of each subscription and call are: its own, its pool, or those of the lanes of its group. */
const stationsOfWorks = ({ laneWorkers, plan, stationOfWork, works }: Builder, groups: readonly Group[]) => {
  const stations = works.map((_, at): readonly number[] => [stationOfWork[at]!]);
  for (const { members, row } of groups) {
    const workers = laneWorkers.get(row);
    for (const at of workers === undefined ? [] : members) {
      if (plan.nodes[works[at]!.node]!.sharedWorkers) continue;
      stations[at] = [...new Set(workers?.map(({ station }) => station))];
    }
  }
  return stations;
};

/** Nodes whose workers come and go with an autoscaler, be it that of another member of their group. */
const scalingNodes = ({ laneWorkers, plan }: Builder, groups: readonly Group[]): ReadonlySet<number> => {
  const scales = (node: number) => plan.nodes[node]!.autoscale !== null;
  const nodes = new Set(plan.nodes.flatMap((_, node) => (scales(node) ? [node] : [])));
  for (const { members, row } of groups) {
    const among = laneWorkers.has(row) ? members.map((at) => plan.subscriptions[at]!.node) : [];
    if (among.some(scales)) for (const node of among) nodes.add(node);
  }
  return nodes;
};

/** Workers that never have a lane count only where the node has no others. */
const serversOf = (builder: Builder, groups: readonly Group[], node: number): number => {
  const { stationsOfNode, tables } = builder;
  const all = stationsOfNode[node]!.reduce((sum, at) => sum + field(tables.stations, at, SERVERS), 0);
  const idle = groups.reduce((sum, group) => sum + withoutLane(builder, group, node), 0);
  return idle < all ? all - idle : all;
};

/** Own workers of the node that have no lane of the group, nor get one while a fault has taken others. */
const withoutLane = (builder: Builder, group: Group, node: number): number => {
  const { laneWorkers, plan, tables } = builder;
  const workers = (laneWorkers.get(group.row) ?? []).filter((worker) => worker.own && worker.node === node);
  if (workers.length === 0) return 0;
  if (timesOf(plan, group).length > 0) return Math.max(0, workers.length - plan.topics[group.topic]!.partitions);
  const taken = new Set(lanesOfGroup(builder, group).map((lane) => field(tables.lanes, lane, LANE_STATION)));
  return workers.filter(({ station }) => !taken.has(station)).length;
};

const scalersOf = ({ tables }: Builder): ReadonlyMap<number, number> =>
  new Map(
    Array.from({ length: rowCount(tables.scalers) }, (_, scaler) => [
      field(tables.scalers, scaler, SCALER_NODE),
      scaler,
    ]),
  );
