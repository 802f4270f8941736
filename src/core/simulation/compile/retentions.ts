/** Topics that lose what nobody takes in time, with the stations at which each of their groups waits. */
import { ENTRY_DELIVERY, ENTRY_GROUP } from '../kernel/publication-records.ts';
import { AT_STATION, GROUP_LANES, GROUP_RETENTION, GROUP_TOPIC } from '../kernel/records.ts';
import { RETENTION_LENGTH, RETENTION_STATIONS_AT, RETENTION_STATIONS_END } from '../kernel/waiting-records.ts';
import type { Builder } from './builder.ts';
import { addRow, field, rowCount, setField } from './rows.ts';

/** A retention longer than the run cannot show. */
export const isKeptShort = ({ plan, settings }: Builder, topic: number): boolean => {
  const { retentionSeconds } = plan.topics[topic]!;
  return retentionSeconds !== null && retentionSeconds < settings.durationSeconds;
};

export const addRetentions = (builder: Builder): void => {
  const { plan, tables, ties } = builder;
  for (let group = 0; group < rowCount(tables.groups); group++) {
    const topic = field(tables.groups, group, GROUP_TOPIC);
    if (!isKeptShort(builder, topic)) continue;
    const stations = field(tables.groups, group, GROUP_LANES) < 0 ? stationsOf(builder, group) : [];
    const row = addRow(tables.retentions, {
      [RETENTION_LENGTH]: plan.topics[topic]!.retentionSeconds! * 1000,
      [RETENTION_STATIONS_AT]: ties.length,
      [RETENTION_STATIONS_END]: ties.length + stations.length,
    });
    ties.push(...stations);
    setField(tables.groups, group, GROUP_RETENTION, row);
  }
};

const stationsOf = ({ entryStations, tables }: Builder, group: number): number[] => {
  const stations = new Set<number>();
  for (let entry = 0; entry < rowCount(tables.entries); entry++) {
    if (field(tables.entries, entry, ENTRY_GROUP) !== group) continue;
    const own = field(tables.deliveries, field(tables.entries, entry, ENTRY_DELIVERY), AT_STATION);
    stations.add(entryStations[entry]! >= 0 ? entryStations[entry]! : own);
  }
  return [...stations];
};
