/** What the end of a drag does to the document: one undo step. Loaded when a drag begins: ask `dropping.ts` instead. */
import { moveIntoContext, moveTo, nestContexts } from '../session/acts.ts';
import { session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { movesAfterDrop } from './contexts/homes.ts';
import type { Moved } from './dragging.ts';
import { elementOf } from './flow-ids.ts';

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
