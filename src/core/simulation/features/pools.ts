/** Pools of workers in general: one that is free takes the message that has waited longest of all the queues it serves. */
import type { Engine } from '../kernel/engine.ts';
import {
  BLOCK,
  HANDED_OVER,
  IDLE,
  STATION_CLOSED,
  STATION_FLAGS,
  STATION_POLLS,
  stationInts,
  TOPIC_POLICY,
  topicInts,
  WINDOWED,
} from '../kernel/records.ts';
import { RELEASING, RELEASING_SLOT } from '../kernel/scalars.ts';
import { announce } from './outside.ts';
import { arm } from './poll-clocks.ts';
import { lookAgain } from './polls.ts';
import { nextQueueOf, takeNext } from './pool-queues.ts';
import { hasRoom } from './pool-room.ts';
import { leaveLane } from './queue.ts';
import { freeSlot, resumeAll } from './window.ts';

/** Idle workers of a pool take what waits for them, or will when they look next. */
export const fill = (engine: Engine, pool: number): void => {
  if (engine.stations[(pool << stationInts) + STATION_POLLS]! > 0) {
    if (nextQueueOf(engine, pool) >= 0) arm(engine, pool);
    return;
  }
  while (hasRoom(engine, pool) && takeNext(engine, pool));
  if ((engine.stations[(pool << stationInts) + STATION_FLAGS]! & HANDED_OVER) !== 0) announceIdle(engine, pool);
};

/** A worker has room and took nothing, so that no message has left a queue: those outside topics that block are told here. */
const announceIdle = (engine: Engine, pool: number): void => {
  const { topics } = engine;
  if (!hasRoom(engine, pool)) return;
  for (let at = 0; at < topics.length; at += 1 << topicInts) {
    if (topics[at + TOPIC_POLICY] === BLOCK) announce(engine, at >> topicInts);
  }
};

/** One worker of the pool is free again. */
export const setFree = (engine: Engine, pool: number): void => {
  const { N, stations } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) freeSlot(engine, pool, N[RELEASING_SLOT]!);
  else stations[at + IDLE]! += 1;
  if (stations[at + STATION_POLLS]! > 0) lookAgain(engine, pool);
  else fill(engine, pool);
};

/** The message leaves its lane; an idle worker of the lane takes the next one, unless the worker that is set free now is about to. */
export const leaveLaneToNext = (engine: Engine, token: number): void => {
  const station = leaveLane(engine, token);
  if (station >= 0 && station !== engine.N[RELEASING]) fill(engine, station);
};

/** Its workers take nothing until everybody who closes the station has opened it again. */
export const close = ({ stations }: Engine, station: number): void => {
  stations[(station << stationInts) + STATION_CLOSED]! += 1;
};

/** One of those who keep the station closed does so no longer; after the last of them its workers go on. */
export const reopen = (engine: Engine, station: number): void => {
  const at = station << stationInts;
  engine.stations[at + STATION_CLOSED]! -= 1;
  if (engine.stations[at + STATION_CLOSED]! > 0) return;
  if ((engine.stations[at + STATION_FLAGS]! & WINDOWED) !== 0) resumeAll(engine, station);
  fill(engine, station);
};
