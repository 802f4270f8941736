/** How a figure of a result is said: its name, and its values with the unit that it has. */
import { durationOf, figureOf, percentOf, rateOf } from '../../../../core/lib/figures.ts';
import { type Text, verbatim } from '../../../../core/lib/text.ts';
import { figureNames, whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import type { Say } from '../../../app/languages/language.ts';

const names: Readonly<Record<string, Text>> = figureNames;

/** A figure that has no name here goes by that of the result. */
export const figureName = (figure: string): Text => names[figure] ?? verbatim(figure);

const isShare = (figure: string): boolean => figure.endsWith('Fraction') || figure === 'utilisation';

export const showFigure = (figure: string, value: number): string => {
  if (figure.endsWith('Ms')) return durationOf(value);
  if (figure.endsWith('PerSecond')) return rateOf(value);
  return isShare(figure) ? percentOf(value) : figureOf(value);
};

/** What one value lies above or below another; of two shares in percentage points. */
export const showDifference = (figure: string, value: number, say: Say): string => {
  const size = Math.abs(value);
  const shown = isShare(figure) ? say(whatIfTexts.points, { count: figureOf(size * 100) }) : showFigure(figure, size);
  return value < 0 ? `−${shown}` : shown;
};
