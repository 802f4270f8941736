/** How many tokens one event may need at once. */
import {
  ENTRIES_AT,
  ENTRIES_END,
  SOURCE_BATCH,
  SOURCE_FACTORS_AT,
  SOURCE_FACTORS_END,
  TRIGGER_COPIES,
} from '../kernel/publication-records.ts';
import { PREFETCH, PROCESSED_AT, PROCESSED_END, SERVERS } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { field, rowCount } from './rows.ts';

/** The most tokens one event can take: what it publishes times the groups that get it, and all that a crash gives back. */
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
  let workers = 0;
  if (plan.faults.length > 0) {
    workers = publications * groups;
    for (let station = 0; station < rowCount(tables.stations); station++) {
      workers += field(tables.stations, station, SERVERS) * Math.max(1, field(tables.stations, station, PREFETCH)) * 4;
    }
  }
  return (
    64 +
    publications * (groups + 5) +
    workers +
    rowCount(tables.sources) +
    rowCount(tables.retentions) +
    rowCount(tables.polls) * 2 +
    rowCount(tables.rebalances) +
    plan.faults.length
  );
};

/** How many times its batch an arrival of a recorded trace may be while faults raise its rate. */
const fastest = ({ draws, tables }: Builder, source: number): number => {
  let most = 1;
  const end = field(tables.sources, source, SOURCE_FACTORS_END);
  for (let at = field(tables.sources, source, SOURCE_FACTORS_AT); at < end; at += 2) {
    most = Math.max(most, draws.numbers[at + 1]! + 1);
  }
  return Math.ceil(most);
};
