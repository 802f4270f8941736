/** The constant: always the same duration. */
import type { DistributionFamily } from './law/family.ts';

export const constant: DistributionFamily<'constant'> = {
  id: 'constant',
  title: { en: 'Constant', zh: '常数' },
  summary: {
    en: 'Always the same duration; no variation, the shortest queues.',
    zh: '时长始终相同；没有波动，队列最短。',
  },
  mean: (law) => law.meanMs,
  variance: () => 0,
  tail: (law, ms) => (law.meanMs > ms ? 1 : 0),
  compile: (law) => ({ parameters: [law.meanMs] }),
  sample: (_streams, _stream, parameters, from, _values, out) => {
    out[0] = parameters[from]!;
  },
};
