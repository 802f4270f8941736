/** Lays out the groups of topics, and the lanes and their workers where a topic is ordered. */
import {
  GENERAL,
  GROUP_LANES,
  GROUP_RETENTION,
  GROUP_TOPIC,
  LANE_HEAD,
  LANE_STATION,
  LANE_TAIL,
} from '../kernel/records.ts';
import type { Builder, LaneWorker } from './builder.ts';
import { takesOver } from './rebalances.ts';
import { addRow, setField } from './rows.ts';
import { addFlag, addStation, assign, type Group, needsWindow, prefetchOf } from './stations.ts';

/** The groups of every topic, with lanes and workers where the topic is ordered. */
export const layOutGroups = (builder: Builder): Group[] => {
  const { plan, tables } = builder;
  const groups = new Map<string, number[]>();
  plan.subscriptions.forEach(({ topic, group }, at) => {
    const key = `${topic} ${group}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].map((members) => {
    const topic = plan.subscriptions[members[0]!]!.topic;
    const row = addRow(tables.groups, { [GROUP_TOPIC]: topic, [GROUP_LANES]: -1, [GROUP_RETENTION]: -1 });
    if (plan.topics[topic]!.ordered) layOutLanes(builder, topic, row, members);
    return { topic, members, row, queues: new Map() };
  });
};

const layOutLanes = (builder: Builder, topic: number, group: number, members: readonly number[]): void => {
  const { plan, tables } = builder;
  const { partitions } = plan.topics[topic]!;
  const workers = workersOf(builder, members, partitions);
  const stations = workers.map(({ station }) => station);
  for (const at of members) {
    if (!plan.nodes[plan.subscriptions[at]!.node]!.sharedWorkers)
      assign(builder, at, stations[0]!, Math.min(stations.length, partitions), members);
  }
  for (const station of stations) addFlag(builder, station, GENERAL);
  const scales = workers.some(({ node }) => plan.nodes[node]!.autoscale !== null);
  if (scales || takesOver(plan, members)) builder.laneWorkers.set(group, workers);
  const first = workers.filter(({ node, replica }) => replica < (plan.nodes[node]!.autoscale?.start ?? Infinity));
  const step = Math.min(first.length, partitions);
  const firstLane = tables.lanes.values.length >> tables.lanes.power;
  setField(tables.groups, group, GROUP_LANES, firstLane);
  for (let lane = 0; lane < partitions; lane++) {
    addRow(tables.lanes, {
      [LANE_STATION]: first[lane % step]!.station,
      [LANE_HEAD]: -1,
      [LANE_TAIL]: -1,
    });
  }
};

/** Of each node no more than are left of the partitions; all of them where members come and go, since others may be gone. */
const workersOf = (builder: Builder, members: readonly number[], partitions: number): LaneWorker[] => {
  const { plan } = builder;
  const workers: LaneWorker[] = [];
  const nodes = [...new Set(members.map((at) => plan.subscriptions[at]!.node))];
  const scales = nodes.some((node) => plan.nodes[node]!.autoscale !== null);
  for (const node of nodes) {
    const own = members.filter((at) => plan.subscriptions[at]!.node === node);
    const all = replicasOf(builder, node, own, partitions);
    const left = takesOver(plan, members) ? all.length : scales ? partitions : partitions - workers.length;
    for (const replica of all.slice(0, left)) workers.push(workerOf(builder, node, own, replica));
  }
  return workers;
};

/**
 * The replica of every worker of a node that may have a lane, in the order in which they get one: one of each replica before a second of
 * any; where replicas come and go, all of one before those of the next.
 */
const replicasOf = (
  { plan, serversOfWork }: Builder,
  node: number,
  own: readonly number[],
  lanes: number,
): number[] => {
  const { autoscale, concurrency, replicas, sharedWorkers } = plan.nodes[node]!;
  const links = own.map((at) => plan.subscriptions[at]!);
  const servers = sharedWorkers ? serversOfWork[own[0]!]! : Math.max(...links.map((link) => link.servers));
  const ofReplica = sharedWorkers ? concurrency : Math.max(...links.map((link) => link.concurrency));
  const all = Array.from({ length: servers }, (_, worker) => worker);
  const places = all.map((worker) => (autoscale === null ? Math.floor(worker / replicas) : worker % ofReplica));
  return all
    .filter((worker) => places[worker]! < lanes)
    .map((worker) => (autoscale === null ? worker % replicas : Math.floor(worker / ofReplica)));
};

const workerOf = (builder: Builder, node: number, own: readonly number[], replica: number): LaneWorker => {
  const isOwn = !builder.plan.nodes[node]!.sharedWorkers;
  const station = isOwn
    ? addStation(builder, node, 1, prefetchOf(builder, own), needsWindow(builder, own))
    : builder.stationOfWork[own[0]!]!;
  return { node, replica, own: isOwn, station };
};
