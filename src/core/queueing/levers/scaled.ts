/** Durations and arrivals made longer or more frequent by a factor, of the same shape. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { Distribution } from '../../model/distribution.ts';

export const scaledDistribution = (law: Distribution, factor: number): Distribution => {
  if (law.distribution === 'uniform') return { ...law, minMs: law.minMs * factor, maxMs: law.maxMs * factor };
  if (law.distribution === 'empirical') return { ...law, valuesMs: law.valuesMs.map((ms) => ms * factor) };
  return { ...law, meanMs: law.meanMs * factor };
};

/** As a rate factor does it: rates are multiplied, times divided. */
export const scaledArrivals = (arrivals: Arrivals, factor: number): Arrivals => {
  if (arrivals.process === 'trace')
    return { ...arrivals, atSeconds: arrivals.atSeconds.map((seconds) => seconds / factor) };
  if (arrivals.process === 'profile')
    return {
      ...arrivals,
      points: arrivals.points.map((point) => ({ ...point, ratePerSecond: point.ratePerSecond * factor })),
    };
  return { ...arrivals, ratePerSecond: arrivals.ratePerSecond * factor };
};
