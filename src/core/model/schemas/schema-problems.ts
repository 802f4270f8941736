/** Is a value a JSON Schema? What each keyword must hold: JSON Schema 2020-12, core and validation vocabularies. */
import { nearest } from '../../lib/nearest.ts';
import { pathOf, valueAt } from '../../lib/pointer.ts';
import { fill, type Text } from '../../lib/text.ts';
import { schemaPrefix } from './schema-references.ts';

export interface SchemaProblem {
  /** From the schema on. */
  readonly path: readonly (string | number)[];
  readonly what: Text;
}

type Path = SchemaProblem['path'];
type Fields = Readonly<Record<string, unknown>>;
/** What the value of a keyword is. */
export type Holds =
  | 'schema'
  | 'schemas'
  | 'map'
  | 'type'
  | 'names'
  | 'name lists'
  | 'text'
  | 'pattern'
  | 'yes or no'
  | 'number'
  | 'above zero'
  | 'count'
  | 'values'
  | 'reference'
  | 'anything';

const keywords: Readonly<Record<string, Holds>> = Object.fromEntries(
  Object.entries({
    schema:
      'items additionalProperties contains not if then else propertyNames unevaluatedItems unevaluatedProperties contentSchema',
    schemas: 'prefixItems allOf anyOf oneOf',
    map: 'properties patternProperties $defs dependentSchemas definitions',
    type: 'type',
    names: 'required',
    'name lists': 'dependentRequired',
    text: 'title description $comment format $id $schema $anchor $dynamicAnchor contentEncoding contentMediaType',
    pattern: 'pattern',
    'yes or no': 'uniqueItems deprecated readOnly writeOnly nullable',
    number: 'minimum maximum exclusiveMinimum exclusiveMaximum',
    'above zero': 'multipleOf',
    count: 'minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains',
    values: 'enum examples',
    reference: '$ref',
    anything: 'const default $dynamicRef $vocabulary example discriminator externalDocs xml',
  }).flatMap(([holds, names]) => names.split(' ').map((name) => [name, holds as Holds])),
);

export const keywordNames: readonly string[] = Object.keys(keywords);

/** Undefined for a keyword nobody knows. */
export const heldBy = (keyword: string): Holds | undefined =>
  Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;

export const typeNames = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const;

/** What is wrong with a schema as such, with places; empty for a sound one. Keywords nobody knows are left alone. */
export const schemaProblems = (schema: unknown): readonly SchemaProblem[] => inside(schema, [], schema);

const inside = (schema: unknown, path: Path, root: unknown): SchemaProblem[] => {
  if (typeof schema === 'boolean') return [];
  if (!isFields(schema))
    return [problem(path, 'A schema is an object, true or false.', '模式应为对象、true 或 false。')];
  return Object.entries(schema).flatMap(([key, value]) => {
    const holds = heldBy(key);
    return holds === undefined ? misspelt(key, [...path, key]) : held(holds, key, value, [...path, key], root);
  });
};

const held = (holds: Holds, key: string, value: unknown, path: Path, root: unknown): SchemaProblem[] => {
  if (holds === 'schema') return inside(value, path, root);
  if (holds === 'schemas')
    return Array.isArray(value) && value.length > 0
      ? value.flatMap((each, position) => inside(each, [...path, position], root))
      : [wants(path, key, words.schemas)];
  if (holds === 'map') return inMap(key, value, path, root);
  if (holds === 'type') return typeProblems(value, path);
  if (holds === 'reference') return referenceProblems(value, path, root);
  return isRight[holds](value) ? [] : [wants(path, key, words[holds])];
};

const inMap = (key: string, value: unknown, path: Path, root: unknown): SchemaProblem[] => {
  if (!isFields(value)) return [wants(path, key, words.map)];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(key === 'patternProperties' && !isPattern(name) ? [wants([...path, name], name, words.pattern)] : []),
    ...inside(each, [...path, name], root),
  ]);
};

const typeProblems = (value: unknown, path: Path): SchemaProblem[] => {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const unknown = names.find((name) => !(typeNames as readonly unknown[]).includes(name));
  if (unknown === undefined && names.length > 0) return [];
  const guess = typeof unknown === 'string' ? nearest(unknown, typeNames) : undefined;
  const known = guess === undefined ? typeNames.join(', ') : `“${guess}”`;
  const values = { name: JSON.stringify(unknown ?? value), known };
  return [problem(path, '{name} is no type: write {known}.', '{name} 不是类型：请写 {known}。', values)];
};

/** References into this schema; those into the design's shared schemas are judged with the design. */
const referenceProblems = (value: unknown, path: Path, root: unknown): SchemaProblem[] => {
  if (typeof value !== 'string') return [wants(path, '$ref', words.text)];
  if (!value.startsWith('#/') || value.startsWith(schemaPrefix)) return [];
  return valueAt(root, pathOf(decodeURIComponentOr(value.slice(1)))) === undefined
    ? [problem(path, 'Nothing stands at {place}.', '{place} 处没有内容。', { place: value })]
    : [];
};

const decodeURIComponentOr = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};

/** A keyword of one's own is allowed; one that is nearly a known one is a slip. */
const misspelt = (key: string, path: Path): SchemaProblem[] => {
  const guess = key.startsWith('x-') || key.length < 4 ? undefined : nearest(key, Object.keys(keywords));
  return guess === undefined
    ? []
    : [problem(path, '“{key}” is no keyword: “{guess}”?', '“{key}”不是关键字：是否为“{guess}”？', { key, guess })];
};

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isPattern = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') !== undefined;
  } catch {
    return false;
  }
};

type Plain = Exclude<Holds, 'schema' | 'schemas' | 'map' | 'type' | 'reference'>;

const isRight: Readonly<Record<Plain, (value: unknown) => boolean>> = {
  names: isNames,
  'name lists': (value) => isFields(value) && Object.values(value).every(isNames),
  text: (value) => typeof value === 'string',
  pattern: isPattern,
  'yes or no': (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  'above zero': (value) => typeof value === 'number' && value > 0,
  count: (value) => Number.isInteger(value) && (value as number) >= 0,
  values: (value) => Array.isArray(value),
  anything: () => true,
};

const words: Readonly<Record<Exclude<Holds, 'schema' | 'type' | 'reference'>, Text>> = {
  schemas: { en: 'a list of schemas with at least one', zh: '至少含一个模式的列表' },
  map: { en: 'schemas by name', zh: '按名称列出的模式' },
  names: { en: 'a list of names', zh: '名称列表' },
  'name lists': { en: 'lists of names by name', zh: '按名称列出的名称列表' },
  text: { en: 'text', zh: '文本' },
  pattern: { en: 'a regular expression', zh: '正则表达式' },
  'yes or no': { en: 'true or false', zh: 'true 或 false' },
  number: { en: 'a number', zh: '数字' },
  'above zero': { en: 'a number above 0', zh: '大于 0 的数字' },
  count: { en: 'a whole number, 0 or more', zh: '不小于 0 的整数' },
  values: { en: 'a list of values', zh: '值的列表' },
  anything: { en: 'any value', zh: '任意值' },
};

const wants = (path: Path, key: string, what: Text): SchemaProblem =>
  problem(path, '“{key}” wants {what}.', '“{key}”应为{what}。', { key, what });

const problem = (
  path: Path,
  en: string,
  zh: string,
  values: Readonly<Record<string, string | Text>> = {},
): SchemaProblem => ({ path, what: fill({ en, zh }, values) });

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
