/** Takes over the positions that a layout has found, in one step. */
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { move } from './move.ts';
import { recordAt, withoutLayout } from './steps/records.ts';

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
    en: 'Nodes go where the layout has put them; the bends of links at them go.',
    zh: '节点移到布局给出的位置，其连线的折点被清除。',
  },
  apply: (design, { positions, keepPinned = false }) => {
    const nodes = Object.entries(positions).filter(
      ([id]) => recordAt(design, 'nodes', id) && !(keepPinned && design.layout?.nodes?.[id]?.pinned),
    );
    const moved = new Set(nodes.map(([id]) => id));
    const bent = Object.keys(design.layout?.links ?? {}).filter((id) => {
      const link = recordAt(design, 'links', id);
      return link !== undefined && (moved.has(link.from) || moved.has(link.to));
    });
    return move.apply(withoutLayout(design, 'links', new Set(bent)), { nodes: Object.fromEntries(nodes) });
  },
};
