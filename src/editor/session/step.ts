/** One undo step: how the design changed, what it is called, what was selected around it. */

import { applyDiff, type Diff, diffDesigns, reverseDiff } from '../../core/history/diff.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import type { Selection } from './selection.ts';

export interface Step {
  readonly title: Text;
  readonly diff: Diff;
  /** Edits of one gesture carry the same word: typing into one field is one step. */
  readonly group: string | null;
  readonly before: Selection;
  readonly after: Selection;
}

/** Adds an edit to the past; one of the same group as the last step melts into it. */
export const recorded = (
  past: readonly Step[],
  before: Design,
  after: Design,
  step: Omit<Step, 'diff'>,
): readonly Step[] => {
  const last = past.at(-1);
  if (!last || step.group === null || last.group !== step.group)
    return [...past, { ...step, diff: diffDesigns(before, after) }];
  const origin = applyDiff(before, reverseDiff(last.diff));
  return [...past.slice(0, -1), { ...last, diff: diffDesigns(origin, after), after: step.after }];
};
