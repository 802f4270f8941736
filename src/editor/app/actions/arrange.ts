/** How things stand on the canvas: aligned, distributed, locked, grouped, laid out, on a grid. */
import type { AlignTo } from '../../../core/edits/align.ts';
import type { Along } from '../../../core/edits/distribute.ts';
import type { Text } from '../../../core/lib/text.ts';
import { grid, setGrid } from '../../canvas/arranging/grid.ts';
import { selectedParts } from '../../canvas/arranging/parts.ts';
import { tidyAll, tidyBest, tidySelection } from '../../canvas/arranging/tidying.ts';
import { isLocked } from '../../canvas/dragging.ts';
import { align, distribute, group, lock, ungroup } from '../../session/acts.ts';
import { notify, session } from '../../session/session.ts';
import type { Point } from '../../session/stage.ts';
import { arrangingTexts } from '../languages/areas/arranging.ts';
import type { Action } from './action.ts';

const selection = () => session.getState().selection;

const selectedNodes = (): Readonly<Record<string, Point>> =>
  Object.assign({}, ...selectedParts().map(({ nodes }) => nodes));

const anyNode = (): boolean => selection().nodes.length + selection().contexts.length > 0;

/** What can be counted without looking at the canvas: whether as many things are selected. */
const atLeast = (count: number) => (): boolean => {
  const { nodes, contexts, notes } = selection();
  return nodes.length + contexts.length + notes.length >= count;
};

const aligning: readonly (readonly [to: AlignTo, title: Text, keys: string])[] = [
  ['left', { en: 'Align left edges', zh: '左对齐' }, 'Alt+A'],
  ['centre', { en: 'Align centres', zh: '水平居中对齐' }, 'Alt+H'],
  ['right', { en: 'Align right edges', zh: '右对齐' }, 'Alt+D'],
  ['top', { en: 'Align top edges', zh: '顶部对齐' }, 'Alt+W'],
  ['middle', { en: 'Align middles', zh: '垂直居中对齐' }, 'Alt+V'],
  ['bottom', { en: 'Align bottom edges', zh: '底部对齐' }, 'Alt+S'],
];

const distributing: readonly (readonly [along: Along, title: Text, keys: string])[] = [
  ['horizontal', { en: 'Distribute horizontally', zh: '水平均匀分布' }, 'Alt+Shift+H'],
  ['vertical', { en: 'Distribute vertically', zh: '垂直均匀分布' }, 'Alt+Shift+V'],
];

const inLine: readonly Action[] = [
  ...aligning.map(
    ([to, title, keys]): Action => ({
      id: `align-${to}`,
      area: 'arrange',
      title,
      keys: [keys],
      menus: ['several'],
      enabled: atLeast(2),
      run: () => void align(selectedParts(), to),
    }),
  ),
  ...distributing.map(
    ([along, title, keys]): Action => ({
      id: `distribute-${along}`,
      area: 'arrange',
      title,
      keys: [keys],
      menus: ['several'],
      enabled: atLeast(3),
      run: () => void distribute(selectedParts(), along),
    }),
  ),
];

/** Locks, unless all of it is locked already. */
const toggleLock = (): void => {
  const nodes = selectedNodes();
  const { design } = session.getState();
  lock(nodes, !Object.keys(nodes).every((id) => isLocked(design, id)));
};

const canUngroup = (): boolean => {
  const { design } = session.getState();
  return selection().contexts.length > 0 || selection().nodes.some((id) => design.nodes?.[id]?.context !== undefined);
};

const together: readonly Action[] = [
  {
    id: 'lock',
    area: 'arrange',
    title: { en: 'Lock or unlock the position', zh: '锁定或解锁位置' },
    keys: ['Ctrl+Shift+L'],
    menus: ['node', 'context', 'several'],
    enabled: anyNode,
    run: toggleLock,
  },
  {
    id: 'group',
    area: 'arrange',
    title: { en: 'Group into a context', zh: '组合为上下文' },
    keys: ['Ctrl+G'],
    menus: ['node', 'several'],
    enabled: anyNode,
    run: () => {
      const { contexts, nodes } = selection();
      const hanging = contexts.length > 0 ? [] : Object.keys(selectedNodes());
      void group([...new Set([...nodes, ...hanging])], contexts);
    },
  },
  {
    id: 'ungroup',
    area: 'arrange',
    title: { en: 'Ungroup', zh: '取消组合' },
    keys: ['Ctrl+Shift+G'],
    menus: ['node', 'context', 'several'],
    enabled: canUngroup,
    run: () => {
      const { contexts, nodes } = selection();
      void ungroup(contexts.length > 0 ? nodes : Object.keys(selectedNodes()), contexts);
    },
  },
];

const layout: readonly Action[] = [
  {
    id: 'tidy',
    area: 'arrange',
    title: { en: 'Tidy the layout', zh: '自动布局' },
    keys: ['Ctrl+Alt+L'],
    menus: ['pane'],
    enabled: () => Object.keys(session.getState().design.nodes ?? {}).length > 0,
    run: tidyAll,
  },
  {
    id: 'tidy-best',
    area: 'arrange',
    title: { en: 'Tidy the layout, best quality', zh: '自动布局（最佳质量）' },
    menus: ['pane'],
    enabled: () => Object.keys(session.getState().design.nodes ?? {}).length > 0,
    run: tidyBest,
  },
  {
    id: 'tidy-selection',
    area: 'arrange',
    title: { en: 'Tidy only the selection', zh: '仅整理所选内容' },
    menus: ['context', 'several'],
    enabled: anyNode,
    run: tidySelection,
  },
  {
    id: 'snap-to-grid',
    area: 'arrange',
    title: { en: 'Snap to the grid', zh: '吸附到网格' },
    keys: ["Ctrl+Shift+'"],
    menus: ['pane'],
    checked: () => grid().snaps,
    run: () => {
      setGrid({ snaps: !grid().snaps });
      notify(grid().snaps ? arrangingTexts.snapOn : arrangingTexts.snapOff);
    },
  },
];

export const arrangeActions: readonly Action[] = [...inLine, ...together, ...layout];
