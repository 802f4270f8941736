/** Long-run rate of an arrival process and how bursty it is: variance to mean of its counts over long spans. */
import type { Arrivals } from '../model/arrivals.ts';
import type { PlanSource } from './plan.ts';

/** Messages per second over all instances, in the long run. */
export const sourceRate = ({ arrivals, instances }: PlanSource): number => instances * rateOfOne(arrivals);

const rateOfOne = (arrivals: Arrivals): number => {
  switch (arrivals.process) {
    case 'poisson':
    case 'constant':
    case 'on-off':
      return arrivals.ratePerSecond;
    case 'profile':
      return profileRate(arrivals.points, arrivals.repeat === true);
    case 'trace':
      return traceRate(arrivals.atSeconds, arrivals.batch ?? 1);
  }
};

/** Repeated: the mean over one period, which ends at the last point; else the last rate, which holds for ever. */
const profileRate = (
  points: readonly { readonly atSeconds: number; readonly ratePerSecond: number }[],
  repeat: boolean,
): number => {
  const last = points[points.length - 1]!;
  if (!repeat || last.atSeconds === 0) return last.ratePerSecond;
  let sum = 0;
  for (let at = 0; at + 1 < points.length; at++) {
    sum += points[at]!.ratePerSecond * (points[at + 1]!.atSeconds - points[at]!.atSeconds);
  }
  return sum / last.atSeconds;
};

/** A recording counts as if it went on as it was. */
const traceRate = (times: readonly number[], batch: number): number => {
  const last = times[times.length - 1]!;
  return last > 0 ? (times.length * batch) / last : 0;
};

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
