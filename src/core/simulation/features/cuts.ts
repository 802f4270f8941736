/**
 * Links that are cut and brokers that are down. A gate shuts for what is published; what readers would take stays in its queue or
 * in its lane. What workers hold already they finish, and their acknowledgements count: the broker hears of them afterwards.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  FAULT_CALL,
  FAULT_ENTRIES_AT,
  FAULT_ENTRIES_END,
  FAULT_GATE,
  FAULT_LANES_AT,
  FAULT_LANES_END,
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
  stationInts,
} from '../kernel/records.ts';
import { letThrough } from './buffer-places.ts';
import { laneIsDone, standFirst } from './lanes.ts';
import { isInLine, leaveLine } from './oldest.ts';
import { fill } from './pools.ts';
import { joinQueue } from './queue.ts';

export const cut = (engine: Engine, fault: number): void => {
  const { gates, laneCuts } = engine;
  const record = fault << faultInts;
  addToCuts(engine, record, 1);
  const gate = engine.tables.faults[record + FAULT_GATE]! - 1;
  if (gate >= 0) gates[(gate << gateInts) + GATE_SHUT]! += 1;
  forEach(engine, record, FAULT_LANES_AT, FAULT_LANES_END, (lane) => {
    if (laneCuts[lane] === 1) stepBack(engine, lane);
  });
};

export const mend = (engine: Engine, fault: number): void => {
  const { lanes, stations, tables } = engine;
  const record = fault << faultInts;
  addToCuts(engine, record, -1);
  forEach(engine, record, FAULT_TIES_AT, FAULT_TIES_END, (tie) => {
    const pool = tables.ties[tie]!;
    if (engine.tieCuts[tie] === 0 && (stations[(pool << stationInts) + STATION_FLAGS]! & HAS_POOLS) === 0)
      fill(engine, pool);
  });
  forEach(engine, record, FAULT_LANES_AT, FAULT_LANES_END, (lane) => goOn(engine, lane));
  // Only then: a worker takes what has waited longest of all its lanes. One without work tells those outside the topic.
  forEach(engine, record, FAULT_LANES_AT, FAULT_LANES_END, (lane) =>
    fill(engine, lanes[(lane << laneInts) + LANE_STATION]!),
  );
  const gate = tables.faults[record + FAULT_GATE]! - 1;
  if (gate >= 0) open(engine, gate);
};

const forEach = ({ tables }: Engine, record: number, from: number, to: number, visit: (hit: number) => void): void => {
  for (let at = tables.faults[record + from]!; at < tables.faults[record + to]!; at++) visit(tables.hits[at]!);
};

const addToCuts = (engine: Engine, record: number, one: number): void => {
  const { callCuts, entryCuts, laneCuts, tables, tieCuts } = engine;
  const add = (cuts: Int32Array) => (hit: number) => {
    cuts[hit]! += one;
  };
  forEach(engine, record, FAULT_TIES_AT, FAULT_TIES_END, add(tieCuts));
  forEach(engine, record, FAULT_LANES_AT, FAULT_LANES_END, add(laneCuts));
  forEach(engine, record, FAULT_ENTRIES_AT, FAULT_ENTRIES_END, add(entryCuts));
  const call = tables.faults[record + FAULT_CALL]! - 1;
  if (call >= 0) callCuts[call]! += one;
};

/** A message that waits in front of its lane for a worker does not get to it any more. */
const stepBack = (engine: Engine, lane: number): void => {
  const { I, lanes } = engine;
  const token = lanes[(lane << laneInts) + LANE_OCCUPIED]! - 1;
  if (token < 0 || I[(token << tokenInts) + KIND] !== WAITING || !isInLine(engine, token)) return;
  leaveLine(engine, token);
  standFirst(engine, token);
};

const goOn = (engine: Engine, lane: number): void => {
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
