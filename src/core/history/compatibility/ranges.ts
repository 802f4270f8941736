/** Between which limits the numbers, texts and lists lie that several schemas together let through. */
import type { Part } from './side.ts';

export interface Range {
  readonly least: number;
  readonly most: number;
  /** The least itself is not among them. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

type Parts = readonly Pick<Part, 'schema'>[];

const numbersAt = (parts: Parts, keyword: string): readonly number[] =>
  parts.flatMap(({ schema }) => {
    const value = schema[keyword];
    return typeof value === 'number' ? [value] : [];
  });

/** Of whole numbers and multiples the limits are such themselves. */
export const numberRange = (parts: Parts, types: readonly string[]): Range => {
  const [lowest, above] = [Math.max(...numbersAt(parts, 'minimum')), Math.max(...numbersAt(parts, 'exclusiveMinimum'))];
  const [highest, below] = [
    Math.min(...numbersAt(parts, 'maximum')),
    Math.min(...numbersAt(parts, 'exclusiveMaximum')),
  ];
  const range = {
    least: Math.max(lowest, above),
    most: Math.min(highest, below),
    isOpenBelow: above >= lowest && above > -Infinity,
    isOpenAbove: below <= highest && below < Infinity,
  };
  const steps = numbersAt(parts, 'multipleOf');
  const step = steps.length === 1 ? steps[0] : types.includes('number') ? undefined : 1;
  return step === undefined || (steps.length === 1 && !Number.isInteger(step)) ? range : stepped(range, step as number);
};

const stepped = ({ least, most, isOpenBelow, isOpenAbove }: Range, step: number): Range => {
  const [first, last] = [Math.ceil(least / step) * step, Math.floor(most / step) * step];
  return {
    least: isOpenBelow && first === least ? first + step : first,
    most: isOpenAbove && last === most ? last - step : last,
    isOpenBelow: false,
    isOpenAbove: false,
  };
};

/** How many there are: `minLength` and `maxLength`, or those of items or fields. */
export const countRange = (parts: Parts, of: 'Length' | 'Items' | 'Properties'): { least: number; most: number } => ({
  least: Math.max(0, ...numbersAt(parts, `min${of}`)),
  most: Math.min(Infinity, ...numbersAt(parts, `max${of}`)),
});

const counted = { string: 'Length', array: 'Items', object: 'Properties' } as const;

/** The types of which there is a value within all limits. */
export const possibleTypes = (parts: Parts, types: readonly string[]): readonly string[] =>
  types.filter((type) => {
    if (type === 'integer' || type === 'number') {
      const { least, most, isOpenBelow, isOpenAbove } = numberRange(parts, [type]);
      return least < most || (least === most && !isOpenBelow && !isOpenAbove);
    }
    if (!Object.hasOwn(counted, type)) return true;
    const { least, most } = countRange(parts, counted[type as keyof typeof counted]);
    return least <= most;
  });
