/** Stations whose workers look for messages instead of being told of them. */
import { AT_STATION, GENERAL, SERVERS, STATION_FLAGS, STATION_POLLS, WINDOWED } from '../kernel/records.ts';
import { POLL_CLOCKS_AT, POLL_PLANNED, POLL_WAIT } from '../kernel/waiting-records.ts';
import type { Builder } from './builder.ts';
import { stationsOfLanes } from './reach.ts';
import { addRow, field, setField } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

/** Workers that several subscriptions share look as rarely as the one that looks most rarely. */
export const addPolls = (builder: Builder, groups: readonly Group[]): void => {
  const waits = new Map<number, number>();
  const note = (station: number, waitMs: number) => waits.set(station, Math.max(waitMs, waits.get(station) ?? 0));
  builder.deliveries.forEach(({ subscription }, delivery) => {
    const waitMs = builder.plan.subscriptions[subscription]?.pollWaitMs ?? 0;
    if (waitMs > 0) note(field(builder.tables.deliveries, delivery, AT_STATION), waitMs);
  });
  for (const group of groups) {
    const waitMs = Math.max(...group.members.map((at) => builder.plan.subscriptions[at]!.pollWaitMs));
    if (waitMs === 0) continue;
    for (const station of stationsOfLanes(builder, group)) note(station, waitMs);
  }
  for (const [station, waitMs] of waits) addPoll(builder, station, waitMs);
};

const addPoll = (builder: Builder, station: number, waitMs: number): void => {
  const { polls, stations } = builder.tables;
  const windowed = (field(stations, station, STATION_FLAGS) & WINDOWED) !== 0;
  const row = addRow(polls, {
    [POLL_WAIT]: waitMs,
    [POLL_CLOCKS_AT]: builder.pollClocks,
    [POLL_PLANNED]: Infinity,
  });
  builder.pollClocks += windowed ? 1 : field(stations, station, SERVERS);
  setField(stations, station, STATION_POLLS, row + 1);
  addFlag(builder, station, GENERAL);
};
