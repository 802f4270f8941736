/**
 * What finds room in a bounded topic that rejects: a message is refused for all its groups as soon as one of them is full, so that each
 * group is asked only for what the others have room for. As if they were full independently of each other.
 */
import { refusedShare } from './bounded-queue.ts';
import type { Loads } from './loads.ts';
import type { Plan } from './plan.ts';
import type { Station } from './stations.ts';

/** Of these stations those with a bounded queue of a topic that rejects, by topic. */
export const refusingTogether = (plan: Plan, { stations }: Loads, among: readonly number[]): Iterable<number[]> => {
  const ofTopic = new Map<number, number[]>();
  for (const at of among) {
    const { onFull, room, works } = stations[at]!;
    if (onFull !== 'reject' || room === null) continue;
    const { topic } = plan.subscriptions[works[0]!]!;
    const others = ofTopic.get(topic);
    if (others === undefined) ofTopic.set(topic, [at]);
    else others.push(at);
  }
  return ofTopic.values();
};

const mostRounds = 100;
const rest = 1e-12;

/** Sets what reaches the stations of one topic, each with its offered work, and what of all that comes they let in. */
export const letInTogether = (loads: Loads, ats: readonly number[], offered: readonly number[]): void => {
  const { accepted, limited, pressure, stations, work } = loads;
  const reaches = ats.map(() => 1);
  let all = 1;
  for (let round = 0; round < mostRounds; round++) {
    const shares = ats.map((at, i) => roomFor(loads.stations[at]!, offered[i]! * reaches[i]!));
    all = shares.reduce((product, share) => product * share, 1);
    let change = 0;
    for (let i = 0; i < ats.length && all > 0; i++) {
      // Half of the way: who is asked for less lets in more, and the other way round.
      const next = Math.sqrt(reaches[i]! * (all / shares[i]!));
      change = Math.max(change, Math.abs(next - reaches[i]!));
      reaches[i] = next;
    }
    if (change < rest) break;
  }
  ats.forEach((at, i) => {
    for (const each of stations[at]!.works) {
      limited[each] = reaches[i]!;
      accepted[each] = all;
    }
    work[at]! *= reaches[i]!;
    pressure[at]! *= reaches[i]!;
  });
};

const roomFor = ({ room, servers }: Station, load: number): number =>
  load > 0 ? 1 - refusedShare(servers, load, room!) : 1;
