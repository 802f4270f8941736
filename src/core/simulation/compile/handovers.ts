/** Topics that hold nothing and block: a publication is handed over to an idle worker or waits outside for one (Hoare's rendezvous). */
import { GENERAL, HANDED_OVER } from '../kernel/records.ts';
import type { Builder } from './builder.ts';
import { stationsOf } from './reach.ts';
import { addFlag, type Group } from './stations.ts';

export const flagHandovers = (builder: Builder, groups: readonly Group[]): void => {
  for (const group of groups) {
    const { capacity, onFull } = builder.plan.topics[group.topic]!;
    if (capacity !== 0 || onFull !== 'block') continue;
    for (const station of stationsOf(builder, group)) addFlag(builder, station, GENERAL | HANDED_OVER);
  }
};
