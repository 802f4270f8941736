/** The fields of a design: which there are by the schema of the document, where a design has them, and other values for them. */
import * as z from 'zod/mini';
import { type Design, design as schemaOfDesigns } from '../../model/design.ts';
import { bare, childSchema, isOpaque, isPayload, knownKeys } from '../../model/text/shape.ts';

/** `nodes/topic/partitions`: ids are left out, the branch of a union is named. */
export type FieldName = string;

export interface Place {
  readonly field: FieldName;
  readonly path: readonly (string | number)[];
  readonly schema: z.ZodMiniType;
}

/** Sections without a field that an export could know: what is on the canvas, what is run, how loud the checks are. */
const sections = ['layout', 'notes', 'rules', 'scenarios', 'eventwright'];

export const fieldsOfSchema = (schema: z.ZodMiniType = schemaOfDesigns, name = ''): FieldName[] => {
  const inner = bare(schema);
  if (isLeaf(inner)) return [name];
  if (inner instanceof z.ZodMiniRecord) return fieldsOfSchema(inner.def.valueType as z.ZodMiniType, name);
  if (inner instanceof z.ZodMiniArray) return fieldsOfSchema(inner.def.element as z.ZodMiniType, name);
  if (inner instanceof z.ZodMiniDiscriminatedUnion)
    return (inner.def.options as unknown as z.ZodMiniObject[]).flatMap((option) =>
      fieldsOfSchema(option, below(name, kindOf(option))),
    );
  return Object.entries((inner as z.ZodMiniObject).shape)
    .filter(([key]) => key !== 'kind' || name === 'messages' || name === 'securitySchemes')
    .filter(([key]) => name !== '' || !sections.includes(key))
    .flatMap(([key, child]) => fieldsOfSchema(child as z.ZodMiniType, below(name, key)));
};

/** Every place of the design that holds a field. */
export const placesIn = (design: Design): Place[] => walk(schemaOfDesigns, design, '', []);

const walk = (schema: z.ZodMiniType, value: unknown, name: string, path: Place['path']): Place[] => {
  const inner = bare(schema);
  if (isLeaf(inner)) return [{ field: name, path, schema: inner }];
  const list = inner instanceof z.ZodMiniRecord || inner instanceof z.ZodMiniArray;
  const kind = inner instanceof z.ZodMiniDiscriminatedUnion ? (value as { kind: string }).kind : '';
  const keys = list ? Object.keys(value as object) : knownKeys(inner, value);
  return keys
    .filter((key) => Object.hasOwn(value as object, key) && (name !== '' || !sections.includes(key)))
    .filter((key) => key !== 'kind' || name === 'messages' || name === 'securitySchemes')
    .flatMap((key) => {
      const child = childSchema(inner, value, key) as z.ZodMiniType;
      const inside = (value as Record<string, unknown>)[key];
      return walk(child, inside, list ? name : below(below(name, kind), key), [...path, key]);
    });
};

/** Values, lists and maps of values, JSON Schemas; durations and arrivals, which go into the code whole. */
const isLeaf = (schema: z.ZodMiniType): boolean => {
  if (isOpaque(schema) || isPayload(schema)) return true;
  if (schema instanceof z.ZodMiniRecord)
    return (
      isLeaf(bare(schema.def.valueType as z.ZodMiniType)) && !isPayload(bare(schema.def.valueType as z.ZodMiniType))
    );
  if (schema instanceof z.ZodMiniArray) return isLeaf(bare(schema.def.element as z.ZodMiniType));
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return schema._zod.def.discriminator !== 'kind';
  return !(schema instanceof z.ZodMiniObject);
};

const kindOf = (option: z.ZodMiniObject): string => String((option.shape.kind as z.ZodMiniLiteral).def.values[0]);

const below = (name: string, key: string): string => [name, key].filter((part) => part !== '').join('/');

/** Values that the field could have instead, in the order in which they are worth trying. */
export const otherValues = ({ schema, path }: Place, design: Design): unknown[] => {
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], design);
  return candidates(schema, value, idsOf(design)).filter((other) => JSON.stringify(other) !== JSON.stringify(value));
};

const candidates = (schema: z.ZodMiniType, value: unknown, ids: readonly string[]): unknown[] => {
  if (isPayload(schema)) return [{ type: 'object', properties: { orderId: { type: 'string', minLength: 3 } } }];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value / 2, value - 1];
  if (schema instanceof z.ZodMiniEnum) return [...schema.options];
  if (typeof value === 'string') return [`${value}-two`, '3.4.5', '/lines', ...ids];
  if (schema instanceof z.ZodMiniDiscriminatedUnion)
    return [
      { distribution: 'constant', meanMs: 7 },
      { process: 'constant', ratePerSecond: 7 },
    ];
  if (schema instanceof z.ZodMiniRecord)
    return [
      Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, `${inner} too`])),
      { ...(value as object), another: 'one' },
    ];
  return [[{ orderId: 'o-2', email: 'bob@example.com' }], ['text'], ['/orderId'], [7], ...ids.map((id) => [id])];
};

const idsOf = ({ nodes = {}, links = {}, messages = {}, contexts = {} }: Design): string[] =>
  [nodes, links, messages, contexts].flatMap((section) => Object.keys(section));

/** The design with another value at the place. */
export const changed = (design: Design, path: Place['path'], value: unknown): Design => {
  const copy = structuredClone(design) as unknown as Record<string | number, unknown>;
  const holder = path.slice(0, -1).reduce((at, step) => at[step] as Record<string | number, unknown>, copy);
  holder[path.at(-1) ?? ''] = value;
  return copy as unknown as Design;
};
