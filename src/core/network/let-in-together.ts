/**
 * Groups of one bounded topic, of which each gets only what the others have room for: a topic that rejects refuses a message for all
 * as soon as one is full, as if they were full independently of each other; one that blocks lets in no more than its slowest group does.
 */
import { refusedShare } from './bounded-queue.ts';
import type { Loads } from './loads.ts';
import { saturatedShare } from './saturated-share.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

const mostRounds = 100;
const rest = 1e-12;

/** What reaches each of these stations, as a share of what comes, if with that offered work each lets in what it has room for. */
export const reachRejecting = ({ stations }: Loads, ats: readonly number[], offered: readonly number[]): number[] => {
  const reaches = ats.map(() => 1);
  for (let round = 0; round < mostRounds; round++) {
    const shares = ats.map((at, i) => roomFor(stations[at]!, offered[i]! * reaches[i]!));
    const all = shares.reduce((product, share) => product * share, 1);
    let change = 0;
    for (let i = 0; i < ats.length && all > 0; i++) {
      // Half of the way: who is asked for less lets in more, and the other way round.
      const next = Math.sqrt(reaches[i]! * (all / shares[i]!));
      change = Math.max(change, Math.abs(next - reaches[i]!));
      reaches[i] = next;
    }
    if (change < rest) break;
  }
  return reaches;
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
