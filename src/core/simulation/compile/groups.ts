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
  if (scales) builder.laneWorkers.set(group, workers);
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

/** No more than there are partitions; where replicas come and go, of each node, since those of another may be gone. */
const workersOf = (builder: Builder, members: readonly number[], partitions: number): LaneWorker[] => {
  const { plan } = builder;
  const workers: Omit<LaneWorker, 'station'>[] = [];
  const nodes = [...new Set(members.map((at) => plan.subscriptions[at]!.node))];
  const scales = nodes.some((node) => plan.nodes[node]!.autoscale !== null);
  const ownOf = (node: number) => members.filter((at) => plan.subscriptions[at]!.node === node);
  for (const node of nodes) {
    const { concurrency, sharedWorkers } = plan.nodes[node]!;
    const own = ownOf(node).map((at) => plan.subscriptions[at]!);
    const servers = sharedWorkers
      ? builder.serversOfWork[ownOf(node)[0]!]!
      : Math.max(...own.map((subscription) => subscription.servers));
    const ofReplica = sharedWorkers ? concurrency : Math.max(...own.map((subscription) => subscription.concurrency));
    const most = scales ? partitions : partitions - workers.length;
    for (let worker = 0; worker < Math.min(servers, most); worker++) {
      workers.push({ node, replica: Math.floor(worker / ofReplica), own: !sharedWorkers });
    }
  }
  return workers.map((worker) => {
    const own = ownOf(worker.node);
    const station = worker.own
      ? addStation(builder, worker.node, 1, prefetchOf(builder, own), needsWindow(builder, own))
      : builder.stationOfWork[own[0]!]!;
    return { ...worker, station };
  });
};
