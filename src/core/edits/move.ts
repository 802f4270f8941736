/** Moves nodes and notes to where they were dragged or nudged. */
import type { Point } from '../layout/box.ts';
import type { Edit } from './edit.ts';
import { wholePoint } from './steps/canvas-boxes.ts';
import { recordAt, withLayout } from './steps/records.ts';
import { notThere, offCanvas } from './steps/refusal.ts';

export interface Move {
  /** New upper left corners by id. */
  readonly nodes?: Readonly<Record<string, Point>>;
  readonly notes?: Readonly<Record<string, Point>>;
  /** Whether layout shall leave the nodes there from now on; without it, as it was. */
  readonly pinned?: boolean;
}

export const move: Edit<Move> = {
  id: 'move',
  title: { en: 'Move', zh: '移动' },
  summary: { en: 'Nodes and notes stand elsewhere on the canvas.', zh: '更改节点和便签在画布上的位置。' },
  apply: (design, { nodes = {}, notes = {}, pinned }) => {
    for (const section of ['nodes', 'notes'] as const)
      for (const [id, { x, y }] of Object.entries(section === 'nodes' ? nodes : notes)) {
        if (!recordAt(design, section, id)) return notThere(id);
        if (!Number.isFinite(x) || !Number.isFinite(y)) return offCanvas(id);
      }
    const placedNodes = Object.entries(nodes).map(([id, point]) => {
      const { pinned: was, ...place } = design.layout?.nodes?.[id] ?? { x: 0, y: 0 };
      const pin = pinned ?? was;
      return [id, { ...place, ...wholePoint(point), ...(pin === true && { pinned: true }) }] as const;
    });
    const placedNotes = Object.entries(notes).map(
      ([id, point]) => [id, { ...design.layout?.notes?.[id], ...wholePoint(point) }] as const,
    );
    const withNodes = placedNodes.length === 0 ? design : withLayout(design, 'nodes', Object.fromEntries(placedNodes));
    return {
      ok: true,
      value: placedNotes.length === 0 ? withNodes : withLayout(withNodes, 'notes', Object.fromEntries(placedNotes)),
    };
  },
};
