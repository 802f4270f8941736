/** Keys that mean something while the canvas has the focus; all of them are silent while somebody types. */
import type { KeyboardEvent } from 'react';
import { moveTo } from '../session/acts.ts';
import { nothing, selectionOf } from '../session/selection.ts';
import { select, session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { elementOf } from './flow-ids.ts';
import { startRenaming } from './renaming.ts';
import { type Flow, showAll } from './show.ts';
import { positionsOf } from './spots.ts';

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const step = 8;
const bigStep = 80;

let strokes = 0;

/** Nudges belong together while the key is down. */
export const endNudge = (): void => {
  strokes++;
};

export const onCanvasKey = (event: KeyboardEvent<HTMLElement>, flow: Flow): void => {
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, select, [contenteditable]')) return;
  const arrow = arrows[event.key];
  const handled = arrow ? nudge(arrow, event.shiftKey ? bigStep : step) : pressed(event, target, flow);
  if (handled) event.preventDefault();
};

const pressed = (event: KeyboardEvent, target: HTMLElement, flow: Flow): boolean => {
  const control = event.ctrlKey || event.metaKey;
  if (!control && (event.key === 'Enter' || event.key === ' ')) return chooseFocused(target);
  if (event.key === 'Escape') {
    select(nothing);
    return true;
  }
  if (control && event.key === 'a') {
    const { nodes, links, notes } = session.getState().design;
    select({ nodes: Object.keys(nodes ?? {}), links: Object.keys(links ?? {}), notes: Object.keys(notes ?? {}) });
    return true;
  }
  if (control && (event.key === '+' || event.key === '=')) void flow.zoomIn();
  else if (control && event.key === '-') void flow.zoomOut();
  else if (control && event.key === '0') void flow.zoomTo(1);
  else if (event.shiftKey && event.code === 'Digit1') showAll(flow);
  else return false;
  return true;
};

/** Enter on a focused element selects it; on a selected one it starts renaming. */
const chooseFocused = (target: HTMLElement): boolean => {
  const box = target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  const line = target.closest<SVGElement>('.react-flow__edge')?.dataset.id;
  if (line !== undefined) select({ links: [line] });
  if (box === undefined) return line !== undefined;
  const { section, id } = elementOf(box);
  if (session.getState().selection[section].includes(id)) startRenaming(box);
  else select(selectionOf({ [section]: [id] }));
  return true;
};

const nudge = (direction: Point, length: number): boolean => {
  const { design, selection } = session.getState();
  if (selection.nodes.length + selection.notes.length === 0) return false;
  const positions = positionsOf(design, new Map());
  const shifted = (ids: readonly string[], of: ReadonlyMap<string, Point>) =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const at = of.get(id);
        return at ? [[id, { x: at.x + direction.x * length, y: at.y + direction.y * length }]] : [];
      }),
    );
  const ids = [...selection.nodes, ...selection.notes].join(' ');
  return moveTo(
    { nodes: shifted(selection.nodes, positions.nodes), notes: shifted(selection.notes, positions.notes) },
    `nudge ${strokes} ${ids}`,
  );
};
