/** Removes nodes, links and other records with all that cannot be without them. */
import { ok } from '../lib/result.ts';
import { listed, type Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { linkName } from '../model/graph/link-name.ts';
import { references } from '../model/references/references.ts';
import type { Edit } from './edit.ts';
import { allGone } from './steps/cascade.ts';
import { recordAt, type SectionName, withoutRecords } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withoutReferences } from './steps/without-references.ts';
import { withoutRemarks } from './steps/without-remarks.ts';

/** Ids by section. */
export type Remove = Readonly<Partial<Record<SectionName, readonly string[]>>>;

export const remove: Edit<Remove> = {
  id: 'remove',
  title: { en: 'Remove', zh: '删除' },
  summary: {
    en: 'Records go, with the links at their ends or with nothing else to carry, and every mention of them; what lay in a context moves out of it.',
    zh: '删除记录，连同两端的连线、不再承载其他消息的连线和所有引用；上下文中的内容移到其外。',
  },
  apply: (design, wanted) => {
    const asked = Object.entries(wanted) as [SectionName, readonly string[]][];
    for (const [section, ids] of asked)
      for (const id of ids) if (recordAt(design, section, id) === undefined) return notThere(id);
    if (asked.every(([, ids]) => ids.length === 0)) return ok(design);
    const inUse = wanted.schemas?.length ? usersOf(design, new Set(wanted.schemas)) : null;
    if (inUse)
      return refusal(
        '“{schemas}” is still used by {users}. Take the references out there, then delete it.',
        '“{schemas}”仍被 {users} 引用。请先去掉那里的引用，再删除它。',
        inUse,
      );
    const gone = allGone(design, wanted);
    let left = withoutReferences(design, gone);
    for (const [section, ids] of Object.entries(gone) as [SectionName, ReadonlySet<string>][])
      left = withoutRecords(left, section, ids);
    return ok(withoutRemarks(left, gone));
  },
};

/** Who among those that stay refers to these shared schemas: without them it would mean nothing. */
const usersOf = (design: Design, schemas: ReadonlySet<string>): { schemas: Text; users: Text } | null => {
  const uses = references(design).filter(
    ({ section, id, path }) =>
      section === 'schemas' && schemas.has(id) && !(path[0] === 'schemas' && schemas.has(String(path[1]))),
  );
  if (uses.length === 0) return null;
  const nameOf = (section: unknown, id: string): string => {
    if (section === 'messages') return design.messages?.[id]?.name ?? id;
    return section === 'links' ? linkName(design, id) : id;
  };
  const named = (names: readonly string[]): Text => listed([...new Set(names)]);
  return {
    schemas: named(uses.map(({ id }) => id)),
    users: named(uses.map(({ path: [section, id] }) => nameOf(section, String(id)))),
  };
};
