/** Follows a field of a JSON Schema to where it is used: keys of examples, steps of pointers. */
import { pathOf, pointerOf, valueAt } from '../../lib/pointer.ts';
import type { JsonObject, JsonSchema } from '../../model/message.ts';
import { isFields } from '../../model/schemas/form/part.ts';
import { withKeyRenamed } from '../../model/schemas/form/property-changes.ts';
import type { Schemas } from '../../model/schemas/schema-check.ts';
import { schemaPrefix } from '../../model/schemas/schema-references.ts';

/** A field that gets another name. */
export interface RenamedProperty {
  /** The very object schema that has the field. */
  readonly object: JsonObject;
  readonly from: string;
  readonly to: string;
}

interface Around {
  readonly root: JsonSchema;
  readonly schemas: Schemas;
}

/** The value with the key renamed wherever the schema says that it is this field. */
export const renamedInValue = (value: unknown, schema: JsonSchema, schemas: Schemas, renamed: RenamedProperty) =>
  inValue(value, [schema], { root: schema, schemas }, renamed);

const inValue = (value: unknown, holding: readonly unknown[], around: Around, renamed: RenamedProperty): unknown => {
  if (value === null || typeof value !== 'object') return value;
  const parts = partsOf(holding, around, value);
  if (Array.isArray(value)) {
    const items = value.map((item, at) => inValue(item, itemSchemas(parts, at), around, renamed));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const record = value as JsonObject;
  const entries = Object.entries(record).map(
    ([key, each]) => [key, inValue(each, fieldSchemas(parts, key), around, renamed)] as const,
  );
  const inside = entries.some(([key, each]) => each !== record[key])
    ? { ...record, ...Object.fromEntries(entries) }
    : record;
  const { from, to } = renamed;
  const isMeant = means(parts, renamed) && Object.hasOwn(record, from) && !Object.hasOwn(record, to);
  return isMeant ? withKeyRenamed(inside, from, to) : inside;
};

/** The JSON pointer with the step renamed that leads through this field. */
export const renamedInPointer = (pointer: string, schema: JsonSchema, schemas: Schemas, renamed: RenamedProperty) => {
  const around = { root: schema, schemas };
  let holding: readonly unknown[] = [schema];
  const steps = pathOf(pointer).map((step) => {
    const parts = partsOf(holding, around);
    holding = [...fieldSchemas(parts, step), ...(/^\d+$/.test(step) ? itemSchemas(parts, Number(step)) : [])];
    return step === renamed.from && means(parts, renamed) ? renamed.to : step;
  });
  return pointerOf(steps);
};

/** The field is meant where its object holds, and no other part that holds has a field of that name, too. */
const means = (parts: readonly JsonObject[], { object, from }: RenamedProperty): boolean =>
  parts.includes(object) &&
  !parts.some((part) => part !== object && isFields(part.properties) && Object.hasOwn(part.properties, from));

/** All that holds of a value: what is referred to and taken in; of alternatives those that the value may be. */
const partsOf = (holding: readonly unknown[], around: Around, value?: unknown): JsonObject[] => {
  const parts = new Set<JsonObject>();
  const waiting = [...holding];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (!isFields(part) || parts.has(part)) continue;
    parts.add(part);
    if (typeof part.$ref === 'string') waiting.push(referred(part.$ref, around));
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const)
      if (Array.isArray(part[keyword])) waiting.push(...part[keyword].filter((each) => mayBe(each, value)));
    waiting.push(part.then, part.else);
  }
  return [...parts];
};

/** An alternative is ruled out by a field that it wants and the value lacks, or that has another fixed value. */
const mayBe = (alternative: unknown, value: unknown): boolean => {
  if (!isFields(alternative) || !isFields(value)) return true;
  const { properties, required } = alternative;
  if (Array.isArray(required) && required.some((name) => !Object.hasOwn(value, String(name)))) return false;
  return !Object.entries(isFields(properties) ? properties : {}).some(
    ([name, each]) => isFields(each) && 'const' in each && Object.hasOwn(value, name) && value[name] !== each.const,
  );
};

const referred = (reference: string, { root, schemas }: Around): unknown =>
  reference.startsWith(schemaPrefix)
    ? valueAt(schemas, pathOf(`/${reference.slice(schemaPrefix.length)}`))
    : reference.startsWith('#')
      ? valueAt(root, pathOf(reference.slice(1)))
      : undefined;

const fieldSchemas = (parts: readonly JsonObject[], name: string): unknown[] =>
  parts.map(({ properties, additionalProperties }) =>
    isFields(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties,
  );

const itemSchemas = (parts: readonly JsonObject[], at: number): unknown[] =>
  parts.map(({ prefixItems, items }) =>
    Array.isArray(prefixItems) && at < prefixItems.length ? prefixItems[at] : items,
  );
