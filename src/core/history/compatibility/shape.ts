/**
 * What a schema lets through, spread out: one shape per way through its alternatives, each a list of plain parts that all hold. A writer
 * sends exactly what fits one of its shapes, so a reader takes it all when it takes every shape.
 */
import type { JsonObject } from '../../model/message.ts';
import { numberRange, possibleTypes } from './ranges.ts';
import { fits, type Part, referred, type Side, type Sides, within } from './side.ts';

export interface Shape {
  readonly parts: readonly Part[];
  /** As JSON Schema calls them; `integer` only where no other number is among them. */
  readonly types: readonly string[];
  /** All that can be sent, where that is a list. */
  readonly values: readonly unknown[] | undefined;
  /** It lets through more than the schema does: what is found wrong with it may never be sent. */
  readonly isLoose: boolean;
}

export const allTypes: readonly string[] = ['null', 'boolean', 'object', 'array', 'number', 'string'];
const mostShapes = 32;

interface Way {
  readonly parts: readonly Part[];
  readonly isLoose: boolean;
}

/** A schema that holds another twice, and that one another twice, has no end of parts; what is not looked at makes it loose. */
interface Budget {
  left: number;
}
const mostSteps = 200;

/** Empty where nothing can be sent. */
export const shapesOf = (sides: Sides): readonly Shape[] => {
  const start: readonly Way[] = [{ parts: [], isLoose: false }];
  const budget: Budget = { left: mostSteps };
  const ways = sides.reduce((found, side) => crossed(found, waysOf(side, new Set(), budget)), start);
  return ways.flatMap((way) => shapeOf(way) ?? []);
};

/** What cannot be followed here makes a shape loose: alternatives that exclude each other, conditions, what must be among items. */
const loosening = [
  'not',
  'if',
  'contains',
  'dependentSchemas',
  'dependentRequired',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'oneOf',
] as const;

const waysOf = (side: Side, seen: ReadonlySet<object>, budget: Budget): readonly Way[] => {
  const { schema } = side;
  if (schema === true) return [{ parts: [], isLoose: false }];
  if (schema === false) return [];
  if (seen.has(schema) || budget.left-- <= 0) return [{ parts: [], isLoose: true }];
  const around = new Set([...seen, schema]);
  const inner = (part: unknown) => waysOf(within(side, part), around, budget);
  const isLoose = loosening.some((keyword) => keyword in schema && !(keyword === 'oneOf' && areApart(side, schema)));
  let ways: readonly Way[] = [{ parts: [side as Part], isLoose }];
  if (typeof schema.$ref === 'string') ways = crossed(ways, waysOf(referred(side, schema.$ref), around, budget));
  for (const each of listOf(schema.allOf)) ways = crossed(ways, inner(each));
  for (const keyword of ['anyOf', 'oneOf'] as const)
    if (Array.isArray(schema[keyword])) ways = crossed(ways, listOf(schema[keyword]).flatMap(inner));
  if (schema.if !== undefined)
    ways = crossed(ways, [...crossed(inner(schema.if), inner(schema.then ?? true)), ...inner(schema.else ?? true)]);
  return ways;
};

/** Alternatives with different constants in one field that all of them need, so that no value fits two. */
const areApart = (side: Side, { oneOf }: JsonObject): boolean => {
  const marks = listOf(oneOf).map((each) => marksOf(within(side, each)));
  const [first = new Map()] = marks;
  return [...first.keys()].some((field) => {
    const values = marks.map((mark) => mark.get(field));
    return values.every((value) => value !== undefined) && new Set(values).size === values.length;
  });
};

const marksOf = (side: Side): ReadonlyMap<string, string> => {
  const target =
    typeof side.schema === 'object' && typeof side.schema.$ref === 'string' ? referred(side, side.schema.$ref) : side;
  if (typeof target.schema === 'boolean') return new Map();
  const { properties, required } = target.schema;
  return new Map(
    Object.entries(fieldsIn(properties)).flatMap(([name, schema]) =>
      listOf(required).includes(name) && typeof schema === 'object' && schema !== null && 'const' in schema
        ? [[name, JSON.stringify(schema.const)] as const]
        : [],
    ),
  );
};

/** Every way of the one with every way of the other; too many ways count as one that lets all through. */
const crossed = (some: readonly Way[], others: readonly Way[]): readonly Way[] => {
  if (some.length * others.length > mostShapes) return some.map((way) => ({ ...way, isLoose: true }));
  return some.flatMap((one) =>
    others.map((other) => ({ parts: [...one.parts, ...other.parts], isLoose: one.isLoose || other.isLoose })),
  );
};

/** Undefined where no value fits. */
const shapeOf = ({ parts, isLoose }: Way): Shape | undefined => {
  const allowed = parts.reduce<readonly string[]>((found, { schema }) => bothTypes(found, typesOf(schema)), allTypes);
  const types = possibleTypes(parts, allowed);
  if (types.length === 0) return undefined;
  const values = valuesOf(parts, types);
  return values?.length === 0 ? undefined : { parts, types, values, isLoose };
};

export const typesOf = ({ type }: JsonObject): readonly string[] =>
  typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : allTypes;

const bothTypes = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const both = [...some.filter((type) => others.includes(type)), ...whole(some, others), ...whole(others, some)];
  return [...new Set(both)];
};

/** Whole numbers are numbers. */
const whole = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.includes('integer') && !some.includes('number') && others.includes('number') && !others.includes('integer')
    ? ['integer']
    : [];

const mostCounted = 32;

const valuesOf = (parts: readonly Part[], types: readonly string[]): readonly unknown[] | undefined => {
  const first = parts.map(({ schema }) => listedIn(schema)).find((list) => list !== undefined) ?? counted(parts, types);
  if (first === undefined) return undefined;
  return first.filter((value) => parts.every((part) => fits(plain(part), value)));
};

/** Alternatives were followed already. */
export const plain = (part: Part): Side => {
  const {
    $ref: _ref,
    allOf: _all,
    anyOf: _any,
    oneOf: _one,
    if: _if,
    then: _then,
    else: _else,
    ...schema
  } = part.schema;
  return { ...part, schema };
};

export const listedIn = (schema: JsonObject): readonly unknown[] | undefined =>
  'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : undefined;

const counted = (parts: readonly Part[], types: readonly string[]): readonly unknown[] | undefined => {
  if (types.every((type) => type === 'boolean' || type === 'null'))
    return types.flatMap((type): readonly unknown[] => (type === 'null' ? [null] : [true, false]));
  if (types.length !== 1 || (types[0] !== 'integer' && types[0] !== 'number')) return undefined;
  const { least, most } = numberRange(parts, types);
  if (least === most) return [least];
  if (types[0] !== 'integer' || !(most - least <= mostCounted)) return undefined;
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};
