/** Messages and their schemas. */
import { editMessages } from '../../session/message-desk.ts';
import type { Action } from './action.ts';

export const messageActions: readonly Action[] = [
  {
    id: 'edit-messages',
    area: 'edit',
    title: { en: 'Edit messages and schemas…', zh: '编辑消息与模式…' },
    keys: ['M'],
    menus: ['link', 'pane'],
    run: () => editMessages(),
  },
];
