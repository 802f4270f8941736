/**
 * Links that are cut and brokers that are down. A gate shuts for what is published; what readers would take stays in its queue or
 * in its lane. What workers hold already they finish, and their acknowledgements count: the broker hears of them afterwards. Where
 * lanes change hands, a cut link holds up those that its node has from time to time.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  FAULT_CALL,
  FAULT_ENTRIES_AT,
  FAULT_ENTRIES_END,
  FAULT_GATE,
  FAULT_GROUP,
  FAULT_LANES_AT,
  FAULT_LANES_END,
  FAULT_NODE,
  FAULT_TIES_AT,
  FAULT_TIES_END,
  faultInts,
  GATE_SHUT,
  gateInts,
} from '../kernel/fault-records.ts';
import { KIND, tokenInts, WAITING } from '../kernel/layout.ts';
import {
  HAS_POOLS,
  LANE_HEAD,
  LANE_OCCUPIED,
  LANE_STATION,
  laneInts,
  STATION_FLAGS,
  STATION_NODE,
  stationInts,
} from '../kernel/records.ts';
import { SHARED_LANE, SHARED_LANES } from '../kernel/scaler-records.ts';
import { letThrough } from './buffer-places.ts';
import { laneIsDone, standFirst } from './lanes.ts';
import { isInLine, leaveLine } from './oldest.ts';
import { fill } from './pools.ts';
import { joinQueue } from './queue.ts';

export const cut = (engine: Engine, fault: number): void => {
  const { gates, laneCuts } = engine;
  const record = fault << faultInts;
  const lanes = lanesHit(engine, record);
  addToCuts(engine, fault, lanes, 1);
  const gate = engine.tables.faults[record + FAULT_GATE]! - 1;
  if (gate >= 0) gates[(gate << gateInts) + GATE_SHUT]! += 1;
  for (const lane of lanes) if (laneCuts[lane] === 1) stepBack(engine, lane);
};

export const mend = (engine: Engine, fault: number): void => {
  const { stations, tables } = engine;
  const record = fault << faultInts;
  const lanes = lanesHit(engine, record);
  addToCuts(engine, fault, lanes, -1);
  forEach(engine, record, FAULT_TIES_AT, FAULT_TIES_END, (tie) => {
    const pool = tables.ties[tie]!;
    if (engine.tieCuts[tie] === 0 && (stations[(pool << stationInts) + STATION_FLAGS]! & HAS_POOLS) === 0)
      fill(engine, pool);
  });
  for (const lane of lanes) goOn(engine, lane);
  // Only then: a worker takes what has waited longest of all its lanes. One without work tells those outside the topic.
  for (const lane of lanes) fill(engine, engine.lanes[(lane << laneInts) + LANE_STATION]!);
  const gate = tables.faults[record + FAULT_GATE]! - 1;
  if (gate >= 0) open(engine, gate);
};

const forEach = ({ tables }: Engine, record: number, from: number, to: number, visit: (hit: number) => void): void => {
  for (let at = tables.faults[record + from]!; at < tables.faults[record + to]!; at++) visit(tables.hits[at]!);
};

/** The lanes of its topic or link; where lanes change hands those that the node of the link has now. */
const lanesHit = ({ lanes, stations, tables }: Engine, record: number): readonly number[] => {
  const { faults, hits, scaled } = tables;
  const group = faults[record + FAULT_GROUP]! - 1;
  if (group < 0) return [...hits.subarray(faults[record + FAULT_LANES_AT]!, faults[record + FAULT_LANES_END]!)];
  return Array.from({ length: scaled[group + SHARED_LANES]! }, (_, at) => scaled[group + SHARED_LANE]! + at).filter(
    (lane) => {
      const station = lanes[(lane << laneInts) + LANE_STATION]!;
      return stations[(station << stationInts) + STATION_NODE] === faults[record + FAULT_NODE];
    },
  );
};

/** How many cuts in force lie between a node and the group, by where its record begins in `scaled`. */
export const cutsBetween = ({ linkCuts, tables: { faults } }: Engine, group: number, node: number): number =>
  linkCuts.reduce((sum, isInForce, fault) => {
    const record = fault << faultInts;
    return faults[record + FAULT_GROUP] === group + 1 && faults[record + FAULT_NODE] === node ? sum + isInForce : sum;
  }, 0);

const addToCuts = (engine: Engine, fault: number, lanes: readonly number[], one: number): void => {
  const { callCuts, entryCuts, laneCuts, linkCuts, tables, tieCuts } = engine;
  const record = fault << faultInts;
  const add = (cuts: Int32Array) => (hit: number) => {
    cuts[hit]! += one;
  };
  forEach(engine, record, FAULT_TIES_AT, FAULT_TIES_END, add(tieCuts));
  for (const lane of lanes) laneCuts[lane]! += one;
  if (tables.faults[record + FAULT_GROUP]! > 0) linkCuts[fault] = one > 0 ? 1 : 0;
  forEach(engine, record, FAULT_ENTRIES_AT, FAULT_ENTRIES_END, add(entryCuts));
  const call = tables.faults[record + FAULT_CALL]! - 1;
  if (call >= 0) callCuts[call]! += one;
};

/** Of a lane that is cut: a message that waits in front of its lane for a worker does not get to it any more. */
export const stepBack = (engine: Engine, lane: number): void => {
  const { I, lanes } = engine;
  const token = lanes[(lane << laneInts) + LANE_OCCUPIED]! - 1;
  if (token < 0 || I[(token << tokenInts) + KIND] !== WAITING || !isInLine(engine, token)) return;
  leaveLine(engine, token);
  standFirst(engine, token);
};

/** Of a lane that may not be cut any more: its first message comes to the front. */
export const goOn = (engine: Engine, lane: number): void => {
  const { laneCuts, lanes } = engine;
  const at = lane << laneInts;
  if (laneCuts[lane]! > 0 || lanes[at + LANE_OCCUPIED] !== 0 || lanes[at + LANE_HEAD]! < 0) return;
  joinQueue(engine, laneIsDone(engine, lane), lanes[at + LANE_STATION]!);
};

const open = (engine: Engine, gate: number): void => {
  const { gates } = engine;
  const at = gate << gateInts;
  gates[at + GATE_SHUT]! -= 1;
  if (gates[at + GATE_SHUT] === 0) letThrough(engine, gate);
};
