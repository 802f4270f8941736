/**
 * Where a message that fits one JSON Schema may not fit another: what a reader of the one meets in messages of the other. A writer is
 * taken to send the fields that it declares and no others unless it says so. The direction decides what it means, as in the
 * compatibility modes of schema registries (https://docs.confluent.io/platform/current/schema-registry/fundamentals/schema-evolution.html).
 */
import { sameJson } from '../same-json.ts';
import { alternativeGaps } from './alternatives.ts';
import { boundGaps } from './bounds.ts';
import { fieldGaps, isHollow } from './fields.ts';
import { type Comparison, type Gap, unclearIn } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { itemGaps } from './items.ts';
import { allTypes, listedIn, type Shape, shapesOf, typesOf } from './shape.ts';
import { fits, followed, type Part, referred, type Side, type Sides, within } from './side.ts';

/** None exactly where the reader takes whatever the writer sends, as far as that can be told; what cannot is a gap marked unclear. */
export const gapsBetween = (writer: Side, reader: Side): readonly Gap[] => comparison().sides([writer], reader, '');

/** Beyond, nothing is told: no schema that people wrote is so deep, or has so many ways. */
const deepest = 200;
const mostSteps = 5000;

const comparison = (): Comparison => {
  /** By pair: its gaps from the pair on; while it is being looked at, it is taken to have none. */
  const known = new Map<string, readonly Gap[]>();
  /** The same for one way of the writer and one part of the reader, which alternatives may come to many times. */
  const knownShapes = new WeakMap<Shape, Map<string, readonly Gap[]>>();
  const numbers = new WeakMap<object, number>();
  let count = 0;
  const numberOf = ({ schema }: Side): string => {
    if (typeof schema === 'boolean') return String(schema);
    const number = numbers.get(schema) ?? ++count;
    numbers.set(schema, number);
    return String(number);
  };
  let depth = 0;
  let left = mostSteps;
  const compare: Comparison = {
    sides: (sent, taken, field) => {
      const [writer, reader] = [sent.map((side) => followed(side)), followed(taken)];
      if (reader.schema === true) return [];
      const pair = `${writer.map(numberOf).join()}>${numberOf(reader)}`;
      const before = known.get(pair);
      // Found once in full, again in one line: a schema that doubles at every step would have no end of gaps.
      if (before) return placed(before.slice(0, 1), field);
      known.set(pair, []);
      const gaps = distinct(ofSides(writer, reader, compare));
      known.set(pair, gaps);
      return placed(gaps, field);
    },
    shape: (shape, reader, field) => {
      if (reader.schema === true) return [];
      const ofShape = knownShapes.get(shape) ?? new Map<string, readonly Gap[]>();
      knownShapes.set(shape, ofShape);
      const before = ofShape.get(numberOf(reader));
      if (before) return placed(before, field);
      if (depth > deepest || left-- <= 0) return [unclearIn(field, '$ref')];
      ofShape.set(numberOf(reader), []);
      depth++;
      const gaps = distinct(gapsOf(shape, reader, compare));
      depth--;
      const told = shape.isLoose ? gaps.map((gap): Gap => ({ ...gap, unclear: true })) : gaps;
      ofShape.set(numberOf(reader), told);
      return placed(told, field);
    },
  };
  return compare;
};

const placed = (gaps: readonly Gap[], field: string): readonly Gap[] =>
  field === '' ? gaps : gaps.map((gap) => ({ ...gap, field: field + gap.field }));

/** Several ways through the alternatives of a writer may meet the same gap. */
const distinct = (gaps: readonly Gap[]): readonly Gap[] =>
  [...new Map(gaps.toReversed().map((gap) => [`${gap.field} ${gap.words.en}`, gap])).values()].reverse();

const ofSides = (writer: Sides, reader: Side, compare: Comparison): readonly Gap[] => {
  const shapes = shapesOf(writer).filter((shape) => !isHollow(shape));
  if (shapes.length === 0 || writer.some((side) => meansSame(side, reader))) return [];
  if (reader.schema === false) return [{ field: '', words: gapWords.refused }];
  if (writer.every(({ schema }) => schema === true))
    return Object.keys(reader.schema).some(isConstraint) ? [{ field: '', words: gapWords.anything }] : [];
  return shapes.flatMap((shape) => compare.shape(shape, reader, ''));
};

