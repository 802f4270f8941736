/** What the end of a drag does to the document: one undo step. Loaded when a drag begins: ask `dropping.ts` instead. */

import type { Design } from '../../core/model/design.ts';
import { moveIntoContext, moveTo, nestContexts } from '../session/acts.ts';
import { session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { createMoves, type Move, movesAfterDrop } from './contexts/homes.ts';
import { setLeading } from './contexts/leading.ts';
import type { Moved } from './dragging.ts';
import { elementOf } from './flow-ids.ts';

/**
 * Writes the dragged positions; what was dropped into another context, or out of its own, belongs there from now on.
 * `placed`: they are written already, by the link that took it in.
 */
export const dropped = (moved: Moved, group: string, placed: boolean): void => {
  if (moved.size === 0) return;
  const nodes: Record<string, Point> = {};
  const notes: Record<string, Point> = {};
  for (const [flowId, point] of moved) {
    const { section, id } = elementOf(flowId);
    if (section === 'nodes') nodes[id] = point;
    if (section === 'notes') notes[id] = point;
  }
  const moves = movesAfterDrop(session.getState().design, moved);
  if (!placed) moveTo({ nodes, notes }, group);
  for (const { to, nodes: members, contexts } of moves) {
    if (members.length > 0) moveIntoContext(members, to, group);
    if (contexts.length > 0) nestContexts(contexts, to, group);
  }
};

/** The drag that is under way. */
let current:
  | { readonly design: Design; readonly ids: string; readonly moves: ReturnType<typeof createMoves> }
  | undefined;

/** Tells the contexts which of them would take something in, and which would lose something, were it dropped now. */
export const leading = (moved: Moved): void => {
  const { design } = session.getState();
  const ids = [...moved.keys()];
  const key = ids.join(' ');
  if (current?.design !== design || current.ids !== key)
    current = { design, ids: key, moves: createMoves(design, ids) };
  const moves = current.moves(moved);
  setLeading({
    into: new Set(moves.flatMap(({ to }) => to ?? [])),
    outOf: new Set(moves.flatMap((move) => homesBefore(design, move))),
  });
};

const homesBefore = ({ nodes, contexts }: Design, move: Move): string[] => [
  ...move.nodes.flatMap((id) => nodes?.[id]?.context ?? []),
  ...move.contexts.flatMap((id) => contexts?.[id]?.parent ?? []),
];
