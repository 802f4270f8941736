/** Pools of workers in general: one that is free takes the message that has waited longest of all the queues it serves. */
import type { Engine } from '../kernel/engine.ts';
import { PLACE, tokenDoubles } from '../kernel/layout.ts';
import { HAS_QUEUES, HEAD, IDLE, STATION_FLAGS, stationInts, TIES_AT, TIES_END, WINDOWED } from '../kernel/records.ts';
import { RELEASING_SLOT } from '../kernel/scalars.ts';
import { resolveFor } from './members.ts';
import { hasRoom } from './pool-room.ts';
import { give, takeHead } from './queue.ts';
import { freeSlot } from './window.ts';

/** The queue a pool takes from next: of several, the one whose first message has waited longest. -1: all empty. */
const nextQueueOf = (engine: Engine, pool: number): number => {
  const { F, stations, tables } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_QUEUES) === 0) return stations[at + HEAD]! < 0 ? -1 : pool;
  let best = -1;
  let bestPlace = Infinity;
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    const queue = tables.ties[tie]!;
    const head = stations[(queue << stationInts) + HEAD]!;
    if (head < 0 || F[(head << tokenDoubles) + PLACE]! >= bestPlace) continue;
    best = queue;
    bestPlace = F[(head << tokenDoubles) + PLACE]!;
  }
  return best;
};

/** Idle workers of a pool take what waits for them. */
export const fill = (engine: Engine, pool: number): void => {
  while (hasRoom(engine, pool)) {
    const queue = nextQueueOf(engine, pool);
    if (queue < 0) return;
    const token = takeHead(engine, queue);
    if (queue !== pool) resolveFor(engine, token, pool, false);
    give(engine, token, pool);
  }
};

/** One worker of the pool is free again. */
export const setFree = (engine: Engine, pool: number): void => {
  const { N, stations } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) freeSlot(engine, pool, N[RELEASING_SLOT]!);
  else stations[at + IDLE]! += 1;
  fill(engine, pool);
};