const notes: ReadonlySet<string> = new Set(
  'title description default examples $comment $defs $id $schema $anchor deprecated readOnly writeOnly'.split(' '),
);
const isConstraint = (keyword: string): boolean => !notes.has(keyword) && !keyword.startsWith('x-');

/** The same words may mean something else where their references lead somewhere else. */
const meansSame = (one: Side, other: Side): boolean =>
  one.schema === other.schema && one.schemas === other.schemas && one.root === other.root
    ? true
    : sameJson(one.schema, other.schema) && !JSON.stringify(one.schema).includes('"$ref"');

const gapsOf = (shape: Shape, reader: Side, compare: Comparison): readonly Gap[] => {
  const { schema } = reader;
  if (schema === true) return [];
  if (schema === false) return [{ field: '', words: gapWords.refused }];
  const part = reader as Part;
  const direct = ownGaps(shape, part, '', compare);
  const referredTo = typeof schema.$ref === 'string' ? compare.shape(shape, referred(reader, schema.$ref), '') : [];
  if (shape.values) return [...direct, ...referredTo];
  const all = Array.isArray(schema.allOf) ? schema.allOf : [];
  return [
    ...direct,
    ...referredTo,
    ...all.flatMap((each) => compare.shape(shape, within(reader, each), '')),
    ...uncomparedGaps(shape, part, ''),
    ...(sameAlternatives(shape, part) ? [] : alternativeGaps(shape, part, '', compare)),
  ];
};

/** What the schema says itself, its references apart. */
const ownGaps = (shape: Shape, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const { schema } = reader;
  const types = typeGap(shape, reader, field);
  if (types) return [types];
  if (shape.values) {
    const { $ref: _followed, ...own } = schema;
    const refused = shape.values.filter((value) => !fits({ ...reader, schema: own }, value));
    return refused.length > 0 ? [{ field, words: gapWords.values(refused) }] : [];
  }
  return [
    ...(listedIn(schema) ? [{ field, words: gapWords.anyValue }] : []),
    ...boundGaps(shape, schema, field),
    ...(shape.types.includes('object') ? fieldGaps(shape, reader, field, compare) : []),
    ...(shape.types.includes('array') ? itemGaps(shape, reader, field, compare) : []),
  ];
};

const typeGap = ({ types, values, parts }: Shape, { schema }: Part, field: string): Gap | undefined => {
  const known = typesOf(schema);
  const sent = values ? [...new Set(values.map(typeOf))] : types;
  const isWhole = parts.some((part) => Number.isInteger(part.schema.multipleOf));
  const isTaken = (type: string) =>
    known.includes(type) ||
    (type === 'integer' && known.includes('number')) ||
    (type === 'number' && isWhole && known.includes('integer'));
  const others = sent.filter((type) => !isTaken(type));
  if (others.length === 0) return undefined;
  const isAny = !values && types.length === allTypes.length;
  return { field, words: isAny ? gapWords.anyType(known) : gapWords.type(others, known) };
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

/** Keywords whose meaning is not compared but only whether they are the same. */
const uncompared = 'dependentSchemas contains minContains maxContains unevaluatedProperties unevaluatedItems'.split(
  ' ',
);

const uncomparedGaps = ({ parts }: Shape, reader: Part, field: string): readonly Gap[] =>
  uncompared
    .filter((keyword) => keyword in reader.schema && !parts.some((part) => isSameIn(part, reader, keyword)))
    .map((keyword) => unclearIn(field, keyword));

/** Alternatives that overlap need no search where both have the same ones. */
const sameAlternatives = ({ parts }: Shape, reader: Part): boolean =>
  ['anyOf', 'oneOf', 'not', 'if', 'then', 'else'].every(
    (keyword) => !(keyword in reader.schema) || parts.some((part) => isSameIn(part, reader, keyword)),
  );

const isSameIn = (part: Part, reader: Part, keyword: string): boolean =>
  meansSame(
    within(part, { [keyword]: part.schema[keyword] ?? null }),
    within(reader, { [keyword]: reader.schema[keyword] }),
  );
