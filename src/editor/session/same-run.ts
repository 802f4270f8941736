/** Would two versions of a design simulate alike? */
import { sortedJson } from '../../core/lib/sorted-json.ts';
import type { Design } from '../../core/model/design.ts';
import { simulatedSections } from '../../core/simulation/study/simulated-part.ts';

const remembered = new WeakMap<Design, { readonly one: Design; readonly same: boolean }>();

/** Edits keep the identity of what they do not touch; a section that came back by undo or a reload is compared by its words. */
export const isSameRun = (one: Design, other: Design): boolean => {
  if (one === other) return true;
  // Many parts of the page ask this of the same two, at every change of anything.
  const known = remembered.get(other);
  if (known?.one === one) return known.same;
  const same = simulatedSections.every((section) => isSame(one[section], other[section]));
  remembered.set(other, { one, same });
  return same;
};

const isSame = (one: unknown, other: unknown): boolean => one === other || sortedJson(one) === sortedJson(other);
