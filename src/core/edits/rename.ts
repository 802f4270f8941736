/** Gives a thing another display name; its id, and all that refers to it, stays. */
import type { Design } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { setField } from './set-field.ts';
import { recordAt } from './steps/records.ts';
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
    const along = section === 'nodes' && id !== undefined ? ownMessage(design, id) : undefined;
    const renamed = setField.apply(design, {
      section,
      ...(id !== undefined && { id }),
      path: ['name'],
      value: words === '' ? undefined : words,
    });
    if (!renamed.ok || along === undefined) return renamed;
    return setField.apply(renamed.value, { section: 'messages', id: along, path: ['name'], value: words });
  },
};

/** The message that came into being with a topic and still bears its name: nobody has given it a shape of its own yet. */
const ownMessage = (design: Design, topic: string): string | undefined => {
  const node = recordAt(design, 'nodes', topic);
  if (node?.kind !== 'topic' || node.messages?.length !== 1) return undefined;
  const [id = ''] = node.messages;
  const message = recordAt(design, 'messages', id);
  const isPlain = message?.name === node.name && Object.keys(message).length === 1;
  const topics = Object.values(design.nodes ?? {}).filter(
    (each) => each.kind === 'topic' && each.messages?.includes(id),
  );
  return isPlain && topics.length === 1 ? id : undefined;
};
