/** Finding what can be done and what is there. */
import { toggleOverlay } from '../page.ts';
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
];
