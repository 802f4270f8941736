/** What the pointer is on the canvas. */
import { chooseTool } from '../../canvas/navigating/tool.ts';
import type { Action } from './action.ts';

export const navigateActions: readonly Action[] = [
  {
    id: 'select-tool',
    area: 'view',
    title: { en: 'Select with the pointer', zh: '用指针选择' },
    keys: ['V'],
    run: () => chooseTool('select'),
  },
  {
    id: 'hand-tool',
    area: 'view',
    title: { en: 'Move the view with the pointer', zh: '用指针移动视图' },
    keys: ['H'],
    run: () => chooseTool('hand'),
  },
];
