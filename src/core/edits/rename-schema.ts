/** Gives a shared schema another name; every payload that refers to it follows. */

import { pathOf, pointerOf } from '../lib/pointer.ts';
import { ok } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import { isId } from '../model/names.ts';
import { schemaPrefix } from '../model/schemas/schema-references.ts';
import type { Edit } from './edit.ts';
import { recordAt } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withReferences, withSchemas } from './steps/schema-holders.ts';
import { judged } from './steps/verdict.ts';

export interface RenameSchema {
  readonly id: string;
  /** The new id: lower case, letters, digits and `-`. */
  readonly to: string;
}

export const renameSchema: Edit<RenameSchema> = {
  id: 'rename-schema',
  title: { en: 'Rename a shared schema', zh: '重命名共享模式' },
  summary: { en: 'Another name, and every reference to it follows.', zh: '更改名称，所有引用随之更新。' },
  apply: (design, { id, to }) => {
    if (recordAt(design, 'schemas', id) === undefined) return notThere(id);
    if (to === id) return ok(design);
    if (!isId(to))
      return refusal(
        'A name is lower case: letters, digits and -, beginning with a letter.',
        '名称须为小写：字母、数字与 -，以字母开头。',
      );
    if (recordAt(design, 'schemas', to) !== undefined)
      return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: to });
    const followed = withSchemas(design, (schema) => withReferences(schema, (each) => renamedIn(each, id, to)));
    const schemas = Object.entries(followed.schemas ?? {}).map(([key, schema]) => [key === id ? to : key, schema]);
    return judged(inRemarks({ ...followed, schemas: Object.fromEntries(schemas) }, id, to));
  },
};

const renamedIn = (reference: string, id: string, to: string): string => {
  if (!reference.startsWith(schemaPrefix)) return reference;
  const [first, ...rest] = reference.slice(schemaPrefix.length).split('/');
  return first === id ? `${schemaPrefix}${[to, ...rest].join('/')}` : reference;
};

/** The place of a part of it, after it has another name. */
const moved = (pointer: string, id: string, to: string): string => {
  const [section, schema, ...rest] = pathOf(pointer);
  return section === 'schemas' && schema === id ? pointerOf([section, to, ...rest]) : pointer;
};

const inRemarks = (design: Design, id: string, to: string): Design =>
  inSuppressions(inOverrides(design, id, to), id, to);

/** What was accepted of it stays accepted. */
const inSuppressions = (design: Design, id: string, to: string): Design => {
  const all = Object.entries(design.rules?.suppressions ?? {});
  if (!all.some(([, { pointer }]) => pointer !== undefined)) return design;
  const suppressions = Object.fromEntries(
    all.map(([key, each]) => [key, each.pointer ? { ...each, pointer: moved(each.pointer, id, to) } : each]),
  );
  return { ...design, rules: { ...design.rules, suppressions } };
};

/** A scenario may change a part of the schema for its run. */
const inOverrides = (design: Design, id: string, to: string): Design => {
  const scenarios = Object.entries(design.scenarios ?? {});
  if (!scenarios.some(([, { overrides }]) => overrides)) return design;
  const renamed = scenarios.map(([key, scenario]) => {
    if (!scenario.overrides) return [key, scenario];
    const overrides = Object.entries(scenario.overrides).map(([pointer, value]) => [moved(pointer, id, to), value]);
    return [key, { ...scenario, overrides: Object.fromEntries(overrides) }];
  });
  return { ...design, scenarios: Object.fromEntries(renamed) };
};
