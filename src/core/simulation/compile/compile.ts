/** Compiles a plan to the flat tables of the kernel. */

import type { Plan } from '../../network/plan.ts';
import {
  AT_STATION,
  CALLS_AT,
  CALLS_END,
  DOWN,
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_FLAGS,
  ENTRY_GROUP,
  FAULT_KIND,
  FAULT_NODE,
  FAULT_STATIONS_AT,
  FAULT_STATIONS_END,
  FLAGS,
  GENERAL,
  GROUP_LANES,
  PREFETCH,
  PROCESSED_AT,
  PROCESSED_END,
  ROUTE_FLAGS,
  ROUTE_MESSAGE,
  ROUTE_TOPIC,
  SERVERS,
  SOURCE_BATCH,
  SPECIAL_END,
  SPECIAL_START,
  STALL,
  STATION_FLAGS,
  TOPIC_CAPACITY,
  TOPIC_LATENCY,
  TOPIC_PARTITIONS,
  TRIGGER_COPIES,
  WINDOWED,
} from '../kernel/records.ts';
import type { Tables } from '../kernel/tables.ts';
import { type Builder, newBuilder } from './builder.ts';
import { clocksOf, compileObjectives } from './objectives.ts';
import type { Names, Program, RunSettings } from './program.ts';
import { addPublication, addTopics, addTriggers } from './publications.ts';
import { routeDeadLetters, routeFor } from './routes.ts';
import { addRow, doubles, field, integers, rowCount, setField } from './rows.ts';
import { addFlag, type Group, layOutGroups, layOutStations, tieQueues } from './stations.ts';
import { addCalls, addCallsDuringWork, addTraits } from './works.ts';

/** The program of a study: what every worker needs to run any of its replications. */
export const compilePlan = (plan: Plan, settings: RunSettings): Program => {
  const builder = newBuilder(plan, settings);
  layOutStations(builder);
  const groups = layOutGroups(builder);
  const byTopic = plan.topics.map((): Group[] => []);
  for (const group of groups) byTopic[group.topic]!.push(group);
  addTopics(builder);
  addTraits(builder);
  const clocks = clocksOf(builder);
  const downNodes = new Set(plan.faults.flatMap(({ kind, target }) => (kind === 'node-down' ? [target] : [])));
  for (const publication of plan.publications) {
    const route = routeFor(builder, byTopic, publication.topic, publication.message);
    const mayBeDown = downNodes.has(plan.nodes[publication.node]!.id);
    addPublication(builder, publication, route, clocks.get(publication.id) ?? -1, mayBeDown);
  }
  addCalls(builder);
  routeDeadLetters(builder, byTopic);
  tieQueues(builder, groups);
  addTriggers(builder);
  addCallsDuringWork(builder);
  addFaults(builder);
  flag(builder);
  return { tables: tablesOf(builder), names: namesOf(builder), settings };
};

const addFaults = (builder: Builder): void => {
  const { plan, tables, ties, works } = builder;
  for (const fault of plan.faults) {
    const node = plan.nodes.findIndex(({ id }) => id === fault.target);
    const work = works.findIndex(({ id }) => id === fault.target);
    const stations = node >= 0 ? builder.stationsOfNode[node]! : work >= 0 ? [builder.stationOfWork[work]!] : [];
    addRow(tables.faults, {
      [FAULT_KIND]: fault.kind === 'stall' ? STALL : DOWN,
      [FAULT_NODE]: Math.max(0, node),
      [FAULT_STATIONS_AT]: ties.length,
      [FAULT_STATIONS_END]: ties.length + stations.length,
    });
    builder.faultNumbers.push(fault.atSeconds * 1000, fault.forSeconds * 1000);
    ties.push(...stations);
    for (const station of stations) addFlag(builder, station, GENERAL);
  }
};

