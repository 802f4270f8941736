/** Designs as files. */
import { startEmpty } from '../../session/opening.ts';
import { notify } from '../../session/session.ts';
import { partMissing } from '../../session/session-texts.ts';
import { openFile, saveFile, saveFileAs } from '../../storage/files.ts';
import { openGallery, openWindow } from '../page.ts';
import type { Action } from './action.ts';

export const fileActions: readonly Action[] = [
  { id: 'new-design', area: 'file', title: { en: 'New design', zh: '新建设计' }, run: () => void startEmpty() },
  {
    id: 'designs',
    area: 'file',
    title: { en: 'Designs of this browser…', zh: '浏览器中的设计…' },
    keys: ['Ctrl+O'],
    whileTyping: true,
    run: () => openWindow('designs'),
  },
  {
    id: 'versions',
    area: 'file',
    title: { en: 'Versions of this design…', zh: '此设计的版本…' },
    keys: ['Ctrl+Alt+S'],
    whileTyping: true,
    run: () => openWindow('versions'),
  },
  {
    id: 'compare-file',
    area: 'file',
    title: { en: 'Compare with a file…', zh: '与文件比较…' },
    run: () => {
      import('../version-acts.ts').then(
        ({ compareWithFile }) => compareWithFile(),
        () => notify(partMissing, 'refusal'),
      );
    },
  },
  { id: 'open-file', area: 'file', title: { en: 'Open a file…', zh: '打开文件…' }, run: () => void openFile() },
  {
    id: 'save-file',
    area: 'file',
    title: { en: 'Save to a file', zh: '保存为文件' },
    keys: ['Ctrl+S'],
    whileTyping: true,
    run: () => void saveFile(),
  },
  {
    id: 'save-file-as',
    area: 'file',
    title: { en: 'Save to another file…', zh: '保存到其他文件…' },
    keys: ['Ctrl+Shift+S'],
    whileTyping: true,
    run: () => void saveFileAs(),
  },
  { id: 'examples', area: 'file', title: { en: 'Open an example…', zh: '打开示例…' }, run: openGallery },
];
