/** The card that stands for a collapsed context: as large as it takes to say what is in it, in the middle of where that lies. */
import type { Box } from './box.ts';

export const cardSize = { width: 220, height: 104 };

/** Where the card of a context is drawn whose frame would be this one. */
export const cardWithin = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x + (width - cardSize.width) / 2),
  y: Math.round(y + (height - cardSize.height) / 2),
  ...cardSize,
});
