/** Removes nodes, links and other records with all that cannot be without them. */
import { ok } from '../lib/result.ts';
import type { Edit } from './edit.ts';
import { allGone } from './steps/cascade.ts';
import { recordAt, type SectionName, withoutRecords } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { judged } from './steps/verdict.ts';
import { withoutReferences } from './steps/without-references.ts';
import { withoutRemarks } from './steps/without-remarks.ts';

/** Ids by section. */
export type Remove = Readonly<Partial<Record<SectionName, readonly string[]>>>;

export const remove: Edit<Remove> = {
  id: 'remove',
  title: { en: 'Remove', zh: '删除' },
  summary: {
    en: 'Records go, with the links at their ends and every mention of them; what lay in a context moves out of it.',
    zh: '删除记录，连同两端的连线和所有引用；上下文中的内容移到其外。',
  },
  apply: (design, wanted) => {
    const asked = Object.entries(wanted) as [SectionName, readonly string[]][];
    for (const [section, ids] of asked)
      for (const id of ids) if (recordAt(design, section, id) === undefined) return notThere(id);
    if (asked.every(([, ids]) => ids.length === 0)) return ok(design);
    if (wanted.schemas?.length) {
      const result = judged(withoutRecords(design, 'schemas', new Set(wanted.schemas)));
      if (!result.ok)
        return refusal('Payloads still refer to this schema: {why}', '仍有载荷引用此模式：{why}', {
          why: result.reason,
        });
    }
    const gone = allGone(design, wanted);
    let left = withoutReferences(design, gone);
    for (const [section, ids] of Object.entries(gone) as [SectionName, ReadonlySet<string>][])
      left = withoutRecords(left, section, ids);
    return ok(withoutRemarks(left, gone));
  },
};
