/** The bar that says how busy something is, and its words. */
import type { Colours } from './colours.ts';
import { drawWords } from './draw-words.ts';
import { type Mark, mark } from './mark.ts';
import type { Load } from './scene/scene.ts';

const thickness = 5;
const wordsWidth = 44;
const gap = 8;

/** `y` is its middle; the bar takes what the words leave of `width`. */
export const drawLoad = ({ share, words }: Load, x: number, y: number, width: number, colours: Colours): Mark[] => {
  const full = width - wordsWidth - gap;
  const level = (share ?? 0) >= 1 ? 'error' : (share ?? 0) >= 0.8 ? 'warning' : 'good';
  const bar = { x, y: y - thickness / 2, height: thickness, rx: 2.5 };
  const part = Math.min(Math.max(share ?? 0, 0), 1) * full;
  return [
    mark('rect', { ...bar, width: full, fill: colours.line }),
    ...(part > 0 ? [mark('rect', { ...bar, width: part, fill: colours[level] })] : []),
    ...drawWords(words, {
      x: x + width,
      y,
      width: wordsWidth,
      from: 'end',
      size: 11.5,
      weight: level === 'good' ? 420 : 590,
      fill: level === 'good' ? colours.text : colours[level],
    }),
  ];
};
