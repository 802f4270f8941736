/** Faults with a beginning and an end of their own, and what each of them hits. */
import type { Plan, PlanFault } from '../../network/plan.ts';
import {
  CUT,
  DOWN,
  FAULT_CALL,
  FAULT_ENTRIES_AT,
  FAULT_ENTRIES_END,
  FAULT_GATE,
  FAULT_GROUP,
  FAULT_KIND,
  FAULT_LANES_AT,
  FAULT_LANES_END,
  FAULT_NODE,
  FAULT_REPLACED,
  FAULT_STATIONS_AT,
  FAULT_STATIONS_END,
  FAULT_TIES_AT,
  FAULT_TIES_END,
  REPLICA,
  STALL,
} from '../kernel/fault-records.ts';
import { GENERAL, SERVERS } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { entriesOf, groupOf, hasOwnWorkers, laneStationsOf, lanesOf, replicasOfLanes, tiesOf } from './reach.ts';
import { lostReplicas } from './replicas.ts';
import { addRow, field } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

/** The last replica of a node that goes down takes the node with it. */
export const isNodeDown = ({ nodes }: Plan, { kind, target }: Pick<PlanFault, 'kind' | 'target'>): boolean => {
  if (kind !== 'replica-down') return kind === 'node-down';
  const node = nodes.find(({ id }) => id === target);
  return node?.replicas === 1 && node.standby === 0;
};

/** Faults that only change numbers have nothing to do at a time of their own: see `effects.ts` and `rate-faults.ts`. */
export const addFaults = (builder: Builder, groups: readonly Group[]): void => {
  const lost = lostReplicas(builder.plan);
  for (const [at, fault] of builder.plan.faults.entries()) {
    const { kind } = fault;
    const replica = lost.get(at);
    if (kind === 'stall') addRecord(builder, fault, STALL, stationsOf(builder, groups, fault));
    else if (isNodeDown(builder.plan, fault)) addRecord(builder, fault, DOWN, stationsOf(builder, groups, fault));
    else if (replica !== undefined) {
      const stations = replicaOf(builder, groups, fault, replica.place);
      addRecord(builder, fault, REPLICA, stations, replica.isReplaced);
    } else if (kind === 'link-cut' || kind === 'broker-down') addCut(builder, groups, fault);
  }
};

type Hit = readonly [station: number, workers: number];

const addRecord = (
  builder: Builder,
  fault: PlanFault,
  kind: number,
  stations: readonly Hit[],
  isReplaced = false,
): void => {
  const { hits, plan, tables } = builder;
  addRow(tables.faults, {
    [FAULT_KIND]: kind,
    [FAULT_NODE]: Math.max(0, nodeOf(plan, fault)),
    [FAULT_STATIONS_AT]: hits.length,
    [FAULT_STATIONS_END]: hits.length + stations.length * 2,
    [FAULT_REPLACED]: isReplaced ? 1 : 0,
  });
  hits.push(...stations.flat());
  addTimes(builder, fault);
  for (const [station] of stations) addFlag(builder, station, GENERAL);
};

const addTimes = ({ faultNumbers }: Builder, { atSeconds, forSeconds }: PlanFault): void => {
  faultNumbers.push(atSeconds * 1000, forSeconds * 1000);
};

const nodeOf = ({ nodes }: Plan, { target }: PlanFault): number => nodes.findIndex(({ id }) => id === target);

/** All workers of a node, of a subscription or of a call; of a shared pool every subscription has all. */
const stationsOf = (builder: Builder, groups: readonly Group[], fault: PlanFault): Hit[] => {
  const node = nodeOf(builder.plan, fault);
  const work = builder.works.findIndex(({ id }) => id === fault.target);
  const whole = (station: number): Hit => [station, field(builder.tables.stations, station, SERVERS)];
  if (node >= 0) return builder.stationsOfNode[node]!.map(whole);
  if (work < 0) return [];
  const group = groupOf(groups, work);
  const lanes = group === undefined ? [] : laneStationsOf(builder, group, builder.works[work]!.node);
  return (lanes.length > 0 ? lanes : [builder.stationOfWork[work]!]).map(whole);
};

/** Of every pool of the node the workers of one replica; of the lanes of an ordered topic those at its place, as even as it goes. */
const replicaOf = (builder: Builder, groups: readonly Group[], fault: PlanFault, place: number): Hit[] => {
  const { plan, stationsOfNode, tables } = builder;
  const node = nodeOf(plan, fault);
  const { replicas, sharedWorkers } = plan.nodes[node]!;
  const ofLanes = new Map(sharedWorkers ? [] : groups.flatMap((group) => [...replicasOfLanes(builder, group, node)]));
  const pools = stationsOfNode[node]!.filter((station) => !ofLanes.has(station));
  return [
    ...pools.map((station): Hit => [station, Math.ceil(field(tables.stations, station, SERVERS) / replicas)]),
    ...[...ofLanes].flatMap(([station, replica]): Hit[] => (replica === place ? [[station, 1]] : [])),
  ];
};

/** Where in `scaled` the group of a link stands whose lanes change hands, or -1. */
const sharedLanesOf = ({ sharedLanes }: Builder, groups: readonly Group[], reader: number | undefined): number => {
  const group = reader === undefined ? undefined : groupOf(groups, reader);
  return group === undefined ? -1 : (sharedLanes.get(group.row) ?? -1);
};

/** A link that is cut or a topic whose broker is down. */
const addCut = (builder: Builder, groups: readonly Group[], fault: PlanFault): void => {
  const { cuts, hits, plan, tables } = builder;
  const call = plan.calls.findIndex(({ id }) => id === fault.target);
  const topic = plan.topics.findIndex(({ id }) => id === fault.target);
  const readers = plan.subscriptions.flatMap(({ id, topic: of }, at) =>
    id === fault.target || of === topic ? [at] : [],
  );
  const list = (values: readonly number[], at: number, end: number) => {
    const first = hits.length;
    hits.push(...values);
    return { [at]: first, [end]: hits.length };
  };
  const ties = [...new Set(readers.flatMap((reader) => tiesOf(builder, groups, reader)))];
  const sharedAt = topic < 0 ? sharedLanesOf(builder, groups, readers[0]) : -1;
  const lanes = sharedAt >= 0 ? [] : [...new Set(readers.flatMap((reader) => lanesOf(builder, groups, reader)))];
  const closed = readers.flatMap((reader): Hit[] => {
    const group = groupOf(groups, reader);
    return group !== undefined && hasOwnWorkers(builder, group, reader) ? [[builder.stationOfWork[reader]!, 0]] : [];
  });
  const entries = topic >= 0 ? [] : readers.flatMap((reader) => entriesOf(builder, groups, reader));
  addRow(tables.faults, {
    [FAULT_KIND]: CUT,
    ...list(closed.flat(), FAULT_STATIONS_AT, FAULT_STATIONS_END),
    ...list(ties, FAULT_TIES_AT, FAULT_TIES_END),
    ...list(lanes, FAULT_LANES_AT, FAULT_LANES_END),
    ...list(entries, FAULT_ENTRIES_AT, FAULT_ENTRIES_END),
    [FAULT_GATE]: cuts.gates.indexOf(fault.target ?? '') + 1,
    [FAULT_CALL]: call + 1,
    [FAULT_GROUP]: sharedAt + 1,
    [FAULT_NODE]: sharedAt < 0 ? 0 : plan.subscriptions[readers[0]!]!.node,
  });
  addTimes(builder, fault);
  for (const [station] of closed) addFlag(builder, station, GENERAL);
};
