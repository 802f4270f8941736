/** A run as others are compared with it: with every setting written out, for its scenario may be changed before it is run again. */
import type { Design } from '../../../../core/model/design.ts';
import type { RunChoice } from '../../../workers/protocol.ts';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import type { Baseline } from '../../../workers/what-if-jobs.ts';
import { formOf, placeholders } from '../run-form.ts';

export const baselineOf = (design: Design, choice: RunChoice): Baseline => {
  const { durationSeconds, warmupSeconds, replications, seed, rateFactor } = placeholders(design, formOf(choice));
  return {
    name: nameOf(design),
    design,
    choice: {
      durationSeconds: Number(durationSeconds),
      warmupSeconds: warmupSeconds === 'auto' ? 'auto' : Number(warmupSeconds),
      replications: Number(replications),
      seed: Number(seed),
      rateFactor: Number(rateFactor),
      ...choice,
    },
  };
};

/** What went on until it was precise is run as often as it was in the end. */
export const baselineOfStudy = ({ design, choice, result }: Pick<FinishedStudy, 'design' | 'choice' | 'result'>) => {
  const { precisionPercent: _precision, budgetSeconds: _budget, ...fixed } = choice;
  return baselineOf(design, { ...fixed, replications: result.replications });
};

const nameOf = ({ name, version }: Design): string => (version === undefined ? name : `${name} ${version}`);
