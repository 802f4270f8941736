/** Names that cannot become a folder, a file or a type on every machine. */

import { gathered } from '../../../lib/gathered.ts';
import { inEach } from '../../../lib/in-each.ts';
import { remembered } from '../../../lib/remembered.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import { withNode } from '../../fixes/records.ts';
import { renameId } from '../../fixes/rename-id.ts';
import { isReserved, pathName, sameName } from '../../naming/safe-names.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, nodeAt, say } from '../../words.ts';

export const unsafeName: Rule = {
  id: 'unsafe-name',
  severity: 'error',
  title: { en: 'Unsafe name', zh: '不安全的名称' },
  summary: {
    en: 'An id or a module cannot be a folder or type name: a reserved word, a device of Windows, or the same as another.',
    zh: 'id 或模块不能作为文件夹或类型名：保留字、Windows 设备名，或与其他名称相同。',
  },
  source: 'Microsoft: Naming files, paths and namespaces; ECMAScript: reserved words',
  check: (design) => [
    ...idFindings(outlineOf(design).nodes, 'nodes'),
    ...idFindings(design.messages, 'messages'),
    ...gathered(graphOf(design).workers, ([id, { modules = [] }]) => moduleFindings(id, modules)),
  ],
};

type Section = 'nodes' | 'messages';

/** Of nodes in the outline, which is the same after an edit of what they are called. */
const idFindings = (
  records: Readonly<Record<string, Name['record']>> | undefined,
  section: Section,
): readonly Found[] =>
  unsafeAmong(namesIn[section](records, undefined)).map(({ id, record, twin }) => {
    const word = section === 'messages' ? 'message' : (record.kind ?? 'node');
    return found(id, twin, place(section, id), renameId(section, id, `${id}-${word}`));
  });

interface Name {
  readonly id: string;
  readonly record: { readonly kind?: string };
  /** The same for names that become one. */
  readonly same: string;
  readonly reserved: boolean;
}

const namesOf = () =>
  inEach(([id, record]: Entry<Name['record']>): readonly Name[] => [
    { id, record, same: sameName(id), reserved: isReserved(id) },
  ]);

const namesIn = { nodes: namesOf(), messages: namesOf() } as const;

const unsafeAmong = remembered((names: readonly Name[]) => {
  const seen = new Map<string, string>();
  return gathered(names, ({ id, record, same, reserved }) => {
    const twin = seen.get(same);
    if (twin === undefined) seen.set(same, id);
    return reserved || twin !== undefined ? [{ id, record, twin }] : [];
  });
});

const place = (section: Section, id: string) =>
  section === 'nodes' ? { nodes: [id], pointer: nodeAt(id) } : { messages: [id], pointer: messageAt(id) };

const moduleFindings = (node: string, modules: readonly string[]): Found[] => {
  const seen = new Map<string, string>();
  return modules.flatMap((name, at) => {
    const path = pathName(name);
    const twin = seen.get(sameName(path));
    seen.set(sameName(path), twin ?? name);
    if (path !== '' && !isReserved(path) && twin === undefined) return [];
    return [
      found(name, twin, { nodes: [node], pointer: nodeAt(node, 'modules', String(at)) }, renameModule(node, at, name)),
    ];
  });
};

const found = (
  name: string,
  twin: string | undefined,
  place: Pick<Found, 'nodes' | 'messages' | 'pointer'>,
  fix: Fix | undefined,
): Found => ({
  message:
    twin === undefined
      ? say('“{name}” cannot be a folder or type name.', '“{name}”不能作为文件夹或类型名。', { name })
      : say('“{name}” is the same folder or type name as “{twin}”.', '“{name}”与“{twin}”是同一个文件夹或类型名。', {
          name,
          twin,
        }),
  why: {
    en: 'Exported code uses it for folders, files and types; some systems and tools refuse or confuse it.',
    zh: '导出的代码用它命名文件夹、文件和类型；某些系统和工具会拒绝或混淆它。',
  },
  howToFix: { en: 'Choose another name.', zh: '请换一个名称。' },
  ...place,
  fix,
});

const renameModule = (node: string, at: number, name: string): Fix => ({
  title: say('Rename it to “{name}”', '重命名为“{name}”', { name: `module ${at + 1}` }),
  apply: (design) => {
    const worker = design.nodes?.[node];
    if ((worker?.kind !== 'service' && worker?.kind !== 'subscriber') || worker.modules?.[at] !== name) return design;
    const modules = worker.modules;
    const taken = new Set(modules.map((each) => sameName(pathName(each))));
    let number = at + 1;
    while (taken.has(sameName(`module-${number}`))) number++;
    return withNode(design, node, { ...worker, modules: modules.with(at, `module ${number}`) });
  },
});
