/** Running the design and looking at what came out. */
import { notify, session } from '../../session/session.ts';
import { partMissing } from '../../session/session-texts.ts';
import { askWhatWouldHelp } from '../../workers/levers-desk.ts';
import { makeRoomForResults } from '../desk-sizes.ts';
import { lookAtTab } from '../look-at-tab.ts';
import { showTab } from '../page.ts';
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
  {
    id: 'record-messages',
    area: 'results',
    title: { en: 'Follow messages through a run', zh: '在运行中追踪消息' },
    run: () => {
      lookAtTab('traces');
      import('../../panels/traces/record-now.ts').then(
        ({ recordNow }) => recordNow(),
        () => notify(partMissing, 'refusal'),
      );
    },
  },
  {
    id: 'what-would-help',
    area: 'results',
    title: { en: 'Find what would help most', zh: '查找最有效的改进' },
    run: () => {
      showTab('analysis');
      makeRoomForResults();
      askWhatWouldHelp(session.getState().design);
    },
  },
];
