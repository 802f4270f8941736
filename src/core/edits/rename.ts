/** Gives a thing another display name; its id, and all that refers to it, stays. */
import type { Edit } from './edit.ts';
import { setField } from './set-field.ts';
import { refusal } from './steps/refusal.ts';

export interface Rename {
  readonly section: 'nodes' | 'links' | 'contexts' | 'messages' | 'objectives' | 'scenarios' | 'design';
  readonly id?: string;
  readonly name: string;
}

/** Nodes, contexts, messages and the design itself must have a name; the others lose theirs when it is empty. */
const optionalNames: ReadonlySet<string> = new Set(['links', 'objectives', 'scenarios']);

export const rename: Edit<Rename> = {
  id: 'rename',
  title: { en: 'Rename', zh: '重命名' },
  summary: { en: 'Another display name; the id stays.', zh: '更改显示名称，id 不变。' },
  apply: (design, { section, id, name }) => {
    const words = name.trim();
    if (words === '' && !optionalNames.has(section)) return refusal('A name is needed.', '名称不能为空。');
    return setField.apply(design, {
      section,
      ...(id !== undefined && { id }),
      path: ['name'],
      value: words === '' ? undefined : words,
    });
  },
};
