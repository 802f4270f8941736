/** Showing a design to others: as a link, a picture, step by step, on paper. */
import { notify, session, setReadOnly } from '../../session/session.ts';
import { pictureTexts } from '../languages/areas/picture.ts';
import { openWindow } from '../page.ts';
import type { Action } from './action.ts';

export const shareActions: readonly Action[] = [
  {
    id: 'share-link',
    area: 'file',
    title: { en: 'Share link…', zh: '分享链接…' },
    run: () => openWindow('share'),
  },
  {
    id: 'export-picture',
    area: 'file',
    title: { en: 'Export picture…', zh: '导出图片…' },
    keys: ['Ctrl+Shift+E'],
    run: () => openWindow('picture'),
  },
  {
    id: 'present',
    area: 'file',
    title: { en: 'Present', zh: '演示' },
    keys: ['Ctrl+Alt+P'],
    run: () => openWindow('presentation'),
  },
  {
    id: 'toggle-read-only',
    area: 'file',
    title: { en: 'Only look at it, or edit again', zh: '只读查看，或恢复编辑' },
    enabled: () => [null, 'chosen'].includes(session.getState().readOnly),
    run: () => setReadOnly(session.getState().readOnly === null ? 'chosen' : null),
  },
  {
    id: 'print',
    area: 'file',
    title: { en: 'Print…', zh: '打印…' },
    keys: ['Ctrl+P'],
    whileTyping: true,
    run: () =>
      void import('../print.ts')
        .then(({ printDesign }) => printDesign())
        .catch(() => notify(pictureTexts.failed, 'refusal')),
  },
];
