/** Items of lists: how many, whether one may come twice, and each against what the reader wants of it. */
import type { Comparison, Gap } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { countRange } from './ranges.ts';
import { listOf, type Shape, shapesOf } from './shape.ts';
import { type Part, type Sides, within } from './side.ts';

export const itemGaps = (shape: Shape, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const { schema } = reader;
  const { minItems = 0, maxItems = Infinity } = schema as Readonly<Record<string, never>>;
  const fixed = Math.max(0, ...[...shape.parts, reader].map((part) => listOf(part.schema.prefixItems).length));
  const { least, most } = lengths(shape, fixed);
  const places = Array.from({ length: Math.min(fixed, most) }, (_, at) => at);
  return [
    ...(least < minItems ? [{ field, words: gapWords.bound('minItems', minItems) }] : []),
    ...(most > maxItems ? [{ field, words: gapWords.bound('maxItems', maxItems) }] : []),
    ...(schema.uniqueItems === true && most > 1 && !shape.parts.some((part) => part.schema.uniqueItems === true)
      ? [{ field, words: gapWords.repeated }]
      : []),
    ...places.flatMap((at) => against(itemsAt(shape.parts, at), itemsAt([reader], at), `${field}/${at}`, compare)),
    ...(most > fixed ? against(itemsAt(shape.parts, fixed), itemsAt([reader], fixed), `${field}/*`, compare) : []),
  ];
};

/** A list ends where an item could not be anything. */
const lengths = ({ parts }: Shape, fixed: number): { readonly least: number; readonly most: number } => {
  const range = countRange(parts, 'Items');
  const end = Array.from({ length: fixed + 1 }, (_, at) => at).find((at) => shapesOf(itemsAt(parts, at)).length === 0);
  return { least: range.least, most: Math.min(range.most, end ?? Infinity) };
};

/** What schemas say of the item at a place: the one for that place, else the one for the rest. */
const itemsAt = (parts: readonly Part[], at: number): Sides =>
  parts.flatMap((part) => {
    const places = listOf(part.schema.prefixItems);
    const item = at < places.length ? places[at] : part.schema.items;
    return item === undefined ? [] : [within(part, item)];
  });

const against = (sent: Sides, wanted: Sides, field: string, compare: Comparison): readonly Gap[] =>
  wanted.flatMap((each) => compare.sides(sent, each, field));
