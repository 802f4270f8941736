/** What a pool of workers takes next: the message that has waited longest of all the queues it serves. */
import type { Engine } from '../kernel/engine.ts';
import { PLACE, tokenDoubles } from '../kernel/layout.ts';
import { HAS_QUEUES, HEAD, STATION_FLAGS, stationInts, TIES_AT, TIES_END } from '../kernel/records.ts';
import { resolveFor } from './members.ts';
import { give, takeHead } from './queue.ts';

/** The queue a pool takes from next: of several, the one whose first message has waited longest. -1: all empty. */
export const nextQueueOf = (engine: Engine, pool: number): number => {
  const { F, stations, tables } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_QUEUES) === 0) return stations[at + HEAD]! < 0 ? -1 : pool;
  let best = -1;
  let bestPlace = Infinity;
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    const queue = tables.ties[tie]!;
    const head = stations[(queue << stationInts) + HEAD]!;
    if (head < 0 || engine.tieCuts[tie]! > 0 || F[(head << tokenDoubles) + PLACE]! >= bestPlace) continue;
    best = queue;
    bestPlace = F[(head << tokenDoubles) + PLACE]!;
  }
  return best;
};

/** Gives the pool its next message, those left out that turn out to be expired. Whether there was one; it must have room. */
export const takeNext = (engine: Engine, pool: number): boolean => {
  for (;;) {
    const queue = nextQueueOf(engine, pool);
    if (queue < 0) return false;
    const token = takeHead(engine, queue);
    if (queue !== pool) resolveFor(engine, token, pool, false);
    if (give(engine, token, pool)) return true;
  }
};
