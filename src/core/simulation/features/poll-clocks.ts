/** When idle workers that look for messages look next. Only looks that find something are events: the others pass unseen. */
import type { Engine } from '../kernel/engine.ts';
import { KEY, POLL_DUE, SUBJECT, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import {
  HAS_POOLS,
  IDLE,
  POLL_WAIT_OF,
  STATION_CLOSED,
  STATION_FLAGS,
  STATION_POLLS,
  stationInts,
  TIES_AT,
  TIES_END,
  traitDoubles,
  WINDOWED,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { POLL_CLOCKS_AT, POLL_PLANNED, POLL_WAIT, pollDoubles } from '../kernel/waiting-records.ts';
import { subscriptionOf } from './accounts.ts';

/** Whether the message's subscription looks for it. */
export const isLookedFor = (engine: Engine, token: number): boolean =>
  engine.tables.pollClocks > 0 &&
  engine.tables.traitNumbers[(subscriptionOf(engine, token) << traitDoubles) + POLL_WAIT_OF]! > 0;

/** Something waits at the station: those who take from it will see that when they look next. */
export const armPolls = (engine: Engine, station: number): void => {
  const { stations, tables } = engine;
  const at = station << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_POOLS) === 0) arm(engine, station);
  else for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) arm(engine, tables.ties[tie]!);
};

/** Plans the next look of a pool, if one of its workers is idle and none is planned before. */
export const arm = (engine: Engine, pool: number): void => {
  const { F, I, polls, stations } = engine;
  const at = pool << stationInts;
  const poll = (stations[at + STATION_POLLS]! - 1) << pollDoubles;
  if (poll < 0 || stations[at + STATION_CLOSED]! > 0) return;
  const clocks = (stations[at + STATION_FLAGS]! & WINDOWED) !== 0 ? 1 : stations[at + IDLE]!;
  const due = nextOf(engine, poll, clocks);
  if (due >= polls[poll + POLL_PLANNED]!) return;
  polls[poll + POLL_PLANNED] = due;
  const timer = allocate(engine);
  I[(timer << tokenInts) + SUBJECT] = pool;
  F[(timer << tokenDoubles) + KEY] = due;
  plan(engine, timer, POLL_DUE);
};

/** So many idle workers of a pool begin now, those with the last clocks: they look at once. */
export const startPolls = ({ X, pollClocks, polls, stations }: Engine, pool: number, workers: number): void => {
  const at = pool << stationInts;
  const poll = (stations[at + STATION_POLLS]! - 1) << pollDoubles;
  if (poll < 0) return;
  const first = polls[poll + POLL_CLOCKS_AT]!;
  const clocks = (stations[at + STATION_FLAGS]! & WINDOWED) !== 0 ? 1 : Math.max(0, stations[at + IDLE]!);
  pollClocks.fill(X[NOW]!, first + Math.max(0, clocks - workers), first + clocks);
};

/** The earliest of so many clocks, after those that are past have gone on to their next look. */
const nextOf = ({ X, pollClocks, polls }: Engine, poll: number, clocks: number): number => {
  const now = X[NOW]!;
  const wait = polls[poll + POLL_WAIT]!;
  const first = polls[poll + POLL_CLOCKS_AT]!;
  let next = Infinity;
  for (let clock = first; clock < first + clocks; clock++) {
    let looks = pollClocks[clock]!;
    if (looks < now) looks += wait * Math.ceil((now - looks) / wait);
    // Rounding may leave it a hair before now.
    if (looks < now) looks = now;
    pollClocks[clock] = looks;
    if (looks < next) next = looks;
  }
  return next;
};
