/** Autoscaled nodes: what counts as the backlog of each, and what its replicas work at. */
import type { PlanAutoscale } from '../../network/plan.ts';
import { serversAt } from '../features/scaling.ts';
import { GENERAL, IDLE, SERVERS, SERVERS_GONE } from '../kernel/records.ts';
import {
  BACKLOG_AT,
  BACKLOG_END,
  LANE_GROUPS_AT,
  LANE_GROUPS_END,
  mostLooks,
  PAUSES_AT,
  PAUSES_END,
  SCALED_AT,
  SCALED_END,
  SCALER_DEPTH,
  SCALER_MAX,
  SCALER_MIN,
  SCALER_MOST,
  SCALER_NODE,
  SCALER_PERIOD,
  SCALER_REPLICAS,
  SCALER_TARGET,
} from '../kernel/scaler-records.ts';
import type { Builder } from './builder.ts';
import { addPauses } from './rebalances.ts';
import { addRow, field, setField } from './rows.ts';
import { addSharedLanes } from './shared-lanes.ts';
import { addFlag, type Group } from './stations.ts';

/** A backlog is looked at no more often than this. */
const shortestPeriodMs = 100;

export const addScalers = (builder: Builder, groups: readonly Group[]): void => {
  const { plan, worksOfNode } = builder;
  const numbers = new Map<number, number>();
  plan.nodes.forEach(({ autoscale }, node) => {
    if (autoscale !== null && worksOfNode[node]!.length > 0) numbers.set(node, numbers.size);
  });
  addSharedLanes(builder, groups, numbers);
  for (const node of numbers.keys()) addScaler(builder, groups, node);
};

const addScaler = (builder: Builder, groups: readonly Group[], node: number): void => {
  const { laneWorkers, plan, scaled, sharedLanes, stationsOfNode, tables, worksOfNode } = builder;
  const { autoscale, replicas } = plan.nodes[node]!;
  const { min, start, targetBacklog, reactionSeconds } = autoscale as PlanAutoscale;
  const own = groups.filter(({ members }) => members.some((at) => plan.subscriptions[at]!.node === node));
  const ofLanes = new Set(
    own.flatMap(({ row }) => (laneWorkers.get(row) ?? []).flatMap((worker) => (worker.own ? [worker.station] : []))),
  );
  const stations = stationsOfNode[node]!.filter((station) => !ofLanes.has(station));
  for (const station of stations) atTheBeginning(builder, station, start, replicas);
  const depth = Math.min(mostLooks, Math.round((reactionSeconds * 1000) / shortestPeriodMs));
  const list = (values: readonly number[], at: number, end: number) => {
    const first = scaled.length;
    scaled.push(...values);
    return { [at]: first, [end]: scaled.length };
  };
  addRow(tables.scalers, {
    [SCALER_NODE]: node,
    [SCALER_MIN]: min,
    [SCALER_MAX]: replicas,
    [SCALER_TARGET]: targetBacklog,
    [SCALER_PERIOD]: depth === 0 ? shortestPeriodMs : (reactionSeconds * 1000) / depth,
    [SCALER_DEPTH]: depth,
    [SCALER_REPLICAS]: start,
    [SCALER_MOST]: start,
    ...list([...new Set([...worksOfNode[node]!, ...own.flatMap(({ members }) => members)])], BACKLOG_AT, BACKLOG_END),
    ...list(stations, SCALED_AT, SCALED_END),
    ...list(
      own.flatMap(({ row }) => sharedLanes.get(row) ?? []),
      LANE_GROUPS_AT,
      LANE_GROUPS_END,
    ),
    ...list(
      own.flatMap((group) => addPauses(builder, group, [Infinity])),
      PAUSES_AT,
      PAUSES_END,
    ),
  });
};

/** Workers that come later are none as yet. */
const atTheBeginning = (builder: Builder, station: number, replicas: number, most: number): void => {
  const { stations } = builder.tables;
  const all = field(stations, station, SERVERS);
  const present = serversAt(all, replicas, most);
  addFlag(builder, station, GENERAL);
  setField(stations, station, IDLE, present);
  setField(stations, station, SERVERS_GONE, all - present);
};
