/** References between JSON Schemas: `"$ref": "#/schemas/address"` points into the design's own `schemas`. */
import { gathered } from '../../lib/gathered.ts';
import { remembered } from '../../lib/remembered.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../design.ts';
import type { Reference } from '../references/reference.ts';

export const schemaPrefix = '#/schemas/';

/** Every reference into `schemas`, wherever a JSON Schema may stand. */
export const schemaReferences = ({ schemas, messages, links }: Design): Reference[] => [
  ...(schemas ? inSchemas(schemas) : []),
  ...(messages ? inMessages(messages) : []),
  ...(links ? inLinks(links) : []),
];

const inSchemas = remembered((schemas: NonNullable<Design['schemas']>) =>
  Object.entries(schemas).flatMap(([id, schema]) => inside(['schemas', id], schema)),
);

const inMessages = remembered((messages: NonNullable<Design['messages']>) =>
  Object.entries(messages).flatMap(([id, message]) => [
    ...inside(['messages', id, 'payload'], message.payload),
    ...(message.previous ?? []).flatMap((version, position) =>
      inside(['messages', id, 'previous', position, 'payload'], version.payload),
    ),
  ]),
);

const inLinks = remembered((links: NonNullable<Design['links']>) =>
  gathered(sortedEntries(links), ([id, link]) =>
    link.kind === 'subscribe' && link.expects !== undefined ? inside(['links', id, 'expects'], link.expects) : [],
  ),
);

/** Keywords whose values are data: a `$ref` in there is a user's own field. */
export const dataKeywords: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);

/** Keywords below which names of the user's own stand: a property called `default` is a schema, not a default. */
export const nameKeywords: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
]);

/** By schema, which never changes once it stands in a design. */
const known = new WeakMap<object, { readonly at: string; readonly references: readonly Reference[] }>();

const inside = (path: (string | number)[], schema: unknown): readonly Reference[] => {
  if (schema === null || typeof schema !== 'object') return [];
  const at = path.join('/');
  const before = known.get(schema);
  if (before?.at === at) return before.references;
  const references = within(path, schema);
  known.set(schema, { at, references });
  return references;
};

const within = (path: (string | number)[], schema: unknown, isNames = false): Reference[] => {
  if (schema === null || typeof schema !== 'object') return [];
  if (Array.isArray(schema)) return schema.flatMap((item, position) => within([...path, position], item));
  return Object.entries(schema).flatMap(([key, value]): Reference[] => {
    if (!isNames && key === '$ref' && typeof value === 'string')
      return value.startsWith(schemaPrefix)
        ? [{ path: [...path, key], section: 'schemas', id: value.slice(schemaPrefix.length).split('/')[0] as string }]
        : [];
    if (!isNames && dataKeywords.has(key)) return [];
    return within([...path, key], value, !isNames && nameKeywords.has(key));
  });
};
