/** Drives a replication: lets the loop run, serves what it comes back for, makes room, fits the event list, stops at chosen times. */
import { startSources } from '../features/arrivals.ts';
import { startScalers } from '../features/autoscale.ts';
import { startFaults } from '../features/faults.ts';
import { startRebalances } from '../features/rebalances.ts';
import { awaitsCalm, turn } from './calm.ts';
import { type Engine, newEngine } from './engine.ts';
import { insert, misfits, refit } from './event-list.ts';
import { lateSequence, SEQUENCE, tokenDoubles } from './layout.ts';
import { leaveWorkbench } from './memory.ts';
import { NEEDS_FIT, NEEDS_ROOM, NO_EVENTS, TIME_REACHED } from './outcome.ts';
import { firstCapacity, mostTokens } from './room.ts';
import { EVENTS, FITTED_EVENTS, FREE_COUNT, LOGGED, NOW, PENDING, SEQUENCE_NEXT, UNCOUNTED } from './scalars.ts';
import { fillStocks } from './stocks.ts';
import type { Tables } from './tables.ts';
import { grow, settle } from './token-room.ts';

const firstTokens = 256;
const chunk = 16_384;
const firstChunk = 512;
/** A loop of triggers without work never lets the time go on; after so many events at one instant it is stopped. */
const mostAtOneInstant = 4_000_000;

/** Why an advance came back: its time was reached, its events were used up, or the run cannot go on. */
export type Advance = 'time' | 'events' | 'overcrowded' | 'standstill';

/** Replication `index` of the tables before its first event. */
export const begin = (tables: Tables, index: number): Engine => {
  const engine = newEngine(tables, index);
  settle(engine, firstCapacity(tables, firstTokens));
  fillStocks(engine);
  startSources(engine);
  // Pauses first: what a fault takes out of hands is not taken again before its group has shared out its work.
  startRebalances(engine);
  startFaults(engine);
  startScalers(engine);
  for (let i = 0; i < engine.N[PENDING]!; i++) putOnList(engine, engine.pending[i]!);
  engine.N[PENDING] = 0;
  return engine;
};

/** Nothing more will happen; the engine can still be read until another one begins. */
export const end = (engine: Engine): void => leaveWorkbench(engine.memory);

/** Sources and faults come after the ends of work of the same time. */
const putOnList = (engine: Engine, token: number): void => {
  engine.X[SEQUENCE_NEXT]! += 1;
  engine.F[(token << tokenDoubles) + SEQUENCE] = engine.X[SEQUENCE_NEXT]! + lateSequence;
  insert(engine, token);
};

/** Events that count: arrivals, completions and timers that took effect. */
export const eventsOf = ({ X, N }: Engine): number => X[EVENTS]! - N[UNCOUNTED]!;

/**
 * Lets events happen up to and including the time `untilMs`, at most `most` of them. Where an advance stops does not change what
 * happens afterwards.
 */
export const advance = (engine: Engine, untilMs: number, most = Infinity): Advance => {
  let left = most;
  let instant = engine.X[NOW]!;
  let atInstant = 0;
  while (left > 0) {
    const before = engine.X[EVENTS]!;
    const until = Math.min(untilMs, turn(engine));
    const outcome = engine.run(engine, Math.min(left, chunkOf(engine)), until);
    bringHistogramsUpToDate(engine);
    const done = engine.X[EVENTS]! - before;
    left -= done;
    if (outcome === TIME_REACHED || outcome === NO_EVENTS) {
      engine.X[NOW] = until;
      if (until === untilMs) return 'time';
      continue;
    }
    atInstant = engine.X[NOW] === instant ? atInstant + done : 0;
    instant = engine.X[NOW]!;
    if (atInstant > mostAtOneInstant) return 'standstill';
    if (outcome === NEEDS_ROOM && engine.N[FREE_COUNT]! < engine.freeRoom) {
      if (engine.capacity * 2 > mostTokens) return 'overcrowded';
      grow(engine, engine.capacity * 2);
    }
    if (outcome === NEEDS_FIT || misfits(engine)) refit(engine);
  }
  return 'events';
};

/** How many events may happen before the list is looked at again, and whether it is calm: as many as a look at all tokens is worth. */
const chunkOf = (engine: Engine): number => {
  if (awaitsCalm(engine)) return Math.max(firstChunk, engine.capacity);
  return engine.X[EVENTS]! - engine.X[FITTED_EVENTS]! < chunk ? firstChunk : chunk;
};

const bringHistogramsUpToDate = ({ N, histograms, memory }: Engine): void => {
  const { log } = memory;
  const logged = N[LOGGED]!;
  for (let i = 0; i < logged; i++) histograms[log[i]!]! += 1;
  N[LOGGED] = 0;
};
