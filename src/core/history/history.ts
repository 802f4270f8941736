/** Undo and redo: what was done to a design, step by step, each as a reversible diff. */
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { applyDiff, reverseDiff } from './apply-diff.ts';
import type { Diff } from './change.ts';
import { diffDesigns } from './diff.ts';

export interface Step {
  /** What was done, as the undo button says it. */
  readonly label: Text;
  readonly diff: Diff;
  /** Steps in a row with the same group (the letters of one word, one drag) are undone together. */
  readonly group?: string;
}

export interface History {
  /** Oldest first. */
  readonly past: readonly Step[];
  /** What can be redone, the next one last. */
  readonly future: readonly Step[];
}

export interface Done {
  readonly design: Design;
  readonly history: History;
  readonly step: Step;
}

export const emptyHistory: History = { past: [], future: [] };

/** Beyond this many steps the oldest is forgotten. */
export const historyLimit = 500;

/**
 * History after a change from `before` to `after`; unchanged where nothing differs. A step of the same group as the
 * last one joins it, under the name of what was begun. Whatever could be redone is gone.
 */
export const record = (
  history: History,
  before: Design,
  after: Design,
  what: { readonly label: Text; readonly group?: string },
): History => {
  const last = history.past.at(-1);
  const joins =
    last !== undefined && what.group !== undefined && last.group === what.group && history.future.length === 0;
  const start = joins ? applyDiff(before, reverseDiff(last.diff)) : before;
  const diff = diffDesigns(start, after);
  if (diff.length === 0 && !joins) return history;
  const kept = joins ? history.past.slice(0, -1) : history.past;
  const past = diff.length === 0 ? kept : [...kept, { ...what, ...(joins && { label: last.label }), diff }];
  return { past: past.slice(-historyLimit), future: [] };
};

/** The design before the last step; undefined where there is none. */
export const undo = (history: History, design: Design): Done | undefined => {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    design: applyDiff(design, reverseDiff(step.diff)),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    step,
  };
};

/** The design after the step that was undone last; undefined where there is none. */
export const redo = (history: History, design: Design): Done | undefined => {
  const step = history.future.at(-1);
  if (!step) return undefined;
  return {
    design: applyDiff(design, step.diff),
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
    step,
  };
};

/** After this the next step joins nothing: typing ended, a key was released. */
export const closeGroup = (history: History): History => {
  const last = history.past.at(-1);
  if (last?.group === undefined) return history;
  const { group: _closed, ...step } = last;
  return { ...history, past: [...history.past.slice(0, -1), step] };
};
