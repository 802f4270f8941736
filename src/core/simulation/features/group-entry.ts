/** A message is in its topic: one copy enters every group, if the group has room for it. */
import type { Engine } from '../kernel/engine.ts';
import {
  ATTEMPTS,
  DEADLINE,
  DELIVERY,
  ENTRY,
  KEY,
  LANE,
  MARKS,
  OFFERED,
  PLACE,
  READY,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_GROUP,
  ENTRY_MEMBERS,
  entryInts,
  routeInts,
} from '../kernel/publication-records.ts';
import {
  countDoubles,
  DELAY_LAW,
  DELAY_STREAM,
  DELIVERED,
  DROP_OLD,
  DROPPED_CAPACITY,
  deliveryInts,
  groupInts,
  REJECT,
  TOPIC_CAPACITY,
  TOPIC_POLICY,
  topicInts,
  traitInts,
  UNREACHED,
} from '../kernel/records.ts';
import { NOW, PLACE_NEXT, PUBLISHED_AT } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { isWatched, MOVED_OFFERED, recordAt } from '../kernel/trace.ts';
import { countLoss, subscriptionOf } from './accounts.ts';
import { inherit } from './inheritance.ts';
import { draw } from './laws.ts';
import { resolveOnLane } from './members.ts';
import { oldestOf, removeWaiting } from './oldest.ts';
import { leaveLane, queueUp } from './queue.ts';
import { becomeCause } from './repeats.ts';
import { groupHasRoom, laneOf } from './room.ts';

export const comeIn = (
  engine: Engine,
  route: number,
  publication: number,
  parent: number,
  hops: number,
  partition: number,
): void => {
  const { tables, published } = engine;
  const record = route << routeInts;
  published[route]! += 1;
  for (let entry = tables.routes[record + ENTRIES_AT]!; entry < tables.routes[record + ENTRIES_END]!; entry++) {
    const copy = allocate(engine);
    if (tables.inherits) inherit(engine, parent, copy, publication, hops);
    enterGroup(engine, copy, entry, partition);
  }
};

/** A copy published just now enters a group that is not plain. */
export const enter = (engine: Engine, copy: number, entry: number): void => {
  engine.X[PUBLISHED_AT] = engine.X[NOW]!;
  enterGroup(engine, copy, entry, 0);
};

/** How many links of an entry's group take its messages. */
const readersOf = ({ tables }: Engine, entry: number): number => {
  const members = tables.entries[(entry << entryInts) + ENTRY_MEMBERS]!;
  return members < 0 ? 1 : tables.members.indexOf(-1, members) - members;
};

const copyCounts = ({ tables }: Engine, entry: number): number =>
  tables.deliveries[tables.entries[(entry << entryInts) + ENTRY_DELIVERY]! << deliveryInts]! << countDoubles;

const enterGroup = (engine: Engine, copy: number, entry: number, partition: number): void => {
  const { A, F, I, X, out, tables, topics, groups } = engine;
  const ints = copy << tokenInts;
  const doubles = copy << tokenDoubles;
  I[ints + DELIVERY] = tables.entries[(entry << entryInts) + ENTRY_DELIVERY]!;
  I[ints + ENTRY] = entry;
  I[ints + LANE] = laneOf(engine, entry, partition);
  I[ints + ATTEMPTS] = 0;
  I[ints + MARKS] = 0;
  F[doubles + OFFERED] = X[NOW]!;
  if (tables.memories.length > 0) becomeCause(engine, copy);
  F[doubles + WAITED] = 0;
  F[doubles + PLACE] = X[PLACE_NEXT]!++;
  F[doubles + DEADLINE] = X[PUBLISHED_AT]! + tables.entryDeadlines[entry]!;
  A[copyCounts(engine, entry) + DELIVERED]! += 1;
  if (I[ints + LANE]! >= 0) resolveOnLane(engine, copy);
  if (isWatched(engine)) recordAt(engine, MOVED_OFFERED, copy, 0, I[ints + LANE]!);
  if (engine.entryCuts[entry]! > 0 && engine.entryCuts[entry]! >= readersOf(engine, entry)) {
    lose(engine, copy, UNREACHED);
    return;
  }
  const group = tables.entries[(entry << entryInts) + ENTRY_GROUP]! << groupInts;
  const policy = topics[(groups[group]! << topicInts) + TOPIC_POLICY]!;
  const bounded = topics[(groups[group]! << topicInts) + TOPIC_CAPACITY]! >= 0;
  if (bounded && policy < REJECT && !groupHasRoom(engine, entry, partition)) {
    const victim = policy === DROP_OLD ? oldestOf(engine, entry) : -1;
    if (victim < 0) {
      lose(engine, copy, DROPPED_CAPACITY);
      return;
    }
    if (removeWaiting(engine, victim)) leaveLane(engine, victim);
    lose(engine, victim, DROPPED_CAPACITY);
  }
  const trait = subscriptionOf(engine, copy) << traitInts;
  const law = tables.traits[trait + DELAY_LAW]!;
  if (law < 0) {
    queueUp(engine, copy);
    return;
  }
  draw(engine, law, tables.traits[trait + DELAY_STREAM]!);
  F[doubles + KEY] = X[NOW]! + out[0]!;
  plan(engine, copy, READY);
};

const lose = (engine: Engine, token: number, reason: number): void => {
  countLoss(engine, token, reason);
  release(engine, token);
};
