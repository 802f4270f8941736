/** Faults of rates: by what factor a source is faster, from when on. */
import type { Plan } from '../../network/plan.ts';

/** Pairs of (from when in ms, factor) in order of time; factors that overlap multiply. Empty where no fault is of this source. */
export const rateFactors = ({ faults }: Plan, node: string, link: string): number[] => {
  const own = faults
    .filter(({ kind, target }) => kind === 'rate' && (target === null || target === node || target === link))
    .map(({ atSeconds, forSeconds, value }) => ({
      from: atSeconds * 1000,
      to: (atSeconds + forSeconds) * 1000,
      value,
    }));
  const times = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return times.flatMap((time) => {
    const active = own.filter(({ from, to }) => from <= time && time < to);
    return [time, active.reduce((product, { value }) => product * value, 1)];
  });
};