/** Sets the flags that send what is not plain through the general handling. */
const flag = (builder: Builder): void => {
  const { plan, tables, works } = builder;
  const replies = new Set(plan.publications.flatMap(({ request }) => (request === null ? [] : [request.replyTo])));
  const ends = new Set(plan.objectives.map(({ objective }) => objective.to));
  builder.deliveries.forEach(({ subscription: at }, delivery) => {
    const work = works[at]!;
    const subscription = plan.subscriptions[at];
    const station = field(tables.deliveries, delivery, AT_STATION);
    if (work.dropExpired || (subscription !== undefined && plan.topics[subscription.topic]!.capacity !== null)) {
      addFlag(builder, station, GENERAL);
    }
    const special =
      subscription === undefined ||
      work.failure > 0 ||
      work.poison > 0 ||
      subscription.acksFirst ||
      subscription.ackTimeoutMs !== null ||
      subscription.delay !== null ||
      plan.topics[subscription.topic]!.ordered ||
      replies.has(subscription.topic) ||
      ends.has(work.id) ||
      isFaulty(builder, station) ||
      (field(tables.stations, station, STATION_FLAGS) & WINDOWED) !== 0 ||
      field(tables.deliveries, delivery, CALLS_AT) < field(tables.deliveries, delivery, CALLS_END);
    if (special) setField(tables.deliveries, delivery, FLAGS, SPECIAL_END | SPECIAL_START);
  });
  flagEntries(builder);
};

const isFaulty = ({ ties, tables }: Builder, station: number): boolean => {
  for (let fault = 0; fault < rowCount(tables.faults); fault++) {
    const end = field(tables.faults, fault, FAULT_STATIONS_END);
    for (let at = field(tables.faults, fault, FAULT_STATIONS_AT); at < end; at++) if (ties[at] === station) return true;
  }
  return false;
};

const flagEntries = ({ entryStations, tables }: Builder): void => {
  for (let entry = 0; entry < rowCount(tables.entries); entry++) {
    const delivery = field(tables.entries, entry, ENTRY_DELIVERY);
    const station = field(tables.deliveries, delivery, AT_STATION);
    const lanes = field(tables.groups, field(tables.entries, entry, ENTRY_GROUP), GROUP_LANES);
    const general =
      entryStations[entry]! >= 0 ||
      lanes >= 0 ||
      field(tables.stations, station, STATION_FLAGS) !== 0 ||
      field(tables.deliveries, delivery, FLAGS) !== 0;
    setField(tables.entries, entry, ENTRY_FLAGS, general ? 1 : 0);
  }
  for (let route = 0; route < rowCount(tables.routes); route++) {
    const topic = field(tables.routes, route, ROUTE_TOPIC);
    const general =
      field(tables.topics, topic, TOPIC_CAPACITY) >= 0 ||
      field(tables.topics, topic, TOPIC_LATENCY) >= 0 ||
      field(tables.topics, topic, TOPIC_PARTITIONS) > 1;
    setField(tables.routes, route, ROUTE_FLAGS, general ? 1 : 0);
  }
};

/** The most tokens one event can take: what it publishes times the groups that get it, and all that a crash gives back. */
const burstOf = ({ tables, plan }: Builder): number => {
  let groups = 0;
  for (let route = 0; route < rowCount(tables.routes); route++) {
    groups = Math.max(groups, field(tables.routes, route, ENTRIES_END) - field(tables.routes, route, ENTRIES_AT));
  }
  let publications = 1;
  for (let source = 0; source < rowCount(tables.sources); source++) {
    publications = Math.max(publications, field(tables.sources, source, SOURCE_BATCH));
  }
  for (let delivery = 0; delivery < rowCount(tables.deliveries); delivery++) {
    let copies = 1;
    for (let at = PROCESSED_AT; at <= PROCESSED_AT + 4; at += 2) {
      const end = field(tables.deliveries, delivery, at + PROCESSED_END - PROCESSED_AT);
      for (let trigger = field(tables.deliveries, delivery, at); trigger < end; trigger++) {
        copies += field(tables.triggers, trigger, TRIGGER_COPIES);
      }
    }
    publications = Math.max(publications, copies);
  }
  let workers = 0;
  if (plan.faults.length > 0) {
    for (let station = 0; station < rowCount(tables.stations); station++) {
      workers += field(tables.stations, station, SERVERS) * Math.max(1, field(tables.stations, station, PREFETCH)) * 4;
    }
  }
  return 64 + publications * (groups + 5) + workers + rowCount(tables.sources) + plan.faults.length;
};

