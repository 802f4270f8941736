/** Would two versions of a design simulate alike? Places on the canvas, notes and accepted findings change no figure. */
import type { Design } from '../../core/model/design.ts';

const read = ['nodes', 'links', 'messages', 'broker', 'scenarios', 'objectives'] as const satisfies (keyof Design)[];

/** Edits keep the identity of what they do not touch; a section that came back by undo is compared by its words. */
export const isSameRun = (one: Design, other: Design): boolean =>
  one === other || read.every((section) => isSame(one[section], other[section]));

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
