/** One JSON Schema complete in itself: shared schemas that it refers to are put inside, under `$defs`. */
import { own } from '../../lib/own.ts';
import { dataKeywords, nameKeywords, schemaPrefix } from '../../model/schemas/schema-references.ts';

/** `$schema` and `$id` are replaced: inside the project the file's place is its identity. */
export const bundleSchema = (payload: unknown, shared: Readonly<Record<string, unknown>>): unknown => {
  if (payload === false) return { $schema: dialect, not: {} };
  if (typeof payload !== 'object' || payload === null) return { $schema: dialect };
  const used = new Set<string>();
  const root = rewrite(payload, '#', used) as Record<string, unknown>;
  const definitions: [string, unknown][] = [];
  for (const id of used)
    definitions.push([definitionName(id), rewrite(own(shared, id) ?? true, `#/$defs/${definitionName(id)}`, used)]);
  const { $schema: _dialect, $id: _id, $defs: local, ...rest } = root;
  const defs = { ...(isRecord(local) ? local : {}), ...Object.fromEntries(definitions) };
  return { $schema: dialect, ...rest, ...(Object.keys(defs).length > 0 && { $defs: defs }) };
};

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** Cannot meet a user's own definition: those are names of his, these begin with a word of ours. */
const definitionName = (id: string): string => `shared:${id}`;

/** `base` is where the schema that is walked will stand. New ids are added to `used` while it is iterated. */
const rewrite = (schema: unknown, base: string, used: Set<string>, isNames = false): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => rewrite(item, base, used));
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (!isNames && key === '$ref' && typeof value === 'string') return [key, reference(value, base, used)];
    if (!isNames && dataKeywords.has(key)) return [key, value];
    return [key, rewrite(value, base, used, !isNames && nameKeywords.has(key))];
  });
  return Object.fromEntries(entries);
};

const reference = (value: string, base: string, used: Set<string>): string => {
  if (value.startsWith(schemaPrefix)) {
    const [id = '', ...rest] = value.slice(schemaPrefix.length).split('/');
    used.add(id);
    return ['#/$defs', definitionName(id), ...rest].join('/');
  }
  return value.startsWith('#') ? base + value.slice(1) : value;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
