/** Gives a field of a schema another name; keys, personal data, examples and references follow where they shall. */
import { pathOf, pointerOf, valueAt } from '../lib/pointer.ts';
import { ok } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { JsonSchema, Message } from '../model/message.ts';
import { isFields, type Path } from '../model/schemas/form/part.ts';
import { withPropertyRenamed } from '../model/schemas/form/property-changes.ts';
import { schemaPrefix } from '../model/schemas/schema-references.ts';
import type { Edit } from './edit.ts';
import { type RenamedProperty, renamedInPointer, renamedInValue } from './steps/property-uses.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { type Holder, withReferences, withSchemas } from './steps/schema-holders.ts';
import { judged } from './steps/verdict.ts';

export interface RenameProperty {
  /** A message, whose payload has the field, or a shared schema. */
  readonly section: 'messages' | 'schemas';
  readonly id: string;
  /** From the schema to the field: `['properties', 'lines', 'items', 'properties', 'sku']`. */
  readonly path: Path;
  readonly name: string;
  /** What is written for the field elsewhere follows: pointers of messages, their examples, references to it. */
  readonly follow: boolean;
}

export const renameProperty: Edit<RenameProperty> = {
  id: 'rename-property',
  title: { en: 'Rename a field of a schema', zh: '重命名模式的字段' },
  summary: {
    en: 'Another name for a field; keys, personal data, examples and references follow.',
    zh: '更改字段名称；键、个人数据、示例与引用随之更新。',
  },
  apply: (design, args) => {
    const { section, id, path, name, follow } = args;
    const schema = schemaOf(design, args);
    if (schema === undefined) return notThere(id);
    const from = String(path.at(-1));
    const object = valueAt(schema, path.slice(0, -2));
    if (!isFields(object) || !isFields(object.properties) || !Object.hasOwn(object.properties, from))
      return notThere(from);
    if (name === from) return ok(design);
    if (name === '') return refusal('A name is needed.', '名称不能为空。');
    if (Object.hasOwn(object.properties, name))
      return refusal('There is a “{name}” already.', '已存在“{name}”。', { name });
    const followed = follow ? inMessages(design, { object, from, to: name }) : design;
    const renamed = withSchema(followed, args, withPropertyRenamed(schema, path, name) as JsonSchema);
    if (!follow) return judged(renamed);
    const to = [...path.slice(0, -1), name];
    return judged(
      withSchemas(renamed, (each, holder) => withReferences(each, moving({ section, id }, path, to, holder))),
    );
  },
};

const schemaOf = (design: Design, { section, id }: RenameProperty): JsonSchema | undefined =>
  section === 'schemas' ? recordAt(design, 'schemas', id) : recordAt(design, 'messages', id)?.payload;

const withSchema = (design: Design, { section, id }: RenameProperty, schema: JsonSchema): Design => {
  if (section === 'schemas') return withRecord(design, 'schemas', id, schema);
  const message = recordAt(design, 'messages', id);
  return message ? withRecord(design, 'messages', id, { ...message, payload: schema }) : design;
};

/** Key, personal data and examples of every message in which the field occurs. */
const inMessages = (design: Design, renamed: RenamedProperty): Design =>
  Object.entries(design.messages ?? {}).reduce((whole, [id, message]) => {
    const next = inMessage(message, design, renamed);
    return next === message ? whole : withRecord(whole, 'messages', id, next);
  }, design);

const inMessage = (message: Message, { schemas = {} }: Design, renamed: RenamedProperty): Message => {
  const { payload, key, pii, examples } = message;
  if (payload === undefined) return message;
  const pointer = (each: string) => renamedInPointer(each, payload, schemas, renamed);
  const next: Message = {
    ...message,
    ...(key !== undefined && { key: pointer(key) }),
    ...(pii && { pii: pii.map(pointer) }),
    ...(examples && { examples: examples.map((each) => renamedInValue(each, payload, schemas, renamed)) }),
  };
  const isSame =
    next.key === key &&
    pii?.every((each, at) => each === next.pii?.[at]) !== false &&
    examples?.every((each, at) => each === next.examples?.[at]) !== false;
  return isSame ? message : next;
};

/** References to the field, or to something in it: from its own schema, or by the name of the shared one. */
const moving =
  ({ section, id }: NonNullable<Holder>, path: Path, to: Path, holder: Holder) =>
  (reference: string): string => {
    const isOwn = holder?.section === section && holder.id === id;
    const shared = `${schemaPrefix}${id}`;
    const prefix = section === 'schemas' && reference.startsWith(`${shared}/`) ? shared : isOwn ? '#' : undefined;
    if (prefix === undefined || !reference.startsWith(`${prefix}/`)) return reference;
    const steps = pathOf(reference.slice(prefix.length));
    const isInside = path.every((step, at) => String(step) === steps[at]);
    return isInside ? `${prefix}${pointerOf([...to, ...steps.slice(path.length)])}` : reference;
  };
