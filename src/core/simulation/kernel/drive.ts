/** Drives a replication: enters the loop, makes room, fits the event list, and stops at chosen times. */

import { startSources } from '../features/arrivals.ts';
import { startFaults } from '../features/faults.ts';
import {
  createEngine,
  type Engine,
  EVENTS,
  FITTED_EVENTS,
  FREE_COUNT,
  grow,
  NOW,
  PENDING,
  SEQUENCE_NEXT,
  UNCOUNTED,
} from './engine.ts';
import { insert, misfits, refit } from './event-list.ts';
import { SEQUENCE, tokenDoubles } from './layout.ts';
import { run } from './loop.ts';
import { NEEDS_FIT, NEEDS_ROOM, NO_EVENTS, TIME_REACHED } from './outcome.ts';
import type { Tables } from './tables.ts';

/** Enough for every overload that can still be read; beyond it a run ends early and says so. */
export const mostTokens = 4_000_000;
const chunk = 16_384;
const firstChunk = 512;
/** A loop of triggers without work never lets the time go on; after so many events at one instant it is stopped. */
const mostAtOneInstant = 4_000_000;

/** Why an advance came back: its time was reached, its events were used up, or the run cannot go on. */
export type Advance = 'time' | 'events' | 'overcrowded' | 'standstill';

/** A replication before its first event. */
export const begin = (tables: Tables, replication: number): Engine => {
  const engine = createEngine(tables, replication);
  startSources(engine);
  startFaults(engine);
  for (let i = 0; i < engine.N[PENDING]!; i++) {
    const token = engine.pending[i]!;
    engine.X[SEQUENCE_NEXT]! += 1;
    engine.F[(token << tokenDoubles) + SEQUENCE] = engine.X[SEQUENCE_NEXT]! + 2 ** 52;
    insert(engine, token);
  }
  engine.N[PENDING] = 0;
  return engine;
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
    const sinceFit = before - engine.X[FITTED_EVENTS]!;
    const outcome = run(engine, Math.min(left, sinceFit < chunk ? firstChunk : chunk), untilMs);
    const done = engine.X[EVENTS]! - before;
    left -= done;
    if (outcome === TIME_REACHED || outcome === NO_EVENTS) {
      engine.X[NOW] = untilMs;
      return 'time';
    }
    atInstant = engine.X[NOW] === instant ? atInstant + done : 0;
    instant = engine.X[NOW]!;
    if (atInstant > mostAtOneInstant) return 'standstill';
    if (outcome === NEEDS_ROOM && engine.N[FREE_COUNT]! < engine.tables.burst) {
      if (engine.capacity * 2 > mostTokens) return 'overcrowded';
      grow(engine, engine.capacity * 2);
    }
    if (outcome === NEEDS_FIT || misfits(engine)) refit(engine);
  }
  return 'events';
};
