/** Would two versions of a design simulate alike? Places on the canvas, notes and accepted findings change no figure. */
import type { Design } from '../../core/model/design.ts';

const read = ['nodes', 'links', 'messages', 'broker', 'scenarios', 'objectives'] as const satisfies (keyof Design)[];

const remembered = new WeakMap<Design, { readonly one: Design; readonly same: boolean }>();

/** Edits keep the identity of what they do not touch; a section that came back by undo is compared by its words. */
export const isSameRun = (one: Design, other: Design): boolean => {
  if (one === other) return true;
  // Many parts of the page ask this of the same two, at every change of anything.
  const known = remembered.get(other);
  if (known?.one === one) return known.same;
  const same = read.every((section) => isSame(one[section], other[section]));
  remembered.set(other, { one, same });
  return same;
};

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