const tablesOf = (builder: Builder): Tables => {
  const { draws, plan, settings, tables } = builder;
  const { objectives, reach } = compileObjectives(builder);
  return {
    deliveries: integers(tables.deliveries),
    stations: integers(tables.stations),
    slots: builder.slots,
    ties: Int32Array.from(builder.ties),
    lanes: integers(tables.lanes),
    groups: integers(tables.groups),
    topics: integers(tables.topics),
    routes: integers(tables.routes),
    entries: integers(tables.entries),
    entryStations: Int32Array.from(builder.entryStations),
    entryDeadlines: Float64Array.from(builder.entryDeadlines),
    members: Int32Array.from(builder.members),
    publications: integers(tables.publications),
    triggers: integers(tables.triggers),
    sources: integers(tables.sources),
    traits: integers(tables.traits),
    calls: integers(tables.calls),
    during: Int32Array.from(builder.during),
    requests: integers(tables.requests),
    faults: integers(tables.faults),
    triggerShares: Float64Array.from(builder.triggerShares),
    triggerDelayStreams: Int32Array.from(builder.triggerDelayStreams),
    sourceNumbers: doubles(tables.sourceNumbers),
    traitNumbers: doubles(tables.traitNumbers),
    callNumbers: doubles(tables.callNumbers),
    duringShares: Float64Array.from(builder.duringShares),
    requestNumbers: doubles(tables.requestNumbers),
    limits: doubles(tables.limits),
    faultNumbers: Float64Array.from(builder.faultNumbers),
    numbers: Float64Array.from(draws.numbers),
    laws: Float64Array.from(draws.laws),
    lawKinds: Int32Array.from(draws.lawKinds),
    workLaws: Int32Array.from(builder.workDraws.flatMap(({ law, stream }) => [law, stream])),
    streams: Int32Array.from(draws.streams),
    stamps: clocksOf(builder).size,
    objectives: Int32Array.from(objectives),
    objectiveReach: Int32Array.from(reach),
    subscriptions: builder.works.length,
    nodes: plan.nodes.length,
    burst: burstOf(builder),
    inherits:
      objectives.length > 0 || plan.publications.some(({ hopLimit, request }) => hopLimit !== null || request !== null),
    seed: settings.seed,
    durationMs: settings.durationSeconds * 1000,
  };
};

const namesOf = (builder: Builder): Names => {
  const { plan, tables, works } = builder;
  const routesOf = plan.topics.map((): number[] => []);
  for (let route = 0; route < rowCount(tables.routes); route++) {
    routesOf[field(tables.routes, route, ROUTE_TOPIC)]!.push(route);
  }
  return {
    subscriptions: works.map((work, at) => ({
      id: work.id,
      node: work.node,
      isCall: at >= plan.subscriptions.length,
      servers: builder.serversOfWork[at]!,
      poolMates: builder.matesOfWork[at]!,
      stable: work.stable,
    })),
    topics: plan.topics.map(({ id }, topic) => ({ id, routes: routesOf[topic]! })),
    nodes: plan.nodes.flatMap(({ id }, node) => {
      const subscriptions = builder.worksOfNode[node]!;
      const servers = builder.stationsOfNode[node]!.reduce((sum, at) => sum + field(tables.stations, at, SERVERS), 0);
      return subscriptions.length === 0 ? [] : [{ id, servers, subscriptions }];
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
    requests: plan.publications.flatMap(({ id, request }) => (request === null ? [] : [id])),
  };
};
