/** What can be written at a place of a JSON Schema (2020-12): keywords, types, formats, references, names of fields. */
import { getLocation, type Node, parse } from 'jsonc-parser';
import { valueAt } from '../../lib/pointer.ts';
import { type Text, verbatim } from '../../lib/text.ts';
import { keywordWords, usualKeywords } from './schema-keyword-words.ts';
import { type Holds, heldBy, keywordNames, typeNames } from './schema-problems.ts';
import { schemaPrefix } from './schema-references.ts';

export interface Completion {
  /** What people read. */
  readonly label: string;
  /** What takes the place of the text: JSON. */
  readonly apply: string;
  readonly words: Text | null;
  readonly kind: 'keyword' | 'value' | 'schema' | 'field';
}

export interface Completions {
  /** The text that a completion replaces, in characters from the start. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

/** `shared`: ids of the design's shared schemas. Null where only the person knows what comes: a name, a number, a description. */
export const completionsAt = (text: string, offset: number, shared: readonly string[]): Completions | null => {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const replaced = spanAt(text, offset, previousNode);
  const place = holdsAt(path.slice(0, -1));
  // While it is typed it is no JSON; what can be read of it is enough.
  const schema: unknown = parse(text);
  const options = isAtPropertyKey
    ? keysAt(text, replaced.to, place, path, schema)
    : valuesAt(path, place, shared, schema);
  return options.length === 0 ? null : { ...replaced, options };
};

/** A word that has been begun is replaced whole, with its quotes. */
const spanAt = (text: string, offset: number, node: Node | undefined): { from: number; to: number } => {
  if (node && node.offset <= offset && offset <= node.offset + node.length)
    return { from: node.offset, to: node.offset + node.length };
  const begun = /[\w$]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  return { from: offset - begun, to: offset };
};

/** What stands at a path of a schema; undefined inside of what is data. */
const holdsAt = (path: readonly (string | number)[]): Holds | 'item' | undefined => {
  let holds: Holds | 'item' | undefined = 'schema';
  for (const step of path) {
    if (holds === 'schema') holds = heldBy(String(step));
    else if (holds === 'map' || holds === 'schemas') holds = 'schema';
    else if (holds === 'type' || holds === 'names') holds = 'item';
    else return undefined;
  }
  return holds;
};

const keysAt = (
  text: string,
  end: number,
  place: ReturnType<typeof holdsAt>,
  path: readonly (string | number)[],
  schema: unknown,
): Completion[] => {
  if (place !== 'schema') return [];
  const there = valueAt(schema, path.slice(0, -1));
  const taken = new Set(there !== null && typeof there === 'object' ? Object.keys(there) : []);
  const names = [...usualKeywords, ...keywordNames.filter((name) => !usualKeywords.includes(name))];
  const hasColon = /^\s*:/.test(text.slice(end));
  return names
    .filter((name) => !taken.has(name) || name === path.at(-1))
    .map((name) => ({
      label: name,
      apply: hasColon ? JSON.stringify(name) : `${JSON.stringify(name)}: `,
      words: keywordWords(name) ?? null,
      kind: 'keyword',
    }));
};

const valuesAt = (
  path: readonly (string | number)[],
  place: ReturnType<typeof holdsAt>,
  shared: readonly string[],
  schema: unknown,
): Completion[] => {
  const last = path.at(-1);
  const keyword = place === 'schema' ? heldBy(String(last)) : undefined;
  if (keyword === 'type' || (place === 'type' && typeof last === 'number')) return typeNames.map((name) => value(name));
  if (keyword === 'yes or no') return ['true', 'false'].map(bare);
  if (keyword === 'schema' && last !== 'items') return [...['true', 'false'].map(bare)];
  if (keyword === 'reference') return referencesFrom(schema, shared);
  if (keyword === 'text' && last === 'format')
    return Object.entries(formats).map(([name, words]) => value(name, words));
  return place === 'names' ? fieldsBeside(schema, path) : [];
};

const value = (name: string, words: Text | null = null): Completion => ({
  label: name,
  apply: JSON.stringify(name),
  words,
  kind: 'value',
});

const bare = (name: string): Completion => ({ label: name, apply: name, words: null, kind: 'value' });

const referencesFrom = (schema: unknown, shared: readonly string[]): Completion[] => {
  const own = valueAt(schema, ['$defs']);
  const parts = own !== null && typeof own === 'object' ? Object.keys(own).map((name) => `#/$defs/${name}`) : [];
  return ['#', ...shared.map((id) => `${schemaPrefix}${id}`), ...parts].map((target) => ({
    ...value(target),
    kind: 'schema',
  }));
};

/** Names of the fields beside a `required` that it does not hold yet. */
const fieldsBeside = (schema: unknown, path: readonly (string | number)[]): Completion[] => {
  const object = path.slice(0, -2);
  const fields = valueAt(schema, [...object, 'properties']);
  const listed = valueAt(schema, path.slice(0, -1));
  const taken = new Set(Array.isArray(listed) ? listed.filter((_, at) => at !== path.at(-1)) : []);
  if (fields === null || typeof fields !== 'object') return [];
  return Object.keys(fields)
    .filter((name) => !taken.has(name))
    .map((name) => ({ ...value(name), kind: 'field' }));
};

/** The formats of JSON Schema 2020-12 (validation, section 7.3), each with how it looks. */
export const formats: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries({
    'date-time': '2026-01-31T12:00:00Z',
    date: '2026-01-31',
    time: '12:00:00Z',
    duration: 'PT5M',
    email: 'someone@example.com',
    'idn-email': '某人@example.com',
    hostname: 'example.com',
    'idn-hostname': '例子.example',
    ipv4: '192.0.2.1',
    ipv6: '2001:db8::1',
    uri: 'https://example.com/',
    'uri-reference': '/path',
    iri: 'https://example.com/路径',
    'iri-reference': '/路径',
    uuid: '00000000-0000-4000-8000-000000000000',
    'uri-template': '/orders/{id}',
    'json-pointer': '/lines/0',
    'relative-json-pointer': '1/id',
    regex: '^[a-z]+$',
  }).map(([name, example]) => [name, verbatim(example)]),
);
