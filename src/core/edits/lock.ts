/** Holds nodes where they are, or lets them go again. */
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { move } from './move.ts';

export interface Lock {
  /** Where the nodes stand, by id: one without a written place gets it. */
  readonly nodes: Readonly<Record<string, Point>>;
  readonly locked: boolean;
}

export const lock: Edit<Lock> = {
  id: 'lock',
  title: { en: 'Lock or unlock', zh: '锁定或解锁' },
  summary: {
    en: 'A locked node stays where it is, whatever is dragged, aligned or laid out.',
    zh: '锁定的节点在拖动、对齐和自动布局时保持原位。',
  },
  apply: (design, { nodes, locked }) => move.apply(design, { nodes, pinned: locked }),
};
