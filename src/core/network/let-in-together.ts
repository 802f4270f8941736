/**
 * Groups of one bounded topic, of which each gets only what the others have room for: a topic that rejects refuses a message for all
 * as soon as one is full, as if they were full independently of each other; one that blocks lets in no more than its slowest reader does.
 */
import { groupedBy } from '../lib/grouped.ts';
import { sum } from '../lib/sums.ts';
import { refusedShare } from './bounded-queue.ts';
import { groupsOf } from './groups.ts';
import type { Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import type { Together } from './reading-together.ts';
import { saturatedShare } from './saturated-share.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

const mostRounds = 100;
const rest = 1e-12;

/** What reaches each of these stations, as a share of what comes, if with that offered work each lets in what it has room for. */
export const reachRejecting = (plan: Plan, loads: Loads, together: Together, offered: readonly number[]): number[] => {
  const groups = readersByGroup(plan, loads, together);
  const reaches = offered.map(() => 1);
  for (let round = 0; round < mostRounds; round++) {
    const shares = groups.map((readers) => letIn(loads, readers, offered, reaches));
    const all = shares.reduce((product, share) => product * share, 1);
    let change = 0;
    groups.forEach((readers, group) => {
      for (const { place } of all > 0 ? readers : []) {
        // Half of the way: who is asked for less lets in more, and the other way round.
        const next = Math.sqrt(reaches[place]! * (all / shares[group]!));
        change = Math.max(change, Math.abs(next - reaches[place]!));
        reaches[place] = next;
      }
    });
    if (change < rest) break;
  }
  return reaches;
};

interface Reader {
  /** Among those that read together. */
  readonly place: number;
  readonly station: number;
  /** Messages that come to it. */
  readonly perSecond: number;
}

/** Nodes of one group do not refuse for each other: a message is for one of them. */
const readersByGroup = (plan: Plan, loads: Loads, { stations, topic }: Together): Reader[][] => {
  const worksOf = (station: number): number[] =>
    loads.stations[station]!.works.filter((work) => plan.subscriptions[work]?.topic === topic);
  const readers = stations.map((station, place): Reader => {
    const perSecond = sum(worksOf(station).map((work) => loads.offered[work]!));
    return { place, station, perSecond: Number.isFinite(perSecond) ? perSecond : 0 };
  });
  return [...groupedBy(readers, ({ station }) => groupsOf(plan).of[worksOf(station)[0]!]!).values()];
};

/** The share of a group's messages for which there is room with whom they come to. */
const letIn = (
  { stations }: Loads,
  readers: readonly Reader[],
  offered: readonly number[],
  reaches: readonly number[],
): number => {
  const all = sum(readers.map(({ perSecond }) => perSecond));
  const roomOf = ({ place, station }: Reader): number => roomFor(stations[station]!, offered[place]! * reaches[place]!);
  return all > 0 ? sum(readers.map((each) => each.perSecond * roomOf(each))) / all : 1;
};

/** The share of what reaches a station that finds room in it: M/M/c/K with the offered work. */
export const roomFor = ({ room, servers }: Station, load: number): number =>
  room !== null && load > 0 ? 1 - refusedShare(servers, load, room) : 1;

/** The same where the topic blocks: the slowest gets all that it can do, the others no more than that. */
export const reachBlocking = (model: TrafficModel, loads: Loads, ats: readonly number[]): number[] => {
  const done = ats.map((at) => saturatedShare(model, loads, at));
  const least = Math.min(...done);
  return done.map((share) => (share > least ? least : 1));
};
