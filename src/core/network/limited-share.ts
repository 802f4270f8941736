/**
 * What a token bucket that refuses lets through of Poisson arrivals. A message finds a token exactly where a customer finds
 * room in an M/D/1 queue of as many places as the bucket has tokens: the missing tokens are its work (Gross et al.,
 * Fundamentals of Queueing Theory, M/G/1/K). Found by the rate at which levels are crossed, where nothing is subtracted.
 */
import { exp } from '../lib/elementary.ts';

/** Beyond, the bucket is practically never full or never empty, and more places change nothing that shows. */
const mostPlaces = 400;
/** The chance that no message comes while one token does is then 0 for every practical purpose. */
const flood = 50;

/** Share of the messages; `load`: messages per token, above 0. */
export const limitedShare = (load: number, burst: number): number => {
  if (burst === 1) return 1 / (1 + load);
  return load > flood ? 1 / load : 1 / (emptyShare(load, Math.min(burst, mostPlaces)) + load);
};

/** Share of the departures that leave the M/D/1 queue with `places` places empty. */
const emptyShare = (load: number, places: number): number => {
  const more = tailsOf(load, places);
  const none = exp(-load);
  const left = [1];
  let total = 1;
  for (let level = 0; level + 1 < places; level++) {
    let up = more[level]!;
    for (let from = 1; from <= level; from++) up += left[from]! * more[level - from + 1]!;
    left.push(up / none);
    total += up / none;
    // Only ratios count, and beyond this the first one is nothing beside the rest.
    if (total > 1e200) return 0;
  }
  return 1 / total;
};

/** Chance of more than k messages while one token comes, k = 0, 1, ...: sums of the smallest first. */
const tailsOf = (load: number, count: number): number[] => {
  const terms: number[] = [exp(-load)];
  for (let k = 1; k <= count + flood * 4; k++) terms.push((terms[k - 1]! * load) / k);
  const tails: number[] = [];
  let sum = 0;
  for (let k = terms.length - 1; k > 0; k--) {
    sum += terms[k]!;
    if (k <= count) tails[k - 1] = sum;
  }
  return tails;
};
