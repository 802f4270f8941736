/** What a frame drawn on the canvas catches: drawn to the right, what lies in it; drawn to the left, what it touches. */
import { type Box, overlap } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import { linksAmong } from '../../session/related.ts';
import { type Selection, selectionOf } from '../../session/selection.ts';
import { elementOf } from '../flow-ids.ts';

export interface Catchable extends Box {
  /** As the canvas names it. */
  readonly id: string;
}

export type Catch = 'contained' | 'touched';

/** Links belong to it where both of their ends do. Contexts have to lie in the frame: it is often drawn inside one. */
export const caughtBy = (design: Design, boxes: Iterable<Catchable>, frame: Box, how: Catch): Selection => {
  const caught = { nodes: [] as string[], contexts: [] as string[], notes: [] as string[] };
  for (const box of boxes) {
    const { section, id } = elementOf(box.id);
    const inside = how === 'contained' || section === 'contexts';
    if (inside ? contains(frame, box) : overlap(frame, box)) caught[section].push(id);
  }
  return selectionOf({ ...caught, links: linksAmong(design, caught.nodes) });
};

const contains = (frame: Box, box: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** Both selections, each element once. */
export const together = (one: Selection, other: Selection): Selection => {
  const both = (section: 'nodes' | 'links' | 'contexts' | 'notes') => [
    ...new Set([...one[section], ...other[section]]),
  ];
  return selectionOf({ nodes: both('nodes'), links: both('links'), contexts: both('contexts'), notes: both('notes') });
};
