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

/** Values around the one that is drawn. */
export const axisOf = (tunable: Tunable): AxisForm => {
  const { pointer: parameter, field } = tunable;
  const drawn = Number(firstValue(tunable));
  const some =
    field.input === 'integer' ? [drawn, drawn + 1, drawn + 2, drawn + 4] : [drawn / 2, drawn, drawn * 1.5, drawn * 2];
  const possible = some.filter((value) => field.max === undefined || value <= field.max);
  return { parameter, values: possible.map((value) => Number(value.toPrecision(6))).join(', ') };
};

/** At least two, rising; or what is wrong with them. */
export const readValues = ({ values }: AxisForm): readonly number[] | Text => {
  const words = values.split(/[\s,;，；、]+/u).filter((word) => word !== '');
  const numbers = [...new Set(words.map(Number))].sort((one, other) => one - other);
  return numbers.length < 2 || numbers.some((value) => !Number.isFinite(value)) ? whatIfTexts.wrongValues : numbers;
};

export const parameterTitle = (design: Design, parameter: string, say: Say): string =>
  parameter === rateFactor ? say(whatIfTexts.load) : fieldTitle(design, parameter, say);
