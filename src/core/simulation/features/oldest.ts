/** The message of a group that has waited longest, for topics that drop their oldest when full. */
import type { Engine } from '../kernel/engine.ts';
import { DELIVERY, LANE, NEXT, PLACE, STATION, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { ENTRY_DELIVERY, ENTRY_GROUP, entryInts } from '../kernel/publication-records.ts';
import {
  AT_STATION,
  deliveryInts,
  GROUP,
  GROUP_LANES,
  GROUP_TOPIC,
  groupInts,
  HEAD,
  LANE_HEAD,
  LANE_OCCUPIED,
  LANE_STATION,
  LANE_TAIL,
  laneInts,
  stationInts,
  TAIL,
  TOPIC_PARTITIONS,
  topicInts,
} from '../kernel/records.ts';
import { uncountWaiting } from './accounts.ts';

/** The first message of this group in the station's line, or -1. */
const firstOfGroup = (engine: Engine, station: number, group: number): number => {
  const { I, tables } = engine;
  let token = engine.stations[(station << stationInts) + HEAD]!;
  while (token >= 0) {
    const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
    if (tables.deliveries[delivery + GROUP] === group) return token;
    token = I[(token << tokenInts) + NEXT]!;
  }
  return -1;
};

const older = ({ F }: Engine, a: number, b: number): number => {
  if (a < 0 || b < 0) return Math.max(a, b);
  return F[(b << tokenDoubles) + PLACE]! < F[(a << tokenDoubles) + PLACE]! ? b : a;
};

/** The oldest waiting message of the entry's group that no worker holds yet, or -1. */
export const oldestOf = (engine: Engine, entry: number): number => {
  const { groups, lanes, tables, topics } = engine;
  const group = tables.entries[(entry << entryInts) + ENTRY_GROUP]!;
  const firstLane = groups[(group << groupInts) + GROUP_LANES]!;
  if (firstLane < 0) {
    const own =
      tables.deliveries[(tables.entries[(entry << entryInts) + ENTRY_DELIVERY]! << deliveryInts) + AT_STATION]!;
    const shared = tables.entryStations[entry]!;
    return firstOfGroup(engine, shared >= 0 ? shared : own, group);
  }
  const partitions = topics[(groups[(group << groupInts) + GROUP_TOPIC]! << topicInts) + TOPIC_PARTITIONS]!;
  let oldest = -1;
  for (let lane = firstLane; lane < firstLane + partitions; lane++) {
    oldest = older(engine, oldest, firstOfGroup(engine, lanes[(lane << laneInts) + LANE_STATION]!, group));
    oldest = older(engine, oldest, lanes[(lane << laneInts) + LANE_HEAD]!);
  }
  return oldest;
};

/** Whether the message stands in the line of its station, and not in a worker's hands. */
export const isInLine = (engine: Engine, token: number): boolean => {
  const { I, stations } = engine;
  let other = stations[(I[(token << tokenInts) + STATION]! << stationInts) + HEAD]!;
  while (other >= 0 && other !== token) other = I[(other << tokenInts) + NEXT]!;
  return other === token;
};

/** Takes a waiting message out of its line, wherever it stands in it. Whether it leaves the front of a lane. */
export const removeWaiting = (engine: Engine, token: number): boolean => {
  const { I, lanes } = engine;
  uncountWaiting(engine, token);
  const lane = I[(token << tokenInts) + LANE]!;
  if (lane >= 0 && lanes[(lane << laneInts) + LANE_OCCUPIED] !== token + 1) {
    unlink(engine, lanes, lane << laneInts, LANE_HEAD, LANE_TAIL, token);
    return false;
  }
  leaveLine(engine, token);
  return lane >= 0;
};

/** Takes a message out of the line of its station; it goes on waiting elsewhere. */
export const leaveLine = (engine: Engine, token: number): void =>
  unlink(engine, engine.stations, engine.I[(token << tokenInts) + STATION]! << stationInts, HEAD, TAIL, token);

export const unlink = (
  engine: Engine,
  lists: Int32Array,
  at: number,
  head: number,
  tail: number,
  token: number,
): void => {
  const { I } = engine;
  const next = I[(token << tokenInts) + NEXT]!;
  let before = -1;
  for (let other = lists[at + head]!; other !== token; other = I[(other << tokenInts) + NEXT]!) before = other;
  if (before < 0) lists[at + head] = next;
  else I[(before << tokenInts) + NEXT] = next;
  if (next < 0) lists[at + tail] = before;
};
