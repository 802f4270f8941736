/** Who is who in the tables, for the report. */
import { ROUTE_MESSAGE, ROUTE_TOPIC } from '../kernel/publication-records.ts';
import { LANE_STATION, SERVERS } from '../kernel/records.ts';
import { SCALER_NODE } from '../kernel/scaler-records.ts';
import type { Builder } from './builder.ts';
import type { Names } from './program.ts';
import { field, rowCount } from './rows.ts';
import type { Group } from './stations.ts';

export const namesOf = (builder: Builder, groups: readonly Group[]): Names => {
  const { plan, tables, works } = builder;
  const routesOf = plan.topics.map((): number[] => []);
  for (let route = 0; route < rowCount(tables.routes); route++) {
    routesOf[field(tables.routes, route, ROUTE_TOPIC)]!.push(route);
  }
  const scalers = scalersOf(builder);
  const scales = scalers.size > 0;
  const spare = spareStations(builder);
  const stationsOf = scales ? stationsOfWorks(builder, groups) : [];
  return {
    subscriptions: works.map((work, at) => ({
      id: work.id,
      node: work.node,
      isCall: at >= plan.subscriptions.length,
      servers: builder.serversOfWork[at]!,
      ...(scales ? { scaled: stationsOf[at]! } : {}),
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
      const servers = serversOf(builder, spare, node);
      const scaled = scales ? { scaled: builder.stationsOfNode[node]!, scaler: scalers.get(node) ?? null } : {};
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

/** Stations of workers that have no lane at the beginning. */
const spareStations = ({ laneWorkers, tables }: Builder): ReadonlySet<number> => {
  const spare = new Set<number>();
  for (const workers of laneWorkers.values()) for (const { own, station } of workers) if (own) spare.add(station);
  for (let lane = 0; lane < rowCount(tables.lanes); lane++) spare.delete(field(tables.lanes, lane, LANE_STATION));
  return spare;
};

/** Workers that have no lane count only where the node has no others. */
const serversOf = ({ stationsOfNode, tables }: Builder, spare: ReadonlySet<number>, node: number): number => {
  const all = stationsOfNode[node]!;
  const working = all.filter((station) => !spare.has(station));
  return (working.length > 0 ? working : all).reduce((sum, at) => sum + field(tables.stations, at, SERVERS), 0);
};

const scalersOf = ({ tables }: Builder): ReadonlyMap<number, number> =>
  new Map(
    Array.from({ length: rowCount(tables.scalers) }, (_, scaler) => [
      field(tables.scalers, scaler, SCALER_NODE),
      scaler,
    ]),
  );
