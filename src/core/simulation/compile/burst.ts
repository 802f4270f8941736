/** How many tokens one event may need at once. */
import { ENTRIES_AT, ENTRIES_END, SOURCE_BATCH, TRIGGER_COPIES } from '../kernel/publication-records.ts';
import { PREFETCH, PROCESSED_AT, PROCESSED_END, SERVERS } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { field, rowCount } from './rows.ts';

/** The most tokens one event can take: what it publishes times the groups that get it, and all that a crash gives back. */
export const burstOf = ({ tables, plan }: Builder): number => {
  let groups = 0;
  for (let route = 0; route < rowCount(tables.routes); route++) {
    groups = Math.max(groups, field(tables.routes, route, ENTRIES_END) - field(tables.routes, route, ENTRIES_AT));
  }
  let publications = 1;
  for (let source = 0; source < rowCount(tables.sources); source++) {
    publications = Math.max(publications, field(tables.sources, source, SOURCE_BATCH));
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
