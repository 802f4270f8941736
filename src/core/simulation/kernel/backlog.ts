/** What stands at subscriptions at one moment of a run. */
import type { Engine } from './engine.ts';
import { ACKED, countDoubles, DEAD_LETTERED, DELIVERED, KEPT_NOW, lossFields, WAITING_NOW } from './records.ts';

/** Every way in which a message leaves its subscription; what is kept for good leaves it, too. */
const endFields = [ACKED, DEAD_LETTERED, KEPT_NOW, ...lossFields];

/**
 * Messages under way at a subscription: waiting, in work or in backoff. Where callers give up, more may wait than is under way, for
 * their tries stay in the queue and take workers all the same: then it is what waits.
 */
export const backlogOf = (A: Float64Array, subscription: number): number => {
  const at = subscription << countDoubles;
  let underWay = A[at + DELIVERED]!;
  for (const field of endFields) underWay -= A[at + field]!;
  return Math.max(underWay, A[at + WAITING_NOW]!);
};

/** The same over all subscriptions. */
export const backlogOfAll = ({ A, tables }: Engine): number => {
  let sum = 0;
  for (let subscription = 0; subscription < tables.subscriptions; subscription++) sum += backlogOf(A, subscription);
  return sum;
};
