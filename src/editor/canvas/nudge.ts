/** Moves what is selected by a step; what one key does while it is held down is one undo step. */
import { moveTo } from '../session/acts.ts';
import { session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { membersOf } from './contexts/members.ts';
import { isLocked } from './dragging.ts';
import { positionsOf } from './spots.ts';

let strokes = 0;
let held = false;

const release = (): void => {
  held = false;
};

/** The stroke that this nudge belongs to: a new one begins once every key was let go. */
export const stroke = (): number => {
  if (!held) {
    held = true;
    strokes++;
    window.addEventListener('keyup', release, { once: true });
  }
  return strokes;
};

export const nudge = (by: Point): void => {
  const { design, selection } = session.getState();
  const nodes = [...new Set([...selection.nodes, ...membersOf(design, selection.contexts)])];
  if (nodes.length + selection.notes.length === 0) return;
  const positions = positionsOf(design, new Map());
  const shifted = (ids: readonly string[], of: ReadonlyMap<string, Point>) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const at = of === positions.nodes && isLocked(design, id) ? undefined : of.get(id);
        return at ? [[id, { x: at.x + by.x, y: at.y + by.y }]] : [];
      }),
    );
  const ids = [...nodes, ...selection.notes].join(' ');
  moveTo(
    { nodes: shifted(nodes, positions.nodes), notes: shifted(selection.notes, positions.notes) },
    `nudge ${stroke()} ${ids}`,
  );
};
