/** Menus and tools by key. */
import { selectedCount } from '../../session/selection.ts';
import { session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import type { Action } from './action.ts';

export const menuActions: readonly Action[] = [
  {
    id: 'context-menu',
    area: 'find',
    title: { en: 'Menu of what is selected', zh: '所选内容的菜单' },
    keys: ['Shift+F10', 'ContextMenu'],
    onCanvas: true,
    run: () => onStage().askMenu(),
  },
  {
    id: 'selection-tools',
    area: 'find',
    title: { en: 'To the tools above the selection', zh: '转到所选内容上方的工具' },
    keys: ['Alt+F10'],
    enabled: () => selectedCount(session.getState().selection) > 0,
    run: () => document.querySelector<HTMLElement>('[data-selection-tools] button')?.focus(),
  },
];
