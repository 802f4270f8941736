/** The Erlang distribution: a sum of equal exponential stages. */
import { exp, log } from '../lib/elementary.ts';
import type { DistributionFamily } from './law/family.ts';
import { drawUnitExponential } from './law/unit-exponential.ts';
import { normalTail } from './law/unit-normal.ts';

/** Stages beyond which their sum is normal for every practical purpose. */
const mostStages = 10_000;

/** Chance that fewer than so many of the events that come at random fall into a time in which `mean` are expected. */
const gammaTail = (stages: number, mean: number): number => {
  if (stages > mostStages) return normalTail((mean - stages) / Math.sqrt(stages));
  let sum = 0;
  // By its logarithm: the chance of no event underflows long before the others do.
  let term = -mean;
  for (let count = 0; count < stages; count++) {
    sum += exp(term);
    term += log(mean / (count + 1));
  }
  return Math.min(1, sum);
};

export const erlang: DistributionFamily<'erlang'> = {
  id: 'erlang',
  title: { en: 'Erlang', zh: '爱尔朗分布' },
  summary: {
    en: 'A fixed number of exponential stages one after the other; squared variation 1 / stages.',
    zh: '若干指数阶段依次相加；变异系数平方为 1 / 阶数。',
  },
  mean: (law) => law.meanMs,
  variance: (law) => (law.meanMs * law.meanMs) / law.shape,
  tail: (law, ms) => gammaTail(law.shape, (law.shape * ms) / law.meanMs),
  compile: (law) => ({ parameters: [law.meanMs / law.shape, law.shape] }),
  sample: (streams, stream, parameters, from, _values, out) => {
    let sum = 0;
    for (let stage = parameters[from + 1]!; stage > 0; stage--) {
      drawUnitExponential(streams, stream, out);
      sum += out[0]!;
    }
    out[0] = sum * parameters[from]!;
  },
};
