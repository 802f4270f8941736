/** The books of a run, to be held at any instant: what was delivered has ended or is in flight, and every record of memory is somewhere. */
import type { Engine } from '../kernel/engine.ts';
import { AT_WORKER, DELIVERY, FREE, KIND, tokenInts, WAITING } from '../kernel/layout.ts';
import {
  ACKED,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  deliveryInts,
  lossFields,
  WAITING_NOW,
} from '../kernel/records.ts';
import { FREE_COUNT } from '../kernel/scalars.ts';
import { snapshotOf } from '../kernel/snapshot.ts';

const endings = [ACKED, DEAD_LETTERED, ...lossFields];

/** What does not add up now, in words; null where all is in order. */
export const faultInBooks = (engine: Engine): string | null => {
  const { counts, inFlight } = snapshotOf(engine);
  for (let subscription = 0; subscription < engine.tables.subscriptions; subscription++) {
    const at = subscription << countDoubles;
    const ended = endings.reduce((sum, field) => sum + counts[at + field]!, 0);
    const present = inFlight[subscription]!;
    const delivered = counts[at + DELIVERED]!;
    if (ended + present !== delivered)
      return `subscription ${subscription}: ${delivered} delivered, ${ended} ended, ${present} in flight`;
  }
  return faultInTokens(engine);
};

/** Free and waiting tokens, counted one by one and as the run keeps count of them. */
const faultInTokens = ({ I, N, A, capacity, tables }: Engine): string | null => {
  const waiting = new Array<number>(tables.subscriptions).fill(0);
  let free = 0;
  for (let token = 0; token < capacity; token++) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind === FREE) free++;
    if (kind !== WAITING && kind !== AT_WORKER) continue;
    waiting[tables.deliveries[I[(token << tokenInts) + DELIVERY]! << deliveryInts]!]! += 1;
  }
  if (free !== N[FREE_COUNT]) return `${free} tokens are free, ${N[FREE_COUNT]} are said to be`;
  const wrong = waiting.findIndex((count, subscription) => A[(subscription << countDoubles) + WAITING_NOW] !== count);
  return wrong < 0 ? null : `subscription ${wrong}: ${waiting[wrong]} wait, and not as many as it says`;
};

/** How many deliveries there were up to now. */
export const deliveriesOf = ({ A, tables }: Engine): number => {
  let sum = 0;
  for (let at = 0; at < tables.subscriptions << countDoubles; at += 1 << countDoubles) sum += A[at + DELIVERED]!;
  return sum;
};
