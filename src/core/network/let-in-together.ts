/**
 * Groups of one bounded topic, of which each gets only what the others have room for: a topic that rejects refuses a message for all
 * as soon as one is full, as if they were full independently of each other; one that blocks lets in no more than its slowest group does.
 */
import { refusedShare } from './bounded-queue.ts';
import type { Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import { saturatedShare } from './saturated-share.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** Those of these stations that read a bounded topic, by topic, where there are several. */
export const readingTogether = (
  plan: Plan,
  { stations }: Pick<Loads, 'stations'>,
  among: readonly number[],
): Together[] => {
  const ofTopic = new Map<number, Together>();
  for (const at of among) {
    for (const work of stations[at]!.works) {
      const topic = plan.subscriptions[work]?.topic ?? -1;
      const { capacity, onFull } = plan.topics[topic] ?? { capacity: null, onFull: 'drop-new' };
      if (capacity === null || (onFull !== 'reject' && onFull !== 'block')) continue;
      const together = ofTopic.get(topic);
      if (together === undefined) ofTopic.set(topic, { onFull, stations: [at], topic });
      else if (!together.stations.includes(at)) together.stations.push(at);
    }
  }
  return [...ofTopic.values()].filter((each) => each.stations.length > 1);
};

export interface Together {
  readonly onFull: 'reject' | 'block';
  readonly stations: number[];
  readonly topic: number;
}

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

const roomFor = ({ room, servers }: Station, load: number): number =>
  room !== null && load > 0 ? 1 - refusedShare(servers, load, room) : 1;

/** The same where the topic blocks: the slowest gets all that it can do, the others no more than that. */
export const reachBlocking = (model: TrafficModel, loads: Loads, ats: readonly number[]): number[] => {
  const done = ats.map((at) => saturatedShare(model, loads, at));
  const least = Math.min(...done);
  return done.map((share) => (share > least ? least : 1));
};
