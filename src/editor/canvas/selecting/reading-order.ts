/** The order in which a reader comes by what stands on the canvas: line by line, each from left to right. */
import type { Box } from '../../../core/layout/box.ts';

/** What begins within this height of the first in its line is read with it. */
const lineHeight = 60;

export const inReadingOrder = <Each extends Box>(boxes: readonly Each[]): Each[] => {
  const lines: { readonly top: number; readonly members: Each[] }[] = [];
  for (const box of [...boxes].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line && box.y - line.top < lineHeight) line.members.push(box);
    else lines.push({ top: box.y, members: [box] });
  }
  return lines.flatMap(({ members }) => members.sort((one, other) => one.x - other.x || one.y - other.y));
};
