/** A retry policy as the list of delays before the second, third, ... attempt; the last delay repeats. */
import type { Retry } from '../model/policies.ts';
import type { PlanRetry } from './plan.ts';

const onlyOnce: PlanRetry = { maxDeliveries: 1, delaysMs: [], jitter: 0 };
/** Doubling from a microsecond passes any bound that means something long before. */
const mostDelays = 64;

/** With every default applied; without a policy a message is delivered once. */
export const loweredRetry = (retry: Retry | undefined): PlanRetry => {
  if (retry === undefined) return onlyOnce;
  const { maxDeliveries = 5, jitter = 0 } = retry;
  return { maxDeliveries, delaysMs: retry.delaysMs ?? delays(retry), jitter };
};

const delays = ({
  backoff = 'exponential',
  firstMs = 100,
  factor = 2,
  maxMs = 30_000,
  maxDeliveries = 5,
}: Retry): number[] => {
  if (backoff === 'none') return [];
  if (backoff === 'fixed') return [firstMs];
  const most = maxDeliveries === 0 ? mostDelays : Math.min(mostDelays, maxDeliveries - 1);
  const list: number[] = [];
  for (let delay = firstMs; list.length < most; delay *= factor) {
    list.push(Math.min(delay, maxMs));
    if (delay >= maxMs || factor === 1) break;
  }
  return list;
};
