/** Whether a study met an objective, missed it, or saw too few messages to tell. */
import type { ObjectiveResult } from './result.ts';

export const verdictOf = ({ met, undecided }: Pick<ObjectiveResult, 'met' | 'undecided'>) =>
  met ? 'met' : undecided ? 'undecided' : 'missed';
