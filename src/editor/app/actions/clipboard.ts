/** Copying and pasting parts of designs. */
import { clipboard } from '../../session/clipboard.ts';
import { session } from '../../session/session.ts';
import { copySelected, cutSelected, pasteHere } from '../clipboard.ts';
import type { Action } from './action.ts';

const copyable = (): boolean => {
  const { nodes, notes, contexts } = session.getState().selection;
  return nodes.length + notes.length + contexts.length > 0;
};
const elements = ['node', 'context', 'note', 'several'] as const;

export const clipboardActions: readonly Action[] = [
  {
    id: 'copy',
    area: 'edit',
    title: { en: 'Copy', zh: '复制' },
    keys: ['Ctrl+C'],
    byBrowser: true,
    menus: elements,
    enabled: copyable,
    run: copySelected,
  },
  {
    id: 'cut',
    area: 'edit',
    title: { en: 'Cut', zh: '剪切' },
    keys: ['Ctrl+X'],
    byBrowser: true,
    menus: elements,
    enabled: copyable,
    run: cutSelected,
  },
  {
    id: 'paste',
    area: 'edit',
    title: { en: 'Paste', zh: '粘贴' },
    keys: ['Ctrl+V'],
    byBrowser: true,
    menus: ['pane'],
    run: () => void pasteHere(),
  },
  {
    id: 'duplicate',
    area: 'edit',
    title: { en: 'Duplicate', zh: '复制一份' },
    keys: ['Ctrl+D'],
    menus: elements,
    enabled: copyable,
    run: () => clipboard.soon(({ duplicateSelected }) => duplicateSelected()),
  },
];
