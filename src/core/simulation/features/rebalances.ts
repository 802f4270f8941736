/**
 * Rebalance pauses: while a group shares out its partitions anew, because a member or a replica comes or goes, none of its workers
 * takes a message; what is in work is finished (the eager protocol of Kafka's consumers). Workers that a member shares with other
 * subscriptions pause for all of them. Pauses may overlap; the last one decides.
 */
import type { Engine } from '../kernel/engine.ts';
import { DETAIL, KEY, REBALANCE, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import {
  REBALANCE_AT,
  REBALANCE_LENGTH,
  REBALANCE_STATIONS_AT,
  REBALANCE_STATIONS_END,
  rebalanceDoubles,
} from '../kernel/waiting-records.ts';
import { close, reopen } from './pools.ts';

/** Puts every pause on the timeline. */
export const startRebalances = (engine: Engine): void => {
  const { F, I, tables } = engine;
  for (let row = 0; row << rebalanceDoubles < tables.rebalances.length; row++) {
    const time = tables.rebalances[(row << rebalanceDoubles) + REBALANCE_AT]!;
    if (time === Infinity) continue;
    const token = allocate(engine);
    I[(token << tokenInts) + SUBJECT] = row;
    I[(token << tokenInts) + DETAIL] = 0;
    F[(token << tokenDoubles) + KEY] = time;
    plan(engine, token, REBALANCE);
  }
};

/** A pause that nobody knew of beforehand begins now. */
export const pause = (engine: Engine, row: number): void => {
  const token = allocate(engine);
  engine.I[(token << tokenInts) + SUBJECT] = row;
  engine.I[(token << tokenInts) + DETAIL] = 0;
  rebalance(engine, token);
};

/** A pause begins (`DETAIL` 0), or is over. */
export const rebalance = (engine: Engine, token: number): void => {
  const { F, I, X, tables } = engine;
  const at = I[(token << tokenInts) + SUBJECT]! << rebalanceDoubles;
  const begins = I[(token << tokenInts) + DETAIL] === 0;
  for (
    let tie = tables.rebalances[at + REBALANCE_STATIONS_AT]!;
    tie < tables.rebalances[at + REBALANCE_STATIONS_END]!;
    tie++
  ) {
    const station = tables.ties[tie]!;
    if (begins) close(engine, station);
    else reopen(engine, station);
  }
  if (!begins) {
    release(engine, token);
    return;
  }
  I[(token << tokenInts) + DETAIL] = 1;
  F[(token << tokenDoubles) + KEY] = X[NOW]! + tables.rebalances[at + REBALANCE_LENGTH]!;
  plan(engine, token, REBALANCE);
};
