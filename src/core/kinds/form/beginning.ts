/** What a record begins with when a person adds it: the smallest valid one, with the first fitting record where it names one. */
import type { FormField, Refers } from './form-field.ts';

/** `firstOf` finds a record that a reference may name; undefined where there is none. */
export const beginningOf = (field: FormField, firstOf: (refers: Refers) => string | undefined): unknown => {
  const { initial, variants, fields = [] } = field;
  if (initial !== undefined) return initial;
  if (variants) return variants.shapes[0]?.initial ?? {};
  const required = fields.filter((each) => each.required);
  const entries = required.map((each) => [each.key, each.refersTo ? firstOf(each.refersTo) : each.initial] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};
