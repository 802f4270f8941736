/** Takes over the positions that a layout has found, in one step. */
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { move } from './move.ts';
import { recordAt } from './steps/records.ts';

export interface Arrange {
  /** New upper left corners of nodes by id; nodes that were removed while the layout ran are passed over. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Pinned nodes stay where they are. */
  readonly keepPinned?: boolean;
}

export const arrange: Edit<Arrange> = {
  id: 'arrange',
  title: { en: 'Arrange', zh: '自动布局' },
  summary: {
    en: 'All nodes go where the layout has put them; the bends of links go.',
    zh: '所有节点移到布局给出的位置，连线折点被清除。',
  },
  apply: (design, { positions, keepPinned = false }) => {
    const nodes = Object.entries(positions).filter(
      ([id]) => recordAt(design, 'nodes', id) && !(keepPinned && design.layout?.nodes?.[id]?.pinned),
    );
    if (!design.layout?.links) return move.apply(design, { nodes: Object.fromEntries(nodes) });
    const { links: _bends, ...layout } = design.layout;
    return move.apply({ ...design, layout }, { nodes: Object.fromEntries(nodes) });
  },
};
