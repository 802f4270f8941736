/** One sign for each kind of difference, wherever it is marked or listed. */
import type { DifferenceKind } from './compare.ts';

export const differenceSigns: Readonly<Record<DifferenceKind, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '↔',
};
