/** How much of a domain its card has room to say: its name first, then as many lines as fit, in letters that can be read. */
import type { Box, Size } from '../../../core/layout/box.ts';

/** Between the frame of a context and its card, so that roads have room: a share of the shorter side, but no more than this. */
const margin = { share: 0.07, most: 26 };

export const marginOf = ({ width, height }: Size): number =>
  Math.round(Math.min(margin.most, margin.share * Math.min(width, height)));

/** Where the card is drawn in this frame. */
export const cardIn = (frame: Box): Box => {
  const inset = marginOf(frame);
  return { x: frame.x + inset, y: frame.y + inset, width: frame.width - 2 * inset, height: frame.height - 2 * inset };
};

export interface Room {
  /** Size of the letters of the name on the screen, in pixels; 0: there is no room for a name. */
  readonly letters: number;
  /** Lines that the name may take. */
  readonly lines: number;
  /** Lines of figures under it. */
  readonly rows: number;
}

const letters = { most: 21, least: 8 };
/** On the screen, in pixels. */
const [edge, row, narrow, low] = [12, 15, 34, 13];

/** Of its size, as wide as a letter is on average; signs of Chinese are as wide as high. */
const letterWidth = { latin: 0.58, wide: 1 };

const lengthOf = (name: string): number =>
  [...name].reduce((sum, sign) => sum + letterWidth[(sign.codePointAt(0) ?? 0) > 0x2e7f ? 'wide' : 'latin'], 0);

/** `card` in the units of the design. */
export const roomOf = (card: Size, name: string, zoom: number): Room => {
  const [width, height] = [card.width * zoom, card.height * zoom];
  if (width < narrow || height < low) return { letters: 0, lines: 0, rows: 0 };
  const size = Math.max(letters.least, Math.min(letters.most, width * 0.12, height * 0.3));
  const lines = height > 4 * size && lengthOf(name) * size > width - 2 * edge ? 2 : 1;
  const rows = width < 2 * narrow ? 0 : Math.floor((height - edge - lines * size * 1.2) / row);
  return { letters: Math.round(size * 2) / 2, lines, rows: Math.max(0, Math.min(4, rows)) };
};
