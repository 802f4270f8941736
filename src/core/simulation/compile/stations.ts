/** Lays out stations: own workers, shared pools, the common queue of competing members. */
import {
  GENERAL,
  HAS_POOLS,
  HAS_QUEUES,
  HEAD,
  IDLE,
  PREFETCH,
  REPLICA_SHARE,
  SERVERS,
  SLOTS_AT,
  STATION_FLAGS,
  STATION_NODE,
  TAIL,
  TIES_AT,
  TIES_END,
  WINDOWED,
} from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { tellsReplicas } from './may-crash.ts';
import { addRow, field, setField } from './rows.ts';

/** A group of a topic: the subscriptions that compete in it, in the order of their ids. */
export interface Group {
  readonly topic: number;
  readonly members: readonly number[];
  readonly row: number;
  /** Common queue of several members, by the set of members that accept a message. */
  readonly queues: Map<string, number>;
}

export const addStation = (
  builder: Builder,
  node: number,
  servers: number,
  prefetch: number,
  windowed: boolean,
): number => {
  const station = addRow(builder.tables.stations, {
    [HEAD]: -1,
    [TAIL]: -1,
    [IDLE]: servers,
    [STATION_FLAGS]: windowed ? WINDOWED | GENERAL : 0,
    [STATION_NODE]: node,
    [SERVERS]: servers,
    [PREFETCH]: prefetch,
    [SLOTS_AT]: windowed ? builder.slots : -1,
    [REPLICA_SHARE]: Math.ceil(servers / builder.plan.nodes[node]!.replicas),
  });
  if (windowed) builder.slots += servers;
  builder.stationsOfNode[node]!.push(station);
  return station;
};

export const addFlag = (builder: Builder, station: number, flag: number): void => {
  const { stations } = builder.tables;
  setField(stations, station, STATION_FLAGS, field(stations, station, STATION_FLAGS) | flag);
};

export const needsWindow = ({ plan }: Builder, subscriptions: readonly number[]): boolean =>
  subscriptions.some((at) => {
    const { prefetch, topic } = plan.subscriptions[at]!;
    return prefetch > 1 || plan.topics[topic]!.deliveryLatency !== null;
  });

export const prefetchOf = ({ plan }: Builder, subscriptions: readonly number[]): number =>
  Math.max(1, ...subscriptions.map((at) => plan.subscriptions[at]!.prefetch));

/** Gives every subscription and call its workers, except those of ordered topics that have workers per lane. */
export const layOutStations = (builder: Builder): void => {
  const { plan, works } = builder;
  plan.nodes.forEach((node, index) => {
    const own = builder.worksOfNode[index]!;
    if (node.sharedWorkers && own.length > 0) {
      const subscriptions = own.filter((at) => at < plan.subscriptions.length);
      const servers = node.replicas * node.concurrency;
      const windowed = needsWindow(builder, subscriptions) || tellsReplicas(builder, index);
      const pool = addStation(builder, index, servers, prefetchOf(builder, subscriptions), windowed);
      for (const at of own) assign(builder, at, pool, servers, own);
      return;
    }
    for (const at of own) {
      const subscription = plan.subscriptions[at];
      if (subscription !== undefined && plan.topics[subscription.topic]!.ordered) continue;
      const { servers } = works[at]!;
      const windowed = (subscription !== undefined && needsWindow(builder, [at])) || tellsReplicas(builder, index);
      const prefetch = subscription === undefined ? 1 : subscription.prefetch;
      assign(builder, at, addStation(builder, index, servers, prefetch, windowed), servers, [at]);
    }
  });
};

export const assign = (
  builder: Builder,
  work: number,
  station: number,
  servers: number,
  mates: readonly number[],
): void => {
  builder.stationOfWork[work] = station;
  builder.serversOfWork[work] = servers;
  // One list for all mates: a copy each would be the square of a large pool.
  builder.matesOfWork[work] = mates;
};

/** The queue that several members take from: made when first needed, tied to their pools once all are known. */
export const commonQueue = (builder: Builder, group: Group, acceptors: readonly number[]): number => {
  const key = acceptors.join(' ');
  const known = group.queues.get(key);
  if (known !== undefined) return known;
  const queue = addRow(builder.tables.stations, {
    [HEAD]: -1,
    [TAIL]: -1,
    [STATION_FLAGS]: GENERAL | HAS_POOLS,
    [STATION_NODE]: -1,
    [SLOTS_AT]: -1,
    [TIES_AT]: builder.ties.length,
    [TIES_END]: builder.ties.length + acceptors.length,
  });
  builder.ties.push(...acceptors.map((at) => builder.stationOfWork[at]!));
  group.queues.set(key, queue);
  return queue;
};

/** Every pool of competing members takes from its own line and from all the queues it is tied to. */
export const tieQueues = (builder: Builder, groups: readonly Group[]): void => {
  const queuesOf = new Map<number, number[]>();
  for (const group of groups) {
    for (const [key, queue] of group.queues) {
      for (const at of key.split(' ').map(Number)) {
        const pool = builder.stationOfWork[at]!;
        const queues = queuesOf.get(pool) ?? [pool];
        if (!queues.includes(queue)) queues.push(queue);
        queuesOf.set(pool, queues);
      }
    }
  }
  for (const [pool, queues] of queuesOf) {
    addFlag(builder, pool, GENERAL | HAS_QUEUES);
    setField(builder.tables.stations, pool, TIES_AT, builder.ties.length);
    builder.ties.push(...queues);
    setField(builder.tables.stations, pool, TIES_END, builder.ties.length);
  }
};
