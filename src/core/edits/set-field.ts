/** Sets or clears one field of one record: what the inspector, the tables and the quick fixes write. */
import { ok } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { recordAt, type SectionName } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { type Path, setAt } from './steps/set-at.ts';
import { judged, judgedAround } from './steps/verdict.ts';

export interface SetField {
  /** `design` for the fields of the system itself: name, version, broker, rules. */
  readonly section: SectionName | 'design';
  /** The record's id; nothing where the section is `design`. */
  readonly id?: string;
  /** Field names and list positions from the record on; empty for the whole record. */
  readonly path: Path;
  /** `undefined` clears the field, so that its default holds. */
  readonly value: unknown;
}

export const setField: Edit<SetField> = {
  id: 'set-field',
  title: { en: 'Change a field', zh: '修改字段' },
  summary: { en: 'One field gets another value, or its default again.', zh: '修改一个字段的值，或恢复其默认值。' },
  apply: (design, { section, id = '', path, value }) => {
    if (section === 'design') return judgedIfChanged(design, setAt(design, path, value) as Design);
    const record = recordAt(design, section, id);
    if (record === undefined) return notThere(id);
    if (path.length === 0 && value === undefined)
      return refusal('A record is removed, not cleared.', '记录应删除，而不是清空。');
    const changed = setAt(record, path, value);
    if (changed === record) return ok(design);
    if (kindOf(changed) !== kindOf(record) && (section === 'nodes' || section === 'links'))
      return refusal('The kind of “{id}” is fixed: its links depend on it.', '“{id}”的类型不可更改：连线依赖于它。', {
        id,
      });
    const after = { ...design, [section]: { ...design[section], [id]: changed } } as Design;
    return judgedAround(after, [{ section, id }]);
  },
};

const judgedIfChanged = (before: Design, after: Design) => (before === after ? ok(before) : judged(after));

const kindOf = (value: unknown): unknown => (value as { kind?: unknown } | null)?.kind;
