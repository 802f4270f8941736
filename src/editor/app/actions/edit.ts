/** Changing the design: back and forth, remove, rename. */
import { removeSelected } from '../../session/acts.ts';
import { selectedCount } from '../../session/selection.ts';
import { redo, session, undo } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import type { Action } from './action.ts';

const selection = () => session.getState().selection;
const anythingSelected = (): boolean => selectedCount(selection()) > 0 || selection().message !== null;

/** The one element whose name stands on the canvas. */
const named = (): { readonly id: string; readonly section: 'nodes' | 'contexts' | 'notes' } | null => {
  const { nodes, contexts, notes, links } = selection();
  const all = [
    ...nodes.map((id) => ({ id, section: 'nodes' as const })),
    ...contexts.map((id) => ({ id, section: 'contexts' as const })),
    ...notes.map((id) => ({ id, section: 'notes' as const })),
  ];
  return all.length + links.length === 1 ? (all[0] ?? null) : null;
};

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    area: 'edit',
    title: { en: 'Undo', zh: '撤销' },
    keys: ['Ctrl+Z'],
    enabled: () => session.getState().history.past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    area: 'edit',
    title: { en: 'Redo', zh: '重做' },
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    enabled: () => session.getState().history.future.length > 0,
    run: redo,
  },
  {
    id: 'remove',
    area: 'edit',
    title: { en: 'Delete', zh: '删除' },
    keys: ['Delete', 'Backspace'],
    menus: ['node', 'link', 'context', 'note', 'several'],
    enabled: anythingSelected,
    run: () => void removeSelected(),
  },
  {
    id: 'rename',
    area: 'edit',
    title: { en: 'Rename', zh: '重命名' },
    keys: ['F2'],
    menus: ['node', 'context', 'note'],
    enabled: () => named() !== null,
    run: () => {
      const one = named();
      if (one) onStage().rename(one.id, one.section);
    },
  },
];
