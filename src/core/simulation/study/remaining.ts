/**
 * How long the rest of a study will take, from what it has taken so far. Replications are alike, and within one the simulated time
 * says how far it is: where a backlog grows, the rest takes longer than this says.
 */

export interface Course {
  /** Replications in all, and how many of them are done. */
  readonly of: number;
  readonly done: number;
  /** Shares of simulated time, from 0 to 1, of those that are in work now. */
  readonly inWork: readonly number[];
  /** Since the first of them began. */
  readonly seconds: number;
  /** How many are worked on at a time. */
  readonly workers: number;
}

/** Less than this of one replication tells nothing about the others. */
const least = 0.02;

/** Seconds until the last replication is done; null before anything can be said. */
export const remainingSeconds = ({ of, done, inWork, seconds, workers }: Course): number | null => {
  if (done >= of) return 0;
  const work = inWork.reduce((sum, share) => sum + share, done);
  if (work < least || seconds <= 0) return null;
  const hands = Math.max(1, Math.min(workers, of));
  const each = (seconds * hands) / work;
  // Who is free first takes the next one: at the end some have nothing left to do.
  const freeAt = Array.from({ length: hands }, (_, hand) => (1 - (inWork[hand] ?? 1)) * each);
  for (let left = of - done - inWork.length; left > 0; left--) {
    const first = freeAt.indexOf(Math.min(...freeAt));
    freeAt[first] = freeAt[first]! + each;
  }
  return Math.max(...freeAt);
};
