/** Members that compete for one queue: of those that have room each is served in turn, worker by worker, as brokers serve consumers. */
import type { Engine } from '../kernel/engine.ts';
import { STATION_POLLS, STATION_TURN, stationInts, TIES_AT, TIES_END, TURN_GIVEN } from '../kernel/records.ts';
import { hasRoom } from './pool-room.ts';
import { serversOf } from './servers.ts';

/** The pool that is given the next message of the queue, or -1 when none has room; its turn counts as taken. */
export const nextTaker = (engine: Engine, queue: number): number => {
  const { stations, tables } = engine;
  const at = queue << stationInts;
  const first = stations[at + TIES_AT]!;
  const takers = stations[at + TIES_END]! - first;
  const turn = stations[at + STATION_TURN]!;
  for (let step = 0; step < takers; step++) {
    const taker = (turn + step) % takers;
    const pool = tables.ties[first + taker]!;
    const isShut = engine.tieCuts[first + taker]! > 0 || stations[(pool << stationInts) + STATION_POLLS]! > 0;
    if (isShut || !hasRoom(engine, pool)) continue;
    takeTurn(engine, at, taker, pool);
    return pool;
  }
  return -1;
};

/** A turn is one message for each worker of the taker. */
const takeTurn = (engine: Engine, at: number, taker: number, pool: number): void => {
  const { stations } = engine;
  const given = taker === stations[at + STATION_TURN] ? stations[at + TURN_GIVEN]! + 1 : 1;
  const isOver = given >= serversOf(engine, pool << stationInts);
  stations[at + STATION_TURN] = isOver ? taker + 1 : taker;
  stations[at + TURN_GIVEN] = isOver ? 0 : given;
};
