/** Positions while a drag is under way. */
import { hostOf } from '../../core/kinds/kind/satellite.ts';
import type { Design } from '../../core/model/design.ts';
import { graphOf } from '../../core/model/graph/graph.ts';
import { contextFrames } from '../../core/picture/places/spots.ts';
import type { Point } from '../session/stage.ts';
import { liesWithin } from './contexts/members.ts';
import { elementOf } from './flow-ids.ts';
import { positionsOf } from './spots.ts';

export type Moved = ReadonlyMap<string, Point>;

/** The positions after the canvas reported new ones; a context takes along what lies in it. */
export const dragged = (
  design: Design,
  moved: Moved,
  changes: readonly { readonly id: string; readonly position: Point }[],
): Moved => {
  const next = new Map(moved);
  const positions = positionsOf(design, moved);
  const direct = new Set(changes.map(({ id }) => id));
  for (const { id, position } of changes) {
    const element = elementOf(id);
    if (element.section !== 'contexts') {
      takeAlong(design, positions.nodes, id, position, direct, next);
      next.set(id, position);
      continue;
    }
    const frame = contextFrames(design, positions.nodes).get(element.id);
    if (!frame) continue;
    next.set(id, position);
    for (const [node, at] of positions.nodes)
      if (!direct.has(node) && !isLocked(design, node) && liesIn(design, node, element.id))
        next.set(node, { x: at.x + position.x - frame.x, y: at.y + position.y - frame.y });
  }
  return next;
};

/** What hangs under a node goes where it goes. */
const takeAlong = (
  design: Design,
  nodes: ReadonlyMap<string, Point>,
  host: string,
  to: Point,
  direct: ReadonlySet<string>,
  next: Map<string, Point>,
): void => {
  const from = nodes.get(host);
  if (!from) return;
  for (const node of graphOf(design).deadLetters.keys()) {
    const at = nodes.get(node);
    if (at && !direct.has(node) && !isLocked(design, node) && hostOf(design, node) === host)
      next.set(node, { x: at.x + to.x - from.x, y: at.y + to.y - from.y });
  }
};

/** A locked node stays, whatever is dragged. */
export const isLocked = (design: Design, node: string): boolean => design.layout?.nodes?.[node]?.pinned === true;

const liesIn = (design: Design, node: string, context: string): boolean => {
  const home = design.nodes?.[node]?.context;
  return home !== undefined && liesWithin(design, home, context);
};
