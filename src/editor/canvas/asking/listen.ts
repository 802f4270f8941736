/** Hears what the canvas is asked for by right click, long press and double click. Loaded after the first picture. */
import { type About, aboutOf } from '../../session/about.ts';
import { nothing, type Selection, selectionOf } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import { elementOf } from '../flow-ids.ts';
import type { Flow } from '../show.ts';
import { askedAt } from './pointer.ts';
import { onPress } from './press.ts';
import type { Asks } from './use-asking.ts';

export const listen = (canvas: HTMLElement, flow: Flow, { onMenu, onAdd }: Asks, signal: AbortSignal): void => {
  onPress(canvas, signal, (at, target) => {
    askedAt(at);
    onMenu(at, takeUp(target));
  });
  canvas.addEventListener(
    'dblclick',
    ({ target, clientX: x, clientY: y }) => {
      if ((target as Element).matches('.react-flow__pane')) onAdd(flow.screenToFlowPosition({ x, y }));
    },
    { signal },
  );
};

/** Selects what was pointed at, unless it belongs to what is selected already; the answer is what the menu is about. */
const takeUp = (target: Element): About => {
  const pointed = pointedAt(target);
  const { selection } = session.getState();
  if (pointed === 'selection') return aboutOf(selection);
  const isSelected = (['nodes', 'links', 'contexts', 'notes'] as const).some((section) =>
    pointed[section].some((id) => selection[section].includes(id)),
  );
  if (!isSelected) select(pointed);
  return aboutOf(isSelected ? selection : pointed);
};

/** Whoever points at the canvas itself, by key or at the frame around several, means what is selected. */
const pointedAt = (target: Element): Selection | 'selection' => {
  const box = target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  const line = target.closest<SVGElement>('.react-flow__edge')?.dataset.id;
  if (line !== undefined) return selectionOf({ links: [line] });
  if (box === undefined) return target.closest('.react-flow__pane') ? nothing : 'selection';
  const { section, id } = elementOf(box);
  return selectionOf({ [section]: [id] });
};
