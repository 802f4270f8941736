/** The Erlang distribution: a sum of equal exponential stages. */
import type { DistributionFamily } from './law/family.ts';
import { drawUnitExponential } from './law/unit-exponential.ts';

export const erlang: DistributionFamily<'erlang'> = {
  id: 'erlang',
  title: { en: 'Erlang', zh: '爱尔朗分布' },
  summary: {
    en: 'A fixed number of exponential stages one after the other; squared variation 1 / stages.',
    zh: '若干指数阶段依次相加；变异系数平方为 1 / 阶数。',
  },
  mean: (law) => law.meanMs,
  variance: (law) => (law.meanMs * law.meanMs) / law.shape,
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
