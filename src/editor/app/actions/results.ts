/** Running the design and looking at what came out. */
import { runInView } from '../run.ts';
import type { Action } from './action.ts';

export const resultActions: readonly Action[] = [
  {
    id: 'run',
    area: 'results',
    title: { en: 'Run the simulation, or stop it', zh: '运行或停止仿真' },
    keys: ['Ctrl+Enter'],
    whileTyping: true,
    run: runInView,
  },
];
