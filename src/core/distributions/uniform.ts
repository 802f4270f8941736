/** The uniform distribution between two bounds. */
import type { DistributionFamily } from './law/family.ts';
import { nextUniform } from './law/random.ts';

export const uniform: DistributionFamily<'uniform'> = {
  id: 'uniform',
  title: { en: 'Uniform', zh: '均匀分布' },
  summary: {
    en: 'Every duration between the least and the most is equally likely.',
    zh: '最小值与最大值之间的时长等可能。',
  },
  mean: (law) => (law.minMs + law.maxMs) / 2,
  variance: (law) => ((law.maxMs - law.minMs) * (law.maxMs - law.minMs)) / 12,
  tail: (law, ms) => (ms >= law.maxMs ? 0 : Math.min(1, (law.maxMs - ms) / (law.maxMs - law.minMs))),
  compile: (law) => ({ parameters: [law.minMs, law.maxMs - law.minMs] }),
  sample: (streams, stream, parameters, from, _values, out) => {
    out[0] = parameters[from]! + parameters[from + 1]! * nextUniform(streams, stream);
  },
};
