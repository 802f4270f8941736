/** The empirical distribution: measured durations, drawn with replacement. */
import type { DistributionFamily } from './law/family.ts';
import { nextUniform } from './law/random.ts';

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export const empirical: DistributionFamily<'empirical'> = {
  id: 'empirical',
  title: { en: 'Measured values', zh: '实测值' },
  summary: {
    en: 'Your own measurements; each is as likely as the next.',
    zh: '您自己的测量值；每个值等可能。',
  },
  mean: (law) => meanOf(law.valuesMs),
  variance: (law) => {
    const mean = meanOf(law.valuesMs);
    return meanOf(law.valuesMs.map((value) => (value - mean) * (value - mean)));
  },
  tail: (law, ms) => law.valuesMs.filter((value) => value > ms).length / law.valuesMs.length,
  compile: (law, valuesAt) => ({ parameters: [valuesAt, law.valuesMs.length], values: law.valuesMs }),
  sample: (streams, stream, parameters, from, values, out) => {
    out[0] = values[parameters[from]! + Math.floor(nextUniform(streams, stream) * parameters[from + 1]!)]!;
  },
};
