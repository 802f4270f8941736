/** Long-run rate of an arrival process and how bursty it is: variance to mean of its counts over long spans. */
import { meanRate } from '../model/graph/mean-rate.ts';
import type { PlanSource } from './plan.ts';

/** Messages per second over all instances, in the long run. */
export const sourceRate = ({ arrivals, instances }: PlanSource): number => instances * meanRate(arrivals);

/** 1 for Poisson; squared variation of the gaps for renewal processes (interrupted Poisson: Kuczura 1973), times the batch. */
export const sourceVariation = ({ arrivals, instances }: PlanSource, rateFactor: number): number => {
  const batch = arrivals.batch ?? 1;
  if (arrivals.process === 'constant') return 0;
  if (arrivals.process !== 'on-off') return batch;
  const { onMeanSeconds: on, offMeanSeconds: off } = arrivals;
  const whileOn = ((arrivals.ratePerSecond * rateFactor) / batch) * ((on + off) / on);
  const leaving = 1 / on;
  const coming = 1 / off;
  return instances === 0 ? 1 : batch * (1 + (2 * whileOn * leaving) / (leaving + coming) ** 2);
};
