/** The groups of what a person can do, as palette and shortcut sheet head them. */
import type { Text } from '../../../core/lib/text.ts';
import type { ActionArea } from './action.ts';

export const areaTitles: Readonly<Record<ActionArea, Text>> = {
  edit: { en: 'Edit', zh: '编辑' },
  connect: { en: 'Connect', zh: '连接' },
  arrange: { en: 'Arrange', zh: '排列' },
  find: { en: 'Find and add', zh: '查找与添加' },
  view: { en: 'View', zh: '视图' },
  file: { en: 'File', zh: '文件' },
  results: { en: 'Results', zh: '结果' },
};
