/** The hyperexponential distribution: one of two exponential phases, fitted to mean and variation with balanced means. */
import { exp } from '../lib/elementary.ts';
import type { DistributionFamily, Written } from './law/family.ts';
import { nextUniform } from './law/random.ts';
import { drawUnitExponential } from './law/unit-exponential.ts';

const phasesOf = ({ meanMs, scv }: Written<'hyperexponential'>) => {
  const short = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  // At an infinite variation the long phase has no probability left and would be drawn with an infinite mean.
  const long = Math.max(1 - short, Number.EPSILON / 4);
  return { short, shortMs: meanMs / (2 * short), longMs: meanMs / (2 * long) };
};

export const hyperexponential: DistributionFamily<'hyperexponential'> = {
  id: 'hyperexponential',
  title: { en: 'Hyperexponential', zh: '超指数分布' },
  summary: {
    en: 'Many short and a few very long; squared variation 1 or more. Both phases carry half of the work.',
    zh: '多数很短，少数很长；变异系数平方不小于 1。两个阶段各承担一半工作量。',
  },
  mean: (law) => law.meanMs,
  variance: (law) => law.meanMs * law.meanMs * law.scv,
  tail: (law, ms) => {
    const { short, shortMs, longMs } = phasesOf(law);
    return short * exp(-ms / shortMs) + (1 - short) * exp(-ms / longMs);
  },
  compile: (law) => {
    const { short, shortMs, longMs } = phasesOf(law);
    return { parameters: [short, shortMs, longMs] };
  },
  sample: (streams, stream, parameters, from, _values, out) => {
    const phase = nextUniform(streams, stream) < parameters[from]! ? 1 : 2;
    drawUnitExponential(streams, stream, out);
    out[0] = out[0]! * parameters[from + phase]!;
  },
};
