/** Over what a subscription gets its messages: the queues its workers take from, the lanes of its node, the entries of its group. */
import { ENTRY_DELIVERY, ENTRY_GROUP, ENTRY_MEMBERS } from '../kernel/publication-records.ts';
import {
  AT_STATION,
  GROUP_LANES,
  LANE_STATION,
  STATION_FLAGS,
  STATION_NODE,
  SUBSCRIPTION,
  TIES_AT,
  TIES_END,
  WINDOWED,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { field, rowCount } from './rows.ts';
import type { Group } from './stations.ts';

/** The group that a subscription is a member of; calls are in none. */
export const groupOf = (groups: readonly Group[], subscription: number): Group | undefined =>
  groups.find(({ members }) => members.includes(subscription));

/** All lanes of a group; none where its topic is not ordered. */
export const lanesOfGroup = ({ plan, tables }: Builder, { row, topic }: Group): number[] => {
  const first = field(tables.groups, row, GROUP_LANES);
  return first < 0 ? [] : Array.from({ length: plan.topics[topic]!.partitions }, (_, at) => first + at);
};

/** Where the lanes of a group are or may be worked on; they may be shared out anew. */
export const stationsOfLanes = (builder: Builder, group: Group): number[] =>
  builder.laneWorkers.get(group.row)?.map(({ station }) => station) ??
  lanesOfGroup(builder, group).map((lane) => field(builder.tables.lanes, lane, LANE_STATION));

/** Where the members of a group have their workers. */
export const stationsOf = (builder: Builder, group: Group): number[] => {
  const { deliveries, tables } = builder;
  const stations = new Set(stationsOfLanes(builder, group));
  deliveries.forEach(({ subscription }, delivery) => {
    if (group.members.includes(subscription)) stations.add(field(tables.deliveries, delivery, AT_STATION));
  });
  return [...stations];
};

/** Lanes of a group whose workers belong to the node. */
const lanesOfNode = (builder: Builder, group: Group, node: number): number[] => {
  const { lanes, stations } = builder.tables;
  const nodeOf = (lane: number) => field(stations, field(lanes, lane, LANE_STATION), STATION_NODE);
  return lanesOfGroup(builder, group).filter((lane) => nodeOf(lane) === node);
};

/** The stations of those lanes, each once; none where the topic is not ordered. Where members come and go, all that there may be. */
export const laneStationsOf = (builder: Builder, group: Group, node: number): number[] => {
  const workers = builder.laneWorkers.get(group.row);
  const stations =
    workers?.flatMap((worker) => (worker.node === node ? [worker.station] : [])) ??
    lanesOfNode(builder, group, node).map((lane) => field(builder.tables.lanes, lane, LANE_STATION));
  return [...new Set(stations)];
};

/**
 * The replica of the node, counted from 0, that each of those stations belongs to: as even as it goes, neighbours together. Where
 * replicas come and go, as they do with them.
 */
export const replicasOfLanes = (builder: Builder, group: Group, node: number): ReadonlyMap<number, number> => {
  const workers = builder.laneWorkers.get(group.row);
  if (workers !== undefined)
    return new Map(workers.flatMap((each) => (each.node === node ? [[each.station, each.replica]] : [])));
  const stations = laneStationsOf(builder, group, node);
  const share = Math.ceil(stations.length / builder.plan.nodes[node]!.replicas);
  return new Map(stations.map((station, at) => [station, Math.floor(at / share)]));
};

/** Lanes over which a subscription gets its messages. */
export const lanesOf = (builder: Builder, groups: readonly Group[], subscription: number): number[] => {
  const group = groupOf(groups, subscription);
  return group === undefined ? [] : lanesOfNode(builder, group, builder.plan.subscriptions[subscription]!.node);
};

/** Whether its workers do nothing but what comes over this one link: to cut it is to close them. */
export const hasOwnWorkers = (builder: Builder, { members }: Group, subscription: number): boolean => {
  const { matesOfWork, plan, stationOfWork, tables } = builder;
  const { topic } = plan.subscriptions[subscription]!;
  if (members.length > 1 || plan.topics[topic]!.ordered) return false;
  const flags = field(tables.stations, stationOfWork[subscription]!, STATION_FLAGS);
  return matesOfWork[subscription]!.length === 1 && (flags & WINDOWED) === 0;
};

/** Places in `ties` that join the subscription's workers and the queues they take from, seen from both ends. */
export const tiesOf = (builder: Builder, groups: readonly Group[], subscription: number): number[] => {
  const { stationOfWork, tables, ties } = builder;
  const pool = stationOfWork[subscription]!;
  return [...(groupOf(groups, subscription)?.queues ?? [])].flatMap(([key, queue]) => {
    const place = key.split(' ').map(Number).indexOf(subscription);
    if (place < 0) return [];
    const ofQueue = field(tables.stations, queue, TIES_AT) + place;
    const first = field(tables.stations, pool, TIES_AT);
    const ofPool = ties.slice(first, field(tables.stations, pool, TIES_END)).indexOf(queue);
    return [ofQueue, first + ofPool];
  });
};

/** Entries of a topic that keeps nothing, through which messages may come to the subscription. */
export const entriesOf = (builder: Builder, groups: readonly Group[], subscription: number): number[] => {
  const { members, plan, tables } = builder;
  const group = groupOf(groups, subscription);
  if (group === undefined || !plan.topics[group.topic]!.atMostOnce) return [];
  const isOf = (delivery: number) => field(tables.deliveries, delivery, SUBSCRIPTION) === subscription;
  const found: number[] = [];
  for (let entry = 0; entry < rowCount(tables.entries); entry++) {
    if (field(tables.entries, entry, ENTRY_GROUP) !== group.row) continue;
    const first = field(tables.entries, entry, ENTRY_MEMBERS);
    const competing = first < 0 ? [] : members.slice(first, members.indexOf(-1, first));
    if (isOf(field(tables.entries, entry, ENTRY_DELIVERY)) || competing.some(isOf)) found.push(entry);
  }
  return found;
};
