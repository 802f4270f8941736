/** The Pareto distribution of the first kind: a power-law tail. */
import { exp, power } from '../lib/elementary.ts';
import type { DistributionFamily } from './law/family.ts';
import { drawUnitExponential } from './law/unit-exponential.ts';

export const pareto: DistributionFamily<'pareto'> = {
  id: 'pareto',
  title: { en: 'Pareto', zh: '帕累托分布' },
  summary: {
    en: 'A tail so heavy that rare giants dominate; at a tail exponent of 2 or less the mean wait is infinite.',
    zh: '尾部极重，罕见的超长任务起主导作用；尾部指数不大于 2 时平均等待为无穷。',
  },
  mean: (law) => law.meanMs,
  variance: (law) =>
    law.shape > 2 ? (law.meanMs * law.meanMs) / (law.shape * (law.shape - 2)) : law.meanMs === 0 ? 0 : Infinity,
  tail: (law, ms) => {
    const least = (law.meanMs * (law.shape - 1)) / law.shape;
    return ms <= least ? 1 : power(least / ms, law.shape);
  },
  compile: (law) => ({ parameters: [(law.meanMs * (law.shape - 1)) / law.shape, 1 / law.shape] }),
  sample: (streams, stream, parameters, from, _values, out) => {
    // The logarithm of a Pareto variable is exponential.
    drawUnitExponential(streams, stream, out);
    out[0] = parameters[from]! * exp(out[0]! * parameters[from + 1]!);
  },
};
