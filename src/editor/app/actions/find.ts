/** Finding what can be done and what is there. */
import { openWindow, quickAdd, showOverlay, toggleOverlay } from '../page.ts';
import type { Action } from './action.ts';

export const findActions: readonly Action[] = [
  {
    id: 'palette',
    area: 'find',
    title: { en: 'Find a command…', zh: '查找命令…' },
    keys: ['Ctrl+K', 'Ctrl+Shift+P', 'F1'],
    whileTyping: true,
    run: () => toggleOverlay('palette'),
  },
  {
    id: 'find',
    area: 'find',
    title: { en: 'Find on the canvas…', zh: '在画布上查找…' },
    keys: ['Ctrl+F'],
    menus: ['pane'],
    whileTyping: true,
    run: () => showOverlay('find'),
  },
  {
    id: 'quick-add',
    area: 'find',
    title: { en: 'Add by typing…', zh: '输入以添加…' },
    keys: ['/'],
    menus: ['node', 'pane'],
    run: () => quickAdd(),
  },
  {
    id: 'shortcuts',
    area: 'find',
    title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    keys: ['?', 'Ctrl+/'],
    run: () => toggleOverlay('shortcuts'),
  },
  {
    id: 'guide',
    area: 'find',
    title: { en: 'Guide: first steps, words and figures', zh: '指南：入门步骤、词语与数字' },
    run: () => openWindow('guide'),
  },
];
