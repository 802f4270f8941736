/** A number that a sweep varies: the load, or a field of an element, with the values that it takes. */
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { rateFactor } from '../../../../core/simulation/study/sweep.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import type { Say } from '../../../app/languages/language.ts';
import { fieldTitle } from '../scenario/field-title.ts';
import { type ElementSection, firstValue, type Tunable, tunablesOf } from '../scenario/tunable.ts';

export interface AxisForm {
  /** A JSON pointer, or the factor on all rates. */
  readonly parameter: string;
  readonly values: string;
}

export const isNumber = ({ field }: Tunable): boolean => field.input === 'number' || field.input === 'integer';

export const elementsWithNumbers = (design: Design): { readonly section: ElementSection; readonly id: string }[] =>
  (['nodes', 'links'] as const).flatMap((section) =>
    Object.keys(design[section] ?? {}).flatMap((id) =>
      tunablesOf(design, section, id).some(isNumber) ? [{ section, id }] : [],
    ),
  );

export const loadAxis: AxisForm = { parameter: rateFactor, values: '0.5, 0.75, 1, 1.25, 1.5, 2' };

/** Values around the drawn one; only below it where it is as large as it may become. */
export const axisOf = (tunable: Tunable): AxisForm => {
  const { pointer: parameter, field } = tunable;
  const drawn = Number(firstValue(tunable));
  const { max = Number.POSITIVE_INFINITY, min = 0 } = field;
  const possible = (some: readonly number[]) => some.filter((value) => value >= min && value <= max);
  const isCount = field.input === 'integer';
  const around = possible(isCount ? countsFrom(drawn) : measuresAround(drawn, max));
  const values = around.length > 1 ? around : possible(isCount ? countsTo(drawn) : [drawn / 4, drawn / 2, drawn]);
  return { parameter, values: values.map((value) => Number(value.toPrecision(6))).join(', ') };
};

const countsFrom = (drawn: number) => [drawn, drawn + 1, drawn + 2, drawn + 4];
const countsTo = (drawn: number) => [drawn - 2, drawn - 1, drawn];
const measuresAround = (drawn: number, max: number) =>
  drawn === 0 ? [0, 1, 2, 4].map((times) => times * Math.min(1, max / 4)) : [drawn / 2, drawn, drawn * 1.5, drawn * 2];

/** At least two, rising; or what is wrong with them. */
export const readValues = ({ values }: AxisForm): readonly number[] | Text => {
  const words = values.split(/[\s,;，；、]+/u).filter((word) => word !== '');
  const numbers = [...new Set(words.map(Number))].sort((one, other) => one - other);
  return numbers.length < 2 || numbers.some((value) => !Number.isFinite(value)) ? whatIfTexts.wrongValues : numbers;
};

export const parameterTitle = (design: Design, parameter: string, say: Say): string =>
  parameter === rateFactor ? say(whatIfTexts.load) : fieldTitle(design, parameter, say);
