/** Positions while a drag is under way, and what its end does to the document: one undo step. */
import { hostOf } from '../../core/kinds/kind/satellite.ts';
import type { Design } from '../../core/model/design.ts';
import { graphOf } from '../../core/model/graph.ts';
import { moveIntoContext, moveTo, nestContexts } from '../session/acts.ts';
import { session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { liesWithin, movesAfterDrop } from './contexts/homes.ts';
import { elementOf } from './flow-ids.ts';
import { contextFrames, positionsOf } from './spots.ts';

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

let drops = 0;

/** Writes the dragged positions; what was dropped into another context, or out of its own, belongs there from now on. */
export const dropped = (moved: Moved): void => {
  if (moved.size === 0) return;
  const group = `drop ${++drops}`;
  const nodes: Record<string, Point> = {};
  const notes: Record<string, Point> = {};
  for (const [flowId, point] of moved) {
    const { section, id } = elementOf(flowId);
    if (section === 'nodes') nodes[id] = point;
    if (section === 'notes') notes[id] = point;
  }
  const moves = movesAfterDrop(session.getState().design, moved);
  moveTo({ nodes, notes }, group);
  for (const { to, nodes: members, contexts } of moves) {
    if (members.length > 0) moveIntoContext(members, to, group);
    if (contexts.length > 0) nestContexts(contexts, to, group);
  }
};
