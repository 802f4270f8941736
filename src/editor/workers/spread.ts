/** The replications of one study, spread over workers: so many now, and more of the same later. */
import type { Replication } from '../../core/simulation/study/replication.ts';
import type { RunUpTo } from '../../core/simulation/study/until-precise.ts';
import type { Hand } from './hand.ts';

/** How many are done, and which shares of those that are in work. */
export type TellSpread = (done: number, inWork: readonly number[]) => void;

/** Whether no further one begins, once so many have begun; from then on it has to stay so. */
export type IsLate = (begun: number) => boolean;

/** The answers are in the order of their numbers, whoever ran them. */
export const spread = (hands: readonly Hand[], tell: TellSpread, isLate: IsLate = () => false): RunUpTo => {
  const done: Replication[] = [];
  const shares = new Map<Hand, number>();
  let next = 0;
  const tellNow = () => tell(done.length, [...shares.values()]);
  const work = async (hand: Hand, count: number): Promise<void> => {
    while (next < count && !isLate(next)) {
      const hear = (share: number) => {
        shares.set(hand, share);
        tellNow();
      };
      const { replication } = await hand.ask({ kind: 'replicate', index: next++ }, 'replicated', hear);
      shares.delete(hand);
      done.push(replication);
      tellNow();
    }
  };
  return async (count) => {
    await Promise.all(hands.map((hand) => work(hand, count)));
    return [...done].sort((one, other) => one.index - other.index);
  };
};
