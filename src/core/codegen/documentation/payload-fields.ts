/** The fields of a payload as rows for a reader: where each is, what may stand there, whether it must, and what it says. */

export interface PayloadField {
  /** `lines[].sku`; the payload itself is `(all of it)`. */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly says: string;
}

type Schema = Readonly<Record<string, unknown>>;

/** References are named, not followed: what they lead to has rows of its own, below `definitionsOf`. */
export const payloadFields = (schema: unknown): PayloadField[] => {
  const fields = fieldsBelow(schema, '');
  return fields.length > 0 ? fields : [row('(all of it)', schema, true)];
};

/** Definitions of the schema by name. */
export const definitionsOf = (schema: unknown): [name: string, definition: unknown][] =>
  isSchema(schema) && isSchema(schema.$defs) ? Object.entries(schema.$defs) : [];

const fieldsBelow = (schema: unknown, path: string): PayloadField[] => {
  if (!isSchema(schema)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  const parts = Array.isArray(schema.allOf) ? schema.allOf.flatMap((part) => fieldsBelow(part, path)) : [];
  return [
    ...properties.flatMap(([name, inner]) => {
      const place = path === '' ? name : `${path}.${name}`;
      return [row(place, inner, required.includes(name)), ...fieldsBelow(inner, place)];
    }),
    ...parts,
    ...(isSchema(schema.items) ? fieldsBelow(schema.items, `${path}[]`) : []),
    ...(isSchema(schema.additionalProperties) ? fieldsBelow(schema.additionalProperties, `${path}.*`) : []),
  ];
};

const row = (name: string, schema: unknown, isRequired: boolean): PayloadField => ({
  name,
  type: typeWords(schema),
  isRequired,
  says: [isSchema(schema) && schema.description, ...boundsOf(schema)]
    .filter((part) => typeof part === 'string')
    .join(' '),
});

const typeWords = (schema: unknown): string => {
  if (schema === false) return 'nothing';
  if (!isSchema(schema)) return 'anything';
  if (typeof schema.$ref === 'string') return definitionName(schema.$ref);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  const options = [schema.oneOf, schema.anyOf].find((list): list is unknown[] => Array.isArray(list));
  if (options) return options.map(typeWords).join(' or ');
  const types = [schema.type ?? impliedType(schema)].flat();
  const words = types.map((type) => (type === 'array' ? `list of ${typeWords(schema.items ?? true)}` : String(type)));
  return words.join(' or ') + (typeof schema.format === 'string' ? ` (${schema.format})` : '');
};

const impliedType = (schema: Schema): string =>
  'properties' in schema ? 'object' : 'items' in schema ? 'array' : 'anything';

/** The last step of a reference; shared schemas stand under `shared:` there. */
const definitionName = (reference: string): string =>
  (reference.split('/').at(-1) ?? '#')
    .replace(/^shared:/, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

const bounds: Readonly<Record<string, string>> = {
  minimum: 'At least',
  maximum: 'At most',
  exclusiveMinimum: 'More than',
  exclusiveMaximum: 'Less than',
  multipleOf: 'A multiple of',
  minLength: 'Shortest length',
  maxLength: 'Longest length',
  minItems: 'Fewest items',
  maxItems: 'Most items',
  pattern: 'Matches',
  default: 'Without it',
};

const boundsOf = (schema: unknown): string[] =>
  isSchema(schema)
    ? Object.entries(bounds).flatMap(([key, words]) =>
        key in schema ? [`${words} ${key === 'pattern' ? schema[key] : JSON.stringify(schema[key])}.`] : [],
      )
    : [];

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
