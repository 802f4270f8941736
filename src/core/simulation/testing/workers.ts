/** Workers and lines of a run, to be held whenever time goes on: nobody is idle while a message waits that he may take. */

import { nextQueueOf } from '../features/pool-queues.ts';
import { hasRoom } from '../features/pool-room.ts';
import { serversOf } from '../features/servers.ts';
import type { Engine } from '../kernel/engine.ts';
import { HANDLED, HELD, KIND, NEXT, STATION, tokenInts, WAITING, WORK_END } from '../kernel/layout.ts';
import {
  HAS_POOLS,
  HEAD,
  IDLE,
  LANE_HEAD,
  laneInts,
  SLOTS_AT,
  STATION_FLAGS,
  STATION_POLLS,
  stationInts,
} from '../kernel/records.ts';
import { POLL_PLANNED, pollDoubles } from '../kernel/waiting-records.ts';

/** What is wrong with them now, in words; null where all is in order. */
export const faultInWorkers = (engine: Engine): string | null => {
  const { lanes, stations } = engine;
  for (let lane = 0; lane << laneInts < lanes.length; lane++) {
    const stranger = strangerIn(engine, lanes[(lane << laneInts) + LANE_HEAD]!);
    if (stranger !== null) return `behind lane ${lane} ${stranger}`;
  }
  const busy = busyAt(engine);
  for (let station = 0; station << stationInts < stations.length; station++) {
    const at = station << stationInts;
    const stranger = strangerIn(engine, stations[at + HEAD]!);
    if (stranger !== null) return `at station ${station} ${stranger}`;
    if ((stations[at + STATION_FLAGS]! & HAS_POOLS) !== 0) continue;
    const idle = stations[at + IDLE]!;
    if (stations[at + SLOTS_AT]! < 0 && idle + busy[station]! !== serversOf(engine, at))
      return `station ${station}: ${idle} idle and ${busy[station]} busy of ${serversOf(engine, at)}`;
    if (isIdle(engine, station)) return `station ${station} takes nothing of what waits`;
  }
  return null;
};

const strangerIn = ({ I }: Engine, head: number): string | null => {
  for (let token = head; token >= 0; token = I[(token << tokenInts) + NEXT]!) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind !== WAITING) return `stands token ${token}, which is of kind ${kind}`;
  }
  return null;
};

const busyAt = ({ I, capacity, stations }: Engine): Int32Array => {
  const busy = new Int32Array(stations.length >> stationInts);
  for (let ints = 0; ints < capacity << tokenInts; ints += 1 << tokenInts) {
    const kind = I[ints + KIND]!;
    const works = kind === WORK_END || kind === HELD || kind === HANDLED;
    if (works && I[ints + STATION]! >= 0) busy[I[ints + STATION]!]! += 1;
  }
  return busy;
};

/** Something waits that its workers could take at once, or will never look for. */
const isIdle = (engine: Engine, station: number): boolean => {
  if (!hasRoom(engine, station) || nextQueueOf(engine, station) < 0) return false;
  const poll = engine.stations[(station << stationInts) + STATION_POLLS]! - 1;
  return poll < 0 || engine.polls[(poll << pollDoubles) + POLL_PLANNED] === Infinity;
};
