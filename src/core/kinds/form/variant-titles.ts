/** What the shapes of a record with several shapes are called. */
import { distributions } from '../../distributions/index.ts';
import { type Text, verbatim } from '../../lib/text.ts';
import type { Arrivals } from '../../model/arrivals.ts';

const processes: Readonly<Record<Arrivals['process'], Text>> = {
  poisson: { en: 'Poisson: at random', zh: '泊松：随机' },
  constant: { en: 'Constant: evenly spaced', zh: '恒定：等间隔' },
  'on-off': { en: 'On-off: in bursts', zh: '开关：突发' },
  profile: { en: 'Profile over time', zh: '随时间变化的曲线' },
  trace: { en: 'Recorded trace', zh: '实录轨迹' },
};

/** The title of a shape: `key` is the field that tells the shapes apart, `value` what stands in it. */
export const variantTitle = (key: string, value: string): Text =>
  (key === 'distribution'
    ? distributions.find(({ id }) => id === value)?.title
    : Object.hasOwn(processes, value)
      ? processes[value as Arrivals['process']]
      : undefined) ?? verbatim(value);
