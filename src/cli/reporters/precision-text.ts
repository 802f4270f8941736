/** Whether a study became as precise as was asked for, for people. */
import type { Precision, SimulationResult } from '../../core/simulation/study/result.ts';

export const precisionText = ({ precision, replications }: SimulationResult): string[] => {
  if (precision === undefined) return [];
  const { target, reached, widest } = precision;
  const got =
    widest === null ? '' : `; widest is ${widest.figure} of ${widest.id} with ±${share(widest.relativeHalfWidth)}`;
  return [
    `precision ±${share(target)} ${reached ? 'reached' : `NOT REACHED: ${whyNot(precision, replications)}`}${got}`,
  ];
};

const whyNot = ({ stoppedBy, budgetSeconds }: Precision, replications: number): string =>
  stoppedBy === 'budget'
    ? `the ${budgetSeconds} s were used up; how far that leads depends on the machine, but --replications ${replications} gives the same anywhere`
    : 'there may be no more replications';

/** An interval that one replication does not have is as wide as can be. */
const share = (relative: number): string =>
  relative === Number.MAX_VALUE ? 'unknown' : `${Number((relative * 100).toPrecision(2))} %`;
