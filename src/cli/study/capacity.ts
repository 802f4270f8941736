/** `simulate --capacity`: the highest load at which every objective is kept. */
import type { StudyRequest } from '../../core/simulation/prepare.ts';
import { type Capacity, type CapacityStep, searchCapacity } from '../../core/simulation/study/capacity.ts';
import { type Call, printJson } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { shown } from '../reporters/table.ts';
import { fixedStudy } from './fixed.ts';
import { preparedOf } from './request.ts';

/** How near the two factors are to each other that the answer lies between. */
const tolerance = 0.01;

export const capacityStudy = async (call: Call, request: StudyRequest, input: DesignInput): Promise<number> => {
  const { names, settings } = preparedOf(request, input);
  if (names.objectives.length === 0)
    throw refuse(
      '--capacity needs an objective.',
      'Nothing says up to where the load is carried well; eventwright analyse tells where queues stop being stable.',
      'Give the design an objective.',
    );
  if (settings.rateFactor === 0)
    throw refuse(
      '--capacity begins at --rate-factor 0.',
      'No multiple of nothing is a load.',
      'Write --rate-factor 1.',
    );
  const study = (rateFactor: number) => fixedStudy(call, preparedOf({ ...request, rateFactor }, input));
  const capacity = await searchCapacity(study, settings.rateFactor, tolerance);
  if (call.format === 'json') printJson(call, { objectives: names.objectives.map(({ id }) => id), ...capacity });
  else call.terminal.out(capacityText(capacity));
  return 0;
};

const verdictOf = ({ because, met, undecided }: CapacityStep): string => {
  if (met) return 'met';
  const hint =
    undecided.length === 0
      ? ''
      : ` (too few messages tell how slow ${undecided.join(', ')} may be: simulate for longer)`;
  return `missed by ${because.join(', ')}${hint}`;
};

const capacityText = ({ rateFactor, missedAt, steps }: Capacity): string =>
  [
    ...steps.map((step) => `rate factor ${shown(step.rateFactor)}: ${verdictOf(step)}`),
    '',
    missedAt === null
      ? `No limit was found up to a rate factor of ${shown(rateFactor)}.`
      : rateFactor === 0
        ? 'There is no load at which every objective is met.'
        : `Every objective is met up to a rate factor of ${shown(rateFactor)}; at ${shown(missedAt)} no more.`,
    '',
  ].join('\n');
