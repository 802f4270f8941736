/** The lognormal distribution: the exponential of a normal variable. */
import { exp, log } from '../lib/elementary.ts';
import type { DistributionFamily } from './law/family.ts';
import { drawUnitNormal, normalTail } from './law/unit-normal.ts';

export const lognormal: DistributionFamily<'lognormal'> = {
  id: 'lognormal',
  title: { en: 'Lognormal', zh: '对数正态分布' },
  summary: {
    en: 'A clear typical value with a long right tail, as measured latencies often have.',
    zh: '有明显的典型值和较长的右尾，实测延迟常呈此形状。',
  },
  mean: (law) => law.meanMs,
  variance: (law) => law.meanMs * law.meanMs * law.scv,
  tail: (law, ms) => {
    const variance = log(1 + law.scv);
    const above = log(ms / law.meanMs) + variance / 2;
    return variance === 0 ? Number(above < 0) : normalTail(above / Math.sqrt(variance));
  },
  compile: (law) => {
    const variance = log(1 + law.scv);
    // A mean of 0 gives -Infinity here, and exp(-Infinity) is the 0 that is wanted.
    return { parameters: [log(law.meanMs) - variance / 2, Math.sqrt(variance)] };
  },
  sample: (streams, stream, parameters, from, _values, out) => {
    drawUnitNormal(streams, stream, out);
    out[0] = exp(parameters[from]! + parameters[from + 1]! * out[0]!);
  },
};
