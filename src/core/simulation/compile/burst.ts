/** How many tokens one event may need at once: what it publishes, and what a crash gives back. */
import {
  ENTRIES_AT,
  ENTRIES_END,
  SOURCE_BATCH,
  SOURCE_FACTORS_AT,
  SOURCE_FACTORS_END,
  SOURCE_PROCESS,
  TRACE,
  TRIGGER_COPIES,
} from '../kernel/publication-records.ts';
import { PREFETCH, PROCESSED_AT, PROCESSED_END, SERVERS } from '../kernel/records.ts';
import { mostTokens, tokensPerHeld } from '../kernel/room.ts';
import type { Builder } from './builder.ts';
import { field, rowCount } from './rows.ts';

/** The most tokens that one event can take which is no crash: what it publishes times the groups that get it, and its timers. */
export const burstOf = (builder: Builder): number => {
  const { tables, plan } = builder;
  let groups = 0;
  for (let route = 0; route < rowCount(tables.routes); route++) {
    groups = Math.max(groups, field(tables.routes, route, ENTRIES_END) - field(tables.routes, route, ENTRIES_AT));
  }
  let publications = 1;
  for (let source = 0; source < rowCount(tables.sources); source++) {
    publications = Math.max(publications, field(tables.sources, source, SOURCE_BATCH) * fastest(builder, source));
  }
  for (let delivery = 0; delivery < rowCount(tables.deliveries); delivery++) {
    let copies = 1;
    for (let at = PROCESSED_AT; at <= PROCESSED_AT + 4; at += 2) {
      const end = field(tables.deliveries, delivery, at + PROCESSED_END - PROCESSED_AT);
      for (let trigger = field(tables.deliveries, delivery, at); trigger < end; trigger++) {
        copies += field(tables.triggers, trigger, TRIGGER_COPIES);
      }
    }
    publications = Math.max(publications, copies);
  }
  return (
    64 +
    publications * (groups * (plan.faults.length > 0 ? 2 : 1) + 5) +
    rowCount(tables.sources) +
    rowCount(tables.retentions) +
    rowCount(tables.polls) * 2 +
    rowCount(tables.rebalances) +
    rowCount(tables.scalers) +
    rowCount(tables.buffers) +
    plan.faults.length
  );
};

/** The most that a crash can take: each message that it gives back gets a successor and perhaps timers; so may what new workers begin. */
export const crashBurstOf = ({ plan, tables }: Builder): number => {
  let held = 0;
  const many = plan.faults.length > 0 || rowCount(tables.scalers) > 0 || rowCount(tables.crashes) > 0;
  for (let station = 0; station < rowCount(tables.stations) && many; station++) {
    held += field(tables.stations, station, SERVERS) * Math.max(1, field(tables.stations, station, PREFETCH));
  }
  // More than there can be is no more. An integer to the compiler, too: a boxed number would change the shape of all tables.
  return Math.min(held * tokensPerHeld, mostTokens) | 0;
};

/** How many times its batch an arrival of a recorded trace may be while faults raise its rate. */
const fastest = ({ draws, tables }: Builder, source: number): number => {
  let most = 1;
  if (field(tables.sources, source, SOURCE_PROCESS) !== TRACE) return most;
  const end = field(tables.sources, source, SOURCE_FACTORS_END);
  for (let at = field(tables.sources, source, SOURCE_FACTORS_AT); at < end; at += 2) {
    most = Math.max(most, draws.numbers[at + 1]! + 1);
  }
  return Math.ceil(most);
};
