/** Typed arrays, and numbers that JSON does not know, as plain JSON and back, bit by bit. */

const kinds = { $int32: Int32Array, $float32: Float32Array, $float64: Float64Array } as const;
const kindNames = Object.keys(kinds) as readonly (keyof typeof kinds)[];
/** JSON would make null of the first three and 0 of the last. */
const unsayable: readonly number[] = [Number.NaN, Infinity, -Infinity, -0];

/** The value with nothing in it but what JSON can say. */
export const toPlain = (value: unknown): unknown => {
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  const kind = kindNames.find((name) => value instanceof kinds[name]);
  if (kind !== undefined) return { [kind]: Array.from(value as Float64Array, plainNumber) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
};

/** What `toPlain` was made of. */
export const fromPlain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const kind = kindNames.find((name) => Object.hasOwn(value, name));
  if (kind !== undefined) return new kinds[kind](((value as Record<string, unknown[]>)[kind] ?? []).map(number));
  if (Object.hasOwn(value, '$number')) return number(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)]));
};

const plainNumber = (value: number): number | { readonly $number: string } =>
  unsayable.some((each) => Object.is(each, value)) ? { $number: Object.is(value, -0) ? '-0' : String(value) } : value;

const number = (value: unknown): number =>
  typeof value === 'number' ? value : Number((value as { readonly $number: string }).$number);
