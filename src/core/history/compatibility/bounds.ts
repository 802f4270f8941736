/** Limits of numbers and texts: whatever the writer may send beyond those of the reader. */
import type { JsonObject } from '../../model/message.ts';
import type { Gap } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { countRange, numberRange } from './ranges.ts';
import type { Shape } from './shape.ts';

export const boundGaps = (shape: Shape, taken: JsonObject, field: string): readonly Gap[] => [
  ...(shape.types.some((type) => type === 'integer' || type === 'number') ? numberGaps(shape, taken, field) : []),
  ...(shape.types.includes('string') ? textGaps(shape, taken, field) : []),
];

const numberGaps = ({ parts, types }: Shape, taken: JsonObject, field: string): readonly Gap[] => {
  const { least, most, isOpenBelow, isOpenAbove } = numberRange(parts, types);
  const beyond: Readonly<Record<string, (bound: number) => boolean>> = {
    minimum: (bound) => least < bound,
    exclusiveMinimum: (bound) => least < bound || (least === bound && !isOpenBelow),
    maximum: (bound) => most > bound,
    exclusiveMaximum: (bound) => most > bound || (most === bound && !isOpenAbove),
    multipleOf: (step) => !areMultiples({ parts, types }, step),
  };
  return Object.entries(beyond).flatMap(([keyword, isBeyond]) => {
    const bound = taken[keyword];
    return typeof bound === 'number' && isBeyond(bound) ? [{ field, words: gapWords.bound(keyword, bound) }] : [];
  });
};

const areMultiples = ({ parts, types }: Pick<Shape, 'parts' | 'types'>, step: number): boolean => {
  const own = parts.flatMap(({ schema: { multipleOf } }) => (typeof multipleOf === 'number' ? [multipleOf] : []));
  return [...own, ...(types.includes('number') ? [] : [1])].some((each) => isWhole(each / step));
};

/** 0.3 / 0.1 is not quite 3. */
const isWhole = (ratio: number): boolean => Math.abs(ratio - Math.round(ratio)) < 1e-9 && Math.round(ratio) > 0;

const textGaps = (shape: Shape, taken: JsonObject, field: string): readonly Gap[] => {
  const { least, most } = countRange(shape.parts, 'Length');
  const own = shape.parts.map(({ schema }) => schema);
  // A form says something of the length, too, that is not worked out here.
  const isFormed = own.some(({ pattern, format }) => pattern !== undefined || format !== undefined);
  const doubt = isFormed ? ({ unclear: true } as const) : {};
  const { minLength = 0, maxLength = Infinity, pattern, format } = taken as Readonly<Record<string, never>>;
  const isOwn = (keyword: 'pattern' | 'format', form: string) => own.some((each) => each[keyword] === form);
  return [
    ...(least < minLength ? [{ field, words: gapWords.bound('minLength', minLength), ...doubt }] : []),
    ...(most > maxLength ? [{ field, words: gapWords.bound('maxLength', maxLength), ...doubt }] : []),
    ...(typeof pattern === 'string' && !isOwn('pattern', pattern) && !fitsAll.has(pattern)
      ? [{ field, words: gapWords.form('pattern', pattern), ...doubt }]
      : []),
    ...(typeof format === 'string' && !isOwn('format', format)
      ? [{ field, words: gapWords.form('format', format), ...doubt }]
      : []),
  ];
};

/** Patterns that every text has. */
const fitsAll: ReadonlySet<string> = new Set(['', '^', '$', '.*', '^.*', '.*$', '[\\s\\S]*', '^[\\s\\S]*$']);
