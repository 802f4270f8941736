/** Fields of objects: those that may be missing, those that readers refuse, and each against what the reader wants of it. */
import type { JsonObject } from '../../model/message.ts';
import { type Comparison, fieldIn, type Gap, unclearIn } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { countRange } from './ranges.ts';
import { fieldsIn, listOf, type Shape, shapesOf } from './shape.ts';
import { fits, type Part, type Side, type Sides, within } from './side.ts';

/**
 * A writer sends the fields that it names and no others, unless it says that others may come: a schema that is open only because
 * nobody closed it is no intention to send anything.
 */
export interface SentFields {
  readonly names: readonly string[];
  readonly always: ReadonlySet<string>;
  /** What holds for fields that it does not name; undefined where it sends none. */
  readonly others: Sides | undefined;
  readonly hasPatterns: boolean;
  readonly of: (name: string) => Sides;
}

export const sentFields = ({ parts }: Shape, depth = deepestWithin): SentFields => {
  const always = new Set(parts.flatMap(({ schema }) => listOf(schema.required).map(String)));
  const named = new Set([...parts.flatMap(({ schema }) => Object.keys(fieldsIn(schema.properties))), ...always]);
  const of = (name: string): Sides => parts.flatMap((part) => schemasFor(part, name));
  const rest = parts.flatMap((part) => part.schema.additionalProperties ?? []);
  return {
    names: [...named].filter((name) => canBe(of(name), depth)),
    always,
    others:
      rest.length > 0 && !rest.includes(false)
        ? parts.flatMap((part) =>
            part.schema.additionalProperties === undefined ? [] : [within(part, part.schema.additionalProperties)],
          )
        : undefined,
    hasPatterns: parts.some(({ schema }) => Object.keys(fieldsIn(schema.patternProperties)).length > 0),
    of,
  };
};

/** What a schema says of a field of this name. */
const schemasFor = (part: Part, name: string): Sides => {
  const { properties, additionalProperties } = part.schema;
  const fields = fieldsIn(properties);
  const own = [...(Object.hasOwn(fields, name) ? [fields[name]] : []), ...patternsFor(part.schema, name)];
  if (own.length === 0 && additionalProperties !== undefined) own.push(additionalProperties);
  return own.map((schema) => within(part, schema));
};

const patternsFor = ({ patternProperties }: JsonObject, name: string): readonly unknown[] =>
  Object.entries(fieldsIn(patternProperties)).flatMap(([pattern, schema]) => (matches(pattern, name) ? [schema] : []));

const matches = (pattern: string, name: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
};

/** Objects of a shape of which one field that is always sent cannot be: there are none. */
export const isHollow = (shape: Shape, depth = deepestWithin): boolean => {
  if (!shape.types.every((type) => type === 'object')) return false;
  const { always, of } = sentFields(shape, 0);
  return [...always].some((name) => !canBe(of(name), depth));
};

/** A schema may hold itself: so far is looked for a field within a field that cannot be. */
const deepestWithin = 2;

/** Is there a value at all? */
const canBe = (sides: Sides, depth: number): boolean =>
  shapesOf(sides).some((shape) => depth === 0 || !isHollow(shape, depth - 1));

export const fieldGaps = (shape: Shape, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  if (isHollow({ ...shape, types: ['object'] })) return [];
  const sent = sentFields(shape);
  const { required, minProperties = 0, maxProperties = Infinity } = reader.schema as Readonly<Record<string, never>>;
  const range = countRange(shape.parts, 'Properties');
  const most = sent.others || sent.hasPatterns ? range.most : Math.min(range.most, sent.names.length);
  const missing = listOf(required)
    .map(String)
    .filter((name) => !sent.always.has(name));
  return [
    ...missing.map((name): Gap => ({ field: fieldIn(field, name), words: gapWords.missing })),
    ...sent.names.flatMap((name) => ofField(sent.of(name), name, reader, fieldIn(field, name), compare)),
    ...unnamedGaps(sent, reader, field, compare),
    ...(Math.max(range.least, sent.always.size) < minProperties
      ? [{ field, words: gapWords.bound('minProperties', minProperties) }]
      : []),
    ...(most > maxProperties ? [{ field, words: gapWords.bound('maxProperties', maxProperties) }] : []),
    ...dependentGaps(shape, sent, reader, field),
    ...nameGaps(sent, reader, field),
  ];
};

const ofField = (sent: Sides, name: string, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const wanted = schemasFor(reader, name);
  const isNamed = Object.hasOwn(fieldsIn(reader.schema.properties), name);
  if (!isNamed && wanted.some(({ schema }) => schema === false)) return [{ field, words: gapWords.extra }];
  return wanted.flatMap((each) => compare.sides(sent, each, field));
};

/** Fields that the writer does not name and sends all the same. */
const unnamedGaps = (sent: SentFields, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const { others, hasPatterns, names } = sent;
  const { additionalProperties, patternProperties, properties } = reader.schema;
  if (others === undefined && !hasPatterns) return [];
  const wanted = Object.entries(fieldsIn(properties)).filter(([name]) => !names.includes(name));
  const ofNamed = wanted.flatMap(([name, schema]) => {
    const own = sent.of(name);
    return own.length > 0 || others ? compare.sides(own, within(reader, schema), fieldIn(field, name)) : [];
  });
  if (hasPatterns && (patternProperties !== undefined || (additionalProperties ?? true) !== true))
    return [...ofNamed, unclearIn(field, 'patternProperties')];
  if (others === undefined || shapesOf(others).length === 0) return ofNamed;
  const rest = [...Object.values(fieldsIn(patternProperties)), additionalProperties ?? true];
  return [
    ...ofNamed,
    ...rest.flatMap((schema) =>
      schema === false
        ? [{ field: `${field}/*`, words: gapWords.extra }]
        : compare.sides(others, within(reader, schema), `${field}/*`),
    ),
  ];
};

const dependentGaps = ({ parts }: Shape, sent: SentFields, reader: Part, field: string): readonly Gap[] =>
  Object.entries(fieldsIn(reader.schema.dependentRequired)).flatMap(([name, needed]) => {
    if (!sent.names.includes(name) && !sent.others) return [];
    const own = parts.flatMap(({ schema }) => listOf(fieldsIn(schema.dependentRequired)[name]));
    return listOf(needed)
      .map(String)
      .filter((each) => !sent.always.has(each) && !own.includes(each))
      .map((each) => ({ field: fieldIn(field, each), words: gapWords.missing }));
  });

const nameGaps = (sent: SentFields, reader: Part, field: string): readonly Gap[] => {
  const { propertyNames } = reader.schema;
  if (propertyNames === undefined) return [];
  const names: Side = within(reader, propertyNames);
  return [
    ...sent.names
      .filter((name) => !fits(names, name))
      .map((name) => ({ field: fieldIn(field, name), words: gapWords.extra })),
    ...(sent.others || sent.hasPatterns ? [unclearIn(field, 'propertyNames')] : []),
  ];
};
