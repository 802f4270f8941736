/**
 * The lanes of an ordered topic are shared out among the workers that are there: lane i belongs to the i-th of them, round and
 * round; workers beyond the lanes have none. What is in work goes on where it is, and the next message of its lane waits for that.
 * Those are there that the autoscaler has in force; in a group that rebalances, without those that a fault has taken.
 */
import type { Engine } from '../kernel/engine.ts';
import { ENTRY, NEXT, tokenInts } from '../kernel/layout.ts';
import {
  countDoubles,
  LANE_HEAD,
  LANE_OCCUPIED,
  LANE_STATION,
  laneInts,
  REPLICA_SHARE,
  SERVERS_GONE,
  STATION_NODE,
  stationInts,
  WAITING_MOST,
  WAITING_NOW,
} from '../kernel/records.ts';
import {
  laneWorkerInts,
  SCALER_REPLICAS,
  SHARED_LANE,
  SHARED_LANES,
  SHARED_LIST,
  SHARED_TAKEN_OVER,
  SHARED_WORKERS,
  scalerDoubles,
  WORKER_OWN,
  WORKER_REPLICA,
  WORKER_SCALER,
  WORKER_STATION,
} from '../kernel/scaler-records.ts';
import { subscriptionOf } from './accounts.ts';
import { isUntaken } from './age.ts';
import { cutsBetween, goOn, stepBack } from './cuts.ts';
import { resolveFor } from './members.ts';
import { meter } from './meters.ts';
import { isInLine, leaveLine } from './oldest.ts';
import { joinQueue } from './queue.ts';
import { serversOf } from './servers.ts';

/** After a fault has taken workers or given them back. */
export const takeOver = (engine: Engine): void => {
  const { takeovers } = engine.tables;
  for (let at = 0; at < takeovers.length; at++) shareLanes(engine, takeovers[at]!);
};

/** Shares out the lanes of the group whose record in `scaled` begins at `group`. */
export const shareLanes = (engine: Engine, group: number): void => {
  const { scaled } = engine.tables;
  const lanes = scaled[group + SHARED_LANES]!;
  const end = group + SHARED_LIST + scaled[group + SHARED_WORKERS]! * laneWorkerInts;
  let present = 0;
  for (let worker = group + SHARED_LIST; worker < end; worker += laneWorkerInts) {
    if (isThere(engine, group, worker)) present++;
  }
  const step = Math.min(present, lanes);
  let place = 0;
  for (let worker = group + SHARED_LIST; worker < end; worker += laneWorkerInts) {
    const works = place < step && isThere(engine, group, worker);
    const station = scaled[worker + WORKER_STATION]!;
    if (engine.scalers.length > 0 && scaled[worker + WORKER_OWN] === 1) meter(engine, station, works ? 1 : 0);
    if (!works) continue;
    for (let lane = place; lane < lanes; lane += step) moveLane(engine, group, lane, station);
    place++;
  }
};

const isThere = (engine: Engine, group: number, worker: number): boolean => {
  const {
    nodesDown,
    scalers,
    stations,
    tables: { scaled },
  } = engine;
  const scaler = scaled[worker + WORKER_SCALER]!;
  const isInForce =
    scaler < 0 || scaled[worker + WORKER_REPLICA]! < scalers[(scaler << scalerDoubles) + SCALER_REPLICAS]!;
  if (!isInForce || scaled[group + SHARED_TAKEN_OVER] === 0) return isInForce;
  const at = scaled[worker + WORKER_STATION]! << stationInts;
  if (nodesDown[stations[at + STATION_NODE]!]! > 0) return false;
  if (scaled[worker + WORKER_OWN] === 1) return stations[at + SERVERS_GONE] === 0;
  // Which replicas a pool has left does not matter, for all its workers stand in one place.
  return scaled[worker + WORKER_REPLICA]! * stations[at + REPLICA_SHARE]! < serversOf(engine, at);
};

const moveLane = (engine: Engine, group: number, place: number, station: number): void => {
  const { I, laneCuts, lanes, stations, tables } = engine;
  const lane = tables.scaled[group + SHARED_LANE]! + place;
  const at = lane << laneInts;
  const before = lanes[at + LANE_STATION]!;
  if (before === station) return;
  lanes[at + LANE_STATION] = station;
  const nodeOf = (of: number) => stations[(of << stationInts) + STATION_NODE]!;
  const isOther = nodeOf(before) !== nodeOf(station);
  const wasCut = laneCuts[lane]! > 0;
  if (isOther)
    laneCuts[lane]! += cutsBetween(engine, group, nodeOf(station)) - cutsBetween(engine, group, nodeOf(before));
  if (laneCuts[lane]! > 0) stepBack(engine, lane);
  for (let token = lanes[at + LANE_HEAD]!; isOther && token >= 0; token = I[(token << tokenInts) + NEXT]!) {
    rebook(engine, token, station);
  }
  if (wasCut) {
    goOn(engine, lane);
    return;
  }
  const front = lanes[at + LANE_OCCUPIED]! - 1;
  if (front < 0 || !isUntaken(engine, front) || !isInLine(engine, front)) return;
  leaveLine(engine, front);
  if (isOther) rebook(engine, front, station);
  joinQueue(engine, front, station);
};

/** A waiting message is on another member's account from now on. */
const rebook = (engine: Engine, token: number, station: number): void => {
  const { A, I } = engine;
  if (I[(token << tokenInts) + ENTRY]! < 0) return;
  const before = subscriptionOf(engine, token) << countDoubles;
  resolveFor(engine, token, station, true);
  const after = subscriptionOf(engine, token) << countDoubles;
  if (before === after) return;
  A[before + WAITING_NOW]! -= 1;
  A[after + WAITING_NOW]! += 1;
  A[after + WAITING_MOST] = Math.max(A[after + WAITING_NOW]!, A[after + WAITING_MOST]!);
};
