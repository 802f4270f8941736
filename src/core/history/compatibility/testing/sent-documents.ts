/** Random documents that a writer of a schema may send, with a liking for its limits. */
import fc from 'fast-check';
import type { JsonObject, JsonSchema } from '../../../model/message.ts';
import { fieldNames, shared } from './random-schemas.ts';

const anything: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  0,
  1.5,
  '',
  'x',
  'long enough',
  [],
  ['x'],
  {},
  { a: 1 },
);

/** Something that a writer of this schema may send; a few of them do not fit and are thrown away. */
export const sent = (of: JsonSchema): fc.Arbitrary<unknown> => {
  if (typeof of === 'boolean') return anything;
  const part = of as Readonly<Record<string, never>>;
  if (typeof part.$ref === 'string')
    return sent(shared[(part.$ref as string).slice('#/schemas/'.length)] as JsonSchema);
  if ('const' in part) return fc.constant(part.const);
  if (Array.isArray(part.enum))
    return (part.enum as unknown[]).length > 0 ? fc.constantFrom(...(part.enum as unknown[])) : anything;
  const ways = (part.oneOf ?? part.anyOf) as readonly JsonSchema[] | undefined;
  if (ways) return fc.oneof(...ways.map(sent));
  if (Array.isArray(part.allOf))
    return leavingOut(fc.tuple(...(part.allOf as JsonSchema[]).map(sent)).map((parts) => Object.assign({}, ...parts)));
  if (Array.isArray(part.type)) return fc.oneof(...(part.type as string[]).map((type) => sent({ ...of, type })));
  return ofType(of, String(part.type));
};

/** Fields that nobody can send together have to be left out together. */
const leavingOut = (objects: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(objects, fc.subarray<string>([...fieldNames]))
    .map(([object, gone]) => Object.fromEntries(Object.entries(object).filter(([name]) => !gone.includes(name))));

const ofType = (of: JsonObject, type: string): fc.Arbitrary<unknown> => {
  const at = (keyword: string, otherwise: number) => (of[keyword] as number | undefined) ?? otherwise;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    const [least, most] = [at('minimum', at('exclusiveMinimum', -12)), at('maximum', at('exclusiveMaximum', 12))];
    const whole = fc.integer({ min: -12, max: 12 });
    return type === 'integer'
      ? whole
      : fc.oneof(whole, fc.constantFrom(least + 0.001, most - 0.001, least, most, (least + most) / 2));
  }
  if (type === 'string') return word(at('minLength', 0), at('maxLength', 6));
  if (type === 'array')
    return fc.array(sent((of.items ?? true) as JsonSchema), {
      minLength: at('minItems', 0),
      maxLength: at('maxItems', 5),
    });
  return ofFields(of);
};

const word = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ minLength: Math.min(minLength, maxLength), maxLength, unit: fc.constantFrom('x', 'y', 'z') }),
    fc.constantFrom('x'.repeat(minLength), 'y'.repeat(maxLength), 'x'.repeat(maxLength), 'z'.repeat(maxLength)),
  );

const ofFields = (of: JsonObject): fc.Arbitrary<unknown> => {
  const fields = Object.entries((of.properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  const more = of.additionalProperties as JsonSchema | undefined;
  const own = fc.record(Object.fromEntries(fields.map(([name, field]) => [name, sent(field)])), {
    requiredKeys: (of.required ?? []) as string[],
  });
  if (more === undefined || more === false) return own;
  const others = fc.dictionary(fc.constantFrom(...fieldNames, 'other'), sent(more), { maxKeys: 2 });
  return fc.tuple(others, own).map(([extra, named]) => ({ ...extra, ...named }));
};
