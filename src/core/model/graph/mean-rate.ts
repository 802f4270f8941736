/** Messages per second that an arrival process brings in the long run. */
import type { Arrivals } from '../arrivals.ts';

type Point = Extract<Arrivals, { process: 'profile' }>['points'][number];

/** Of one instance. */
export const meanRate = (arrivals: Arrivals): number => {
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
const profileRate = (points: readonly Point[], repeat: boolean): number => {
  const last = points.at(-1);
  if (!last || !repeat || last.atSeconds === 0) return last?.ratePerSecond ?? 0;
  const messages = points.reduce((sum, { atSeconds, ratePerSecond }, at) => {
    const until = points[at + 1]?.atSeconds ?? atSeconds;
    return sum + ratePerSecond * (until - atSeconds);
  }, 0);
  return messages / last.atSeconds;
};

/** A recording counts as if it went on as it was. */
const traceRate = (times: readonly number[], batch: number): number => {
  const last = times.at(-1) ?? 0;
  return last > 0 ? (times.length * batch) / last : 0;
};
