/** What was selected before and after each step of the history, so that undo and redo lead back to it. */
import type { Diff } from '../../core/history/change.ts';
import type { History, Step } from '../../core/history/history.ts';
import type { Selection } from './selection.ts';

interface Around {
  readonly before: Selection;
  after: Selection;
}

/** A step that is forgotten by the history is forgotten here, too. */
const known = new WeakMap<Diff, Around>();
let newest: Around | undefined;

/** `earlier` and `later` are the history without and with what was just done; it may have joined the step before. */
export const rememberSelection = (
  earlier: History,
  later: History,
  selected: { readonly before: Selection; readonly after: Selection },
): void => {
  const step = later.past.at(-1);
  if (!step || later === earlier) return;
  const last = earlier.past.at(-1);
  const joined = last !== undefined && last !== step && !later.past.includes(last);
  const before = (joined ? known.get(last.diff)?.before : undefined) ?? selected.before;
  const around: Around = { before, after: selected.after };
  known.set(step.diff, around);
  newest = around;
  queueMicrotask(() => {
    if (newest === around) newest = undefined;
  });
};

/** What an act selects in the same breath belongs to its step: the node that it has placed. */
export const selectionFollows = (selection: Selection): void => {
  if (newest) newest.after = selection;
};

export const selectedBefore = (step: Step): Selection | undefined => known.get(step.diff)?.before;
export const selectedAfter = (step: Step): Selection | undefined => known.get(step.diff)?.after;
