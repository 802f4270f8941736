/** Words and icons of a picture, placed by the middle of their line. */
import { fitted, type Letters } from './letters.ts';
import { type Mark, mark } from './mark.ts';

/** From the middle of a line to the foot of its letters, as a share of their size. */
const foot = 0.36;

export interface WordsAt extends Letters {
  readonly x: number;
  /** Of the line's middle. */
  readonly y: number;
  /** What does not fit is cut. */
  readonly width: number;
  readonly fill: string;
  readonly from?: 'start' | 'middle' | 'end';
}

export const drawWords = (words: string, { x, y, width, fill, from = 'start', size, weight }: WordsAt): Mark[] => {
  const shown = fitted(words, width, { size, weight });
  if (shown === '' || shown === '…') return [];
  const anchor = from === 'start' ? {} : { 'text-anchor': from };
  const at = { x: tidy(x), y: tidy(y + size * foot) };
  return [mark('text', { ...at, 'font-size': size, 'font-weight': weight, fill, ...anchor }, shown)];
};

/** `y` is its middle. */
export const drawIcon = (path: string, x: number, y: number, size: number, stroke: string): Mark =>
  mark('path', {
    d: path,
    transform: `translate(${tidy(x)} ${tidy(y - size / 2)}) scale(${size / 24})`,
    fill: 'none',
    stroke,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

export const tidy = (value: number): number => Math.round(value * 100) / 100;
