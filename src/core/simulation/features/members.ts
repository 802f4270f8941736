/** Competing members of a group: where their messages queue, and whose account a message is on. */
import type { Engine } from '../kernel/engine.ts';
import { DELIVERY, ENTRY, LANE, MARKS, SECOND, tokenInts } from '../kernel/layout.ts';
import { ENTRY_MEMBERS, entryInts } from '../kernel/publication-records.ts';
import {
  AT_STATION,
  countDoubles,
  DELIVERED,
  deliveryInts,
  LANE_STATION,
  laneInts,
  STATION_NODE,
  SUBSCRIPTION,
  stationInts,
  TRAIT_NODE,
  traitInts,
} from '../kernel/records.ts';
import { subscriptionOf } from './accounts.ts';

/** The station where a message of this entry queues: its lane's, the one its members share, or its own. */
export const stationOf = (engine: Engine, token: number): number => {
  const { I, tables } = engine;
  const ints = token << tokenInts;
  if (I[ints + LANE]! >= 0) return resolveOnLane(engine, token);
  const entry = I[ints + ENTRY]!;
  if (entry >= 0) {
    const shared = tables.entryStations[entry]!;
    if (shared >= 0) return shared;
  }
  return tables.deliveries[(I[ints + DELIVERY]! << deliveryInts) + AT_STATION]!;
};

/** The station of a message's lane, whose node takes it among the members: that is known before the message queues. */
export const resolveOnLane = (engine: Engine, token: number): number => {
  const station = engine.lanes[(engine.I[(token << tokenInts) + LANE]! << laneInts) + LANE_STATION]!;
  resolveFor(engine, token, station, true);
  return station;
};

/** Among competing members, the one at this station takes the message: it moves to that subscription's account. */
export const resolveFor = (engine: Engine, token: number, pool: number, byNode: boolean): void => {
  const { A, I, tables, stations } = engine;
  const entry = I[(token << tokenInts) + ENTRY]!;
  if (entry < 0) return;
  const first = entry << entryInts;
  const members = tables.entries[first + ENTRY_MEMBERS]!;
  const node = stations[(pool << stationInts) + STATION_NODE]!;
  for (let at = members; members >= 0 && tables.members[at]! >= 0; at++) {
    const delivery = tables.members[at]!;
    const record = delivery << deliveryInts;
    const subscription = tables.deliveries[record + SUBSCRIPTION]!;
    const fits = byNode
      ? tables.traits[(subscription << traitInts) + TRAIT_NODE] === node
      : tables.deliveries[record + AT_STATION] === pool;
    if (!fits) continue;
    const before = I[(token << tokenInts) + DELIVERY]!;
    if (before === delivery) return;
    const counted = (I[(token << tokenInts) + MARKS]! & SECOND) === 0 ? 1 : 0;
    A[(subscriptionOf(engine, token) << countDoubles) + DELIVERED]! -= counted;
    I[(token << tokenInts) + DELIVERY] = delivery;
    A[(subscription << countDoubles) + DELIVERED]! += counted;
    return;
  }
};
