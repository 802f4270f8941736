/** What a retry amounts to: how many tries there are, and how long they take together. */
import type { Design } from '../../model/design.ts';
import { acknowledgesFirst, deliveriesOf, unsoundShare } from '../../model/graph/deliveries.ts';
import type { Call, Subscribe } from '../../model/link.ts';
import type { Retry } from '../../model/policies.ts';

/** At most, the first included; Infinity is without end. What is acknowledged before the work is tried once. */
export const triesOf = (design: Design, link: Subscribe | Call): number => {
  if (link.kind === 'subscribe' && acknowledgesFirst(design, link)) return 1;
  return deliveriesOf(link) || Infinity;
};

/** Mean tries per message: (1 - p^n) / (1 - p), and n of what fails every time; Infinity where something never ends. */
export const meanTries = (tries: number, link: Pick<Subscribe, 'failure'>): number => {
  const { poisonProbability = 0 } = link.failure ?? {};
  const unsound = unsoundShare(link);
  const sound = unsound >= 1 ? tries : (1 - unsound ** tries) / (1 - unsound);
  return (1 - poisonProbability) * sound + (poisonProbability > 0 ? poisonProbability * tries : 0);
};

/** The pause after this many tries, in ms, as long as jitter lets it be. */
export const pauseAfter = (retry: Retry, tries: number): number => {
  const { backoff = 'exponential', firstMs = 100, factor = 2, maxMs = 30_000, delaysMs } = retry;
  if (delaysMs) return delaysMs[Math.min(tries, delaysMs.length) - 1] ?? 0;
  if (backoff === 'none') return 0;
  return backoff === 'fixed' ? firstMs : Math.min(maxMs, firstMs * factor ** (tries - 1));
};

/** Pauses have grown as far as they will long before. */
const most = 1000;

/** All pauses between so many tries, in ms. */
export const pausesOf = (retry: Retry | undefined, tries: number): number => {
  if (retry === undefined || tries <= 1) return 0;
  let sum = 0;
  const counted = Math.min(tries - 1, most);
  for (let after = 1; after <= counted; after++) sum += pauseAfter(retry, after);
  const rest = tries - 1 - counted;
  return rest > 0 ? sum + rest * pauseAfter(retry, most) : sum;
};
