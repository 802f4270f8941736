/** How a figure of a result is said: its name, and its values with the unit that it has. */
import { durationOf, figureOf, percentOf, rateOf } from '../../../../core/lib/figures.ts';
import { type Text, verbatim } from '../../../../core/lib/text.ts';
import { figureNames } from '../../../app/languages/areas/what-if.ts';

const names: Readonly<Record<string, Text>> = figureNames;

/** A figure that has no name here goes by that of the result. */
export const figureName = (figure: string): Text => names[figure] ?? verbatim(figure);

/** Also of differences, which may be below zero. */
export const showFigure = (figure: string, value: number): string => {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (figure.endsWith('Ms')) return sign + durationOf(size);
  if (figure.endsWith('PerSecond')) return sign + rateOf(size);
  if (figure.endsWith('Fraction') || figure === 'utilisation') return sign + percentOf(size);
  return sign + figureOf(size);
};
