/**
 * Replicas that come and go: a node's stations get more workers, or lose the idle ones and each busy one when it has finished what it
 * holds; the lanes of ordered topics are shared out anew, and groups pause for that. What a fault has taken stays away: of so many
 * replicas in force, those are missing.
 */
import type { Engine } from '../kernel/engine.ts';
import { IDLE, SERVERS, SERVERS_GONE, SLOTS_AT, stationInts } from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import {
  LANE_GROUPS_AT,
  LANE_GROUPS_END,
  laneWorkerInts,
  PAUSES_AT,
  PAUSES_END,
  SCALED_AT,
  SCALED_END,
  SCALER_AREA,
  SCALER_CHANGES,
  SCALER_MAX,
  SCALER_MOST,
  SCALER_REPLICAS,
  SCALER_SINCE,
  SHARED_LIST,
  SHARED_WORKERS,
  scalerDoubles,
  WORKER_STATION,
} from '../kernel/scaler-records.ts';
import { bringBack } from './crash.ts';
import { shareLanes } from './lane-shares.ts';
import { meter } from './meters.ts';
import { fill } from './pools.ts';
import { pause } from './rebalances.ts';
import { serversOf } from './servers.ts';

/** Of so many servers at all replicas, those that `replicas` of `most` have. */
export const serversAt = (servers: number, replicas: number, most: number): number =>
  Math.ceil((servers * replicas) / most);

/** Has this many replicas in force from now on, another number than before. */
export const scaleTo = (engine: Engine, scaler: number, replicas: number): void => {
  const { X, scalers, tables } = engine;
  const at = scaler << scalerDoubles;
  const before = scalers[at + SCALER_REPLICAS]!;
  const most = scalers[at + SCALER_MAX]!;
  scalers[at + SCALER_AREA]! += before * (X[NOW]! - scalers[at + SCALER_SINCE]!);
  scalers[at + SCALER_SINCE] = X[NOW]!;
  scalers[at + SCALER_REPLICAS] = replicas;
  scalers[at + SCALER_MOST] = Math.max(replicas, scalers[at + SCALER_MOST]!);
  scalers[at + SCALER_CHANGES]! += 1;
  for (let pauses = scalers[at + PAUSES_AT]!; pauses < scalers[at + PAUSES_END]!; pauses++) {
    pause(engine, tables.scaled[pauses]!);
  }
  for (let list = scalers[at + SCALED_AT]!; list < scalers[at + SCALED_END]!; list++) {
    const station = tables.scaled[list]!;
    const all = engine.stations[(station << stationInts) + SERVERS]!;
    const more = serversAt(all, replicas, most) - serversAt(all, before, most);
    if (more > 0) bringBack(engine, station, more);
    else withdraw(engine, station, -more);
    meter(engine, station, serversAt(all, replicas, most));
  }
  for (let list = scalers[at + LANE_GROUPS_AT]!; list < scalers[at + LANE_GROUPS_END]!; list++) {
    shareLanes(engine, tables.scaled[list]!);
  }
  fillAll(engine, at);
};

/** The workers that are idle leave, and as many of the others as are missing then when they have finished: `IDLE` is below 0 till then. */
const withdraw = (engine: Engine, station: number, workers: number): void => {
  const { stations } = engine;
  const at = station << stationInts;
  const before = serversOf(engine, at);
  stations[at + SERVERS_GONE]! += workers;
  if (stations[at + SLOTS_AT]! < 0) stations[at + IDLE]! += serversOf(engine, at) - before;
};

const fillAll = (engine: Engine, at: number): void => {
  const { scalers, tables } = engine;
  for (let list = scalers[at + SCALED_AT]!; list < scalers[at + SCALED_END]!; list++) {
    fill(engine, tables.scaled[list]!);
  }
  for (let list = scalers[at + LANE_GROUPS_AT]!; list < scalers[at + LANE_GROUPS_END]!; list++) {
    const group = tables.scaled[list]!;
    const end = group + SHARED_LIST + tables.scaled[group + SHARED_WORKERS]! * laneWorkerInts;
    for (let worker = group + SHARED_LIST; worker < end; worker += laneWorkerInts) {
      fill(engine, tables.scaled[worker + WORKER_STATION]!);
    }
  }
};
