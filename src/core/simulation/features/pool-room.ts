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
import { hasIdleWorker, windowHasRoom } from './window.ts';

/** Whether the pool could take one more message at once. */
export const hasRoom = (engine: Engine, pool: number): boolean => {
  const at = pool << stationInts;
  const { stations } = engine;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) return windowHasRoom(engine, pool);
  return stations[at + IDLE]! > 0 && stations[at + STATION_CLOSED] === 0;
};

/** Whether a worker of the pool would begin with one more message; what a worker holds for later waits in its hands. */
const isIdle = (engine: Engine, pool: number): boolean => {
  const at = pool << stationInts;
  if (engine.stations[at + STATION_POLLS] !== 0) return false;
  return (engine.stations[at + STATION_FLAGS]! & WINDOWED) !== 0 ? hasIdleWorker(engine, pool) : hasRoom(engine, pool);
};

/** Whether a message that comes to this station would not wait, and so needs no room; where workers look for messages, all wait. */
export const wouldBeTaken = (engine: Engine, station: number): boolean => {
  const { stations, tables } = engine;
  const at = station << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_POOLS) === 0) return isIdle(engine, station);
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    if (engine.tieCuts[tie] === 0 && isIdle(engine, tables.ties[tie]!)) return true;
  }
  return false;
};
