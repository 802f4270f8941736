/** Whether a pool, or one of those that take from a queue, could take one more message at once. */
import type { Engine } from '../kernel/engine.ts';
import {
  HAS_POOLS,
  IDLE,
  STATION_CLOSED,
  STATION_FLAGS,
  STATION_POLLS,
  stationInts,
  TIES_AT,
  TIES_END,
  WINDOWED,
} from '../kernel/records.ts';
import { windowHasRoom } from './window.ts';

/** Whether the pool could take one more message at once. */
export const hasRoom = (engine: Engine, pool: number): boolean => {
  const at = pool << stationInts;
  const { stations } = engine;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) return windowHasRoom(engine, pool);
  return stations[at + IDLE]! > 0 && stations[at + STATION_CLOSED] === 0;
};

/** Whether a message that comes to this station would be taken at once, and so needs no room; where workers look for messages, none is. */
export const wouldBeTaken = (engine: Engine, station: number): boolean => {
  const { stations, tables } = engine;
  const at = station << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_POOLS) === 0) {
    return stations[at + STATION_POLLS] === 0 && hasRoom(engine, station);
  }
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    const pool = tables.ties[tie]!;
    if (engine.tieCuts[tie]! > 0) continue;
    if (stations[(pool << stationInts) + STATION_POLLS] === 0 && hasRoom(engine, pool)) return true;
  }
  return false;
};
