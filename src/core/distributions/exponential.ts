/** The exponential distribution: no memory, the usual first guess for service times. */
import { exp } from '../lib/elementary.ts';
import type { DistributionFamily } from './law/family.ts';
import { drawUnitExponential } from './law/unit-exponential.ts';

export const exponential: DistributionFamily<'exponential'> = {
  id: 'exponential',
  title: { en: 'Exponential', zh: '指数分布' },
  summary: {
    en: 'Mostly short, sometimes long; squared variation 1. The assumption of M/M/c formulas.',
    zh: '多数较短，偶尔很长；变异系数平方为 1。M/M/c 公式的假设。',
  },
  mean: (law) => law.meanMs,
  variance: (law) => law.meanMs * law.meanMs,
  tail: (law, ms) => exp(-ms / law.meanMs),
  compile: (law) => ({ parameters: [law.meanMs] }),
  sample: (streams, stream, parameters, from, _values, out) => {
    drawUnitExponential(streams, stream, out);
    out[0] = out[0]! * parameters[from]!;
  },
};
