/** How things stand on the canvas. */
import { setGrid, snapsToGrid } from '../../canvas/arranging/grid.ts';
import { notify } from '../../session/session.ts';
import { arrangingTexts } from '../languages/areas/arranging.ts';
import type { Action } from './action.ts';

export const arrangeActions: readonly Action[] = [
  {
    id: 'toggle-grid',
    area: 'arrange',
    title: { en: 'Snap to the grid, or no longer', zh: '开启或关闭网格吸附' },
    keys: ["Ctrl+'"],
    menus: ['pane'],
    run: () => {
      setGrid(!snapsToGrid());
      notify(snapsToGrid() ? arrangingTexts.gridOn : arrangingTexts.gridOff);
    },
  },
];
