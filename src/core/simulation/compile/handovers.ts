/**
 * Topics that block and from which no message need leave for one more to have room: they hold nothing, so that a publication is handed
 * over to an idle worker or waits outside for one (Hoare's rendezvous), what they hold is in workers' hands already, or it waits for
 * the workers of other lanes.
 */
import { GENERAL, HANDED_OVER, STATION_FLAGS, WINDOWED } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { stationsOf } from './reach.ts';
import { field } from './rows.ts';
import { addFlag, type Group } from './stations.ts';

export const flagHandovers = (builder: Builder, groups: readonly Group[]): void => {
  for (const group of groups) {
    const { capacity, onFull, ordered } = builder.plan.topics[group.topic]!;
    if (capacity === null || onFull !== 'block') continue;
    for (const station of stationsOf(builder, group)) {
      const isWindowed = (field(builder.tables.stations, station, STATION_FLAGS) & WINDOWED) !== 0;
      if (capacity === 0 || ordered || isWindowed) addFlag(builder, station, GENERAL | HANDED_OVER);
    }
  }
};
