/** What is arranged as a whole: a node with what hangs under it, a note, or a context with all that lies in it. */

import type { Box, Point } from '../../layout/box.ts';
import type { Result } from '../../lib/result.ts';
import { ok } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { move } from '../move.ts';

export interface Part {
  /** As it is drawn. */
  readonly area: Box;
  /** Where its members are drawn, by id. */
  readonly nodes?: Readonly<Record<string, Point>>;
  readonly notes?: Readonly<Record<string, Point>>;
}

/** A part with a locked node stays where it is. */
export const isLocked = (design: Design, { nodes = {} }: Part): boolean =>
  Object.keys(nodes).some((id) => design.layout?.nodes?.[id]?.pinned === true);

/** Each part goes as far as `shiftOf` says; locked ones and those that stay write nothing. */
export const withShifted = (
  design: Design,
  parts: readonly Part[],
  shiftOf: (part: Part, index: number) => Point,
): Result<Design, Text> => {
  const nodes: Record<string, Point> = {};
  const notes: Record<string, Point> = {};
  parts.forEach((part, index) => {
    const by = shiftOf(part, index);
    if (isLocked(design, part) || (by.x === 0 && by.y === 0)) return;
    for (const [id, { x, y }] of Object.entries(part.nodes ?? {})) nodes[id] = { x: x + by.x, y: y + by.y };
    for (const [id, { x, y }] of Object.entries(part.notes ?? {})) notes[id] = { x: x + by.x, y: y + by.y };
  });
  const moved = Object.keys(nodes).length + Object.keys(notes).length;
  return moved === 0 ? ok(design) : move.apply(design, { nodes, notes });
};
