/**
 * Where a message that fits one JSON Schema may not fit another: what a reader of the one meets in messages of the other. A writer is
 * taken to send the fields that it declares and no others. The direction decides what it means, as in the compatibility modes of
 * schema registries (https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html).
 */
import type { Text } from '../../lib/text.ts';
import type { JsonObject, JsonSchema } from '../../model/message.ts';
import { sameJson } from '../same-json.ts';
import { boundGaps } from './bounds.ts';
import { gapWords } from './gap-words.ts';
import type { Side } from './side.ts';

export interface Gap {
  /** Of the field in the message, as a JSON pointer; `*` stands for every item of a list. */
  readonly field: string;
  readonly words: Text;
  /** Whether the reader takes it cannot be told: a person has to look. */
  readonly unclear?: true;
}

/** Pairs of schemas that were compared: a shared one is looked at where it first stands, and may refer to itself. */
type Compared = WeakMap<object, WeakSet<object>>;

export const gapsBetween = (
  writer: Side,
  reader: Side,
  field = '',
  compared: Compared = new WeakMap(),
): readonly Gap[] => {
  const [sent, taken] = [resolved(writer), resolved(reader)];
  if (taken === true || sent === false) return [];
  if (taken === false) return [{ field, words: gapWords.refused }];
  if (sent === true) return Object.keys(taken).some(isConstraint) ? [{ field, words: gapWords.anything }] : [];
  if (wasCompared(compared, sent, taken)) return [];
  const types = typeGap(sent, taken);
  if (types) return [{ field, words: types }];
  return [...valueGaps(sent, taken), ...boundGaps(sent, taken)]
    .map((words): Gap => ({ field, words }))
    .concat(
      composed
        .filter((keyword) => keyword in taken && !sameJson(sent[keyword], taken[keyword]))
        .map((keyword) => ({ field, words: gapWords.unclear(keyword), unclear: true })),
    )
    .concat(fieldGaps({ ...writer, schema: sent }, { ...reader, schema: taken }, field, compared))
    .concat(itemGaps({ ...writer, schema: sent }, { ...reader, schema: taken }, field, compared));
};

/** Keywords whose meaning is not compared but only whether they are the same. */
const composed = [
  ...[
    'allOf',
    'anyOf',
    'oneOf',
    'not',
    'if',
    'then',
    'else',
    'patternProperties',
    'propertyNames',
    'dependentRequired',
  ],
  ...[
    'dependentSchemas',
    'prefixItems',
    'contains',
    'minContains',
    'maxContains',
    'unevaluatedProperties',
    'unevaluatedItems',
  ],
] as const;
const notes: ReadonlySet<string> = new Set(['title', 'description', 'default', 'examples', '$comment', '$defs', '$id']);
const isConstraint = (keyword: string): boolean => !notes.has(keyword) && !keyword.startsWith('x-');

const wasCompared = (compared: Compared, sent: object, taken: object): boolean => {
  const before = compared.get(sent);
  if (before?.has(taken)) return true;
  compared.set(sent, (before ?? new WeakSet()).add(taken));
  return false;
};

/** References to references end somewhere, or lead round in a circle. */
const longestChain = 24;

const resolved = ({ schema, resolve }: Side): JsonSchema => {
  let at: JsonSchema = schema;
  for (let steps = 0; steps < longestChain && typeof at === 'object' && typeof at.$ref === 'string'; steps++)
    at = resolve(at.$ref) ?? true;
  return at;
};

const all = ['null', 'boolean', 'object', 'array', 'number', 'string'];

const typesOf = ({ type }: JsonObject): readonly string[] =>
  typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : all;

/** Of what is really sent: where the values are listed, they say it. */
const sentTypes = (sent: JsonObject): readonly string[] => {
  const values = valuesOf(sent);
  return values ? [...new Set(values.map(typeOf))] : typesOf(sent);
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const typeGap = (sent: JsonObject, taken: JsonObject): Text | undefined => {
  const [own, known] = [sentTypes(sent), typesOf(taken)];
  const isTaken = (type: string) => known.includes(type) || (type === 'integer' && known.includes('number'));
  const others = own.filter((type) => !isTaken(type));
  if (others.length === 0) return undefined;
  return own === all ? gapWords.anyType(known) : gapWords.type(others, known);
};

const valuesOf = (schema: JsonObject): readonly unknown[] | undefined =>
  'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;

const valueGaps = (sent: JsonObject, taken: JsonObject): readonly Text[] => {
  const [from, known] = [valuesOf(sent), valuesOf(taken)];
  if (!known) return [];
  if (!from) return [gapWords.anyValue];
  const others = from.filter((value) => !known.some((other) => sameJson(value, other)));
  return others.length > 0 ? [gapWords.values(others)] : [];
};

type Fields = Readonly<Record<string, JsonSchema>>;

const fieldsOf = ({ properties }: JsonObject): Fields =>
  properties !== null && typeof properties === 'object' ? (properties as Fields) : {};
const requiredOf = ({ required }: JsonObject): readonly string[] => (Array.isArray(required) ? required : []);

type Known = Side & { readonly schema: JsonObject };

const fieldGaps = (writer: Known, reader: Known, field: string, compared: Compared): readonly Gap[] => {
  const [sent, taken] = [fieldsOf(writer.schema), fieldsOf(reader.schema)];
  const always = new Set(requiredOf(writer.schema));
  const at = (name: string) => `${field}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const missing = requiredOf(reader.schema).filter((name) => !always.has(name));
  return [
    ...missing.map((name): Gap => ({ field: at(name), words: gapWords.missing })),
    ...Object.entries(sent).flatMap(([name, schema]): readonly Gap[] => {
      const wanted = Object.hasOwn(taken, name) ? taken[name] : reader.schema.additionalProperties;
      if (wanted === undefined) return [];
      if (wanted === false && !Object.hasOwn(taken, name)) return [{ field: at(name), words: gapWords.extra }];
      return gapsBetween({ ...writer, schema }, { ...reader, schema: wanted as JsonSchema }, at(name), compared);
    }),
  ];
};

const itemGaps = (writer: Known, reader: Known, field: string, compared: Compared): readonly Gap[] => {
  const [sent = true, taken] = [writer.schema.items, reader.schema.items] as readonly (JsonSchema | undefined)[];
  if (taken === undefined) return [];
  return gapsBetween({ ...writer, schema: sent }, { ...reader, schema: taken }, `${field}/*`, compared);
};
