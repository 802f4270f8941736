/** What a scenario can change of the design: every number, choice and switch of a node or link, with its JSON pointer. */
import { formOf } from '../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { recordSchemas } from '../../../../core/kinds/form/record-schemas.ts';
import type { nodeKinds } from '../../../../core/kinds/kind/node-kinds.ts';
import { pathOf, pointerOf } from '../../../../core/lib/pointer.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { call, publish } from '../../../../core/model/link.ts';
import { subscribe } from '../../../../core/model/subscribe.ts';

export interface Tunable {
  readonly pointer: string;
  /** From the record's field down to the value: Service time, Mean. */
  readonly titles: readonly Text[];
  readonly field: FormField;
  /** As drawn; undefined where the default holds. */
  readonly value: unknown;
}

export type ElementSection = 'nodes' | 'links';

type Values = Readonly<Record<string, unknown>>;

const links = { publish, subscribe, call };
const plain: readonly string[] = ['number', 'integer', 'boolean', 'choice'];

/** The fields that a person can change of one node or link; of what is not there, none. */
export const tunablesOf = (design: Design, section: ElementSection, id: string): readonly Tunable[] => {
  const records: Readonly<Record<string, Values>> = (design[section] ?? {}) as Readonly<Record<string, Values>>;
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (record === undefined) return [];
  const schema =
    section === 'nodes'
      ? recordSchemas[record.kind as keyof typeof nodeKinds]
      : links[record.kind as keyof typeof links];
  return leavesOf(formOf(schema), record, [section, id], []);
};

const leavesOf = (
  fields: readonly FormField[],
  record: Values,
  path: readonly string[],
  titles: readonly Text[],
): readonly Tunable[] =>
  fields.flatMap((field) => {
    const value = record[field.key];
    const here = [...path, field.key];
    const named = [...titles, field.title];
    if (plain.includes(field.input) && !field.many) return [{ pointer: pointerOf(here), titles: named, field, value }];
    if (field.input !== 'record' || value === undefined) return [];
    return leavesOf(fieldsOf(field, value as Values), value as Values, here, named);
  });

const fieldsOf = ({ fields = [], variants }: FormField, value: Values): readonly FormField[] =>
  variants?.shapes.find((shape) => shape.value === value[variants.key])?.fields ?? fields;

export interface Place {
  readonly section: ElementSection;
  readonly id: string;
  readonly tunable: Tunable | undefined;
}

/** The element and the field that a pointer names; null where it points elsewhere in the document. */
export const placeOf = (design: Design, pointer: string): Place | null => {
  const [section, id] = pathOf(pointer);
  if ((section !== 'nodes' && section !== 'links') || id === undefined) return null;
  const tunable = tunablesOf(design, section, id).find((each) => each.pointer === pointer);
  return { section, id, tunable };
};

/** What an override begins with: the value as drawn, else the default, else the smallest that makes sense. */
export const firstValue = ({ value, field }: Tunable): unknown =>
  value ??
  field.default ??
  field.initial ??
  (field.input === 'boolean' ? false : (field.options?.[0] ?? field.min ?? 1));
