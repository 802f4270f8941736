/** The element of the canvas that has the focus, and how the focus gets there. */
import { selectionOf } from '../session/selection.ts';
import { select, session } from '../session/session.ts';
import { contextFlowId, elementOf, noteFlowId } from './flow-ids.ts';
import { startRenaming } from './renaming.ts';

const elements = '.react-flow__node, .react-flow__edge';

/** Null where a field or a button inside an element has the focus: its keys are its own. */
const focusedElement = (): HTMLElement | null => {
  const active = document.activeElement;
  return active?.matches(elements) ? (active as HTMLElement) : null;
};

export const isElementFocused = (): boolean => focusedElement() !== null;

/** Selects the element that has the focus; the answer is its id on the canvas where it was a box and selected already. */
export const selectFocused = (): string | null => {
  const element = focusedElement();
  const flowId = element?.dataset.id;
  if (!element || flowId === undefined) return null;
  const isLink = element.matches('.react-flow__edge');
  const { section, id } = isLink ? ({ section: 'links', id: flowId } as const) : elementOf(flowId);
  if (!session.getState().selection[section].includes(id)) select(selectionOf({ [section]: [id] }));
  else if (!isLink) return flowId;
  return null;
};

/** Selects the element that has the focus; where it is selected already, starts renaming it. */
export const chooseFocused = (): void => {
  const chosen = selectFocused();
  if (chosen !== null) startRenaming(chosen);
};

/** How long the view may take to reach what was out of it, in pictures. */
const patience = 40;

/** To the first element that is selected, as soon as it is on the screen; until then, and else, to the canvas itself. */
export const focusSelected = (area: HTMLElement | null, patient = patience): void => {
  const { nodes, links, contexts, notes } = session.getState().selection;
  const ids = [...nodes, ...links, ...contexts.map(contextFlowId), ...notes.map(noteFlowId)];
  for (const id of ids) {
    const element = area?.querySelector<HTMLElement>(`:is(${elements})[data-id="${CSS.escape(id)}"]`);
    if (!element) continue;
    element.focus({ preventScroll: true });
    return;
  }
  area?.focus({ preventScroll: true });
  if (ids.length === 0 || patient === 0) return;
  // Whoever has gone elsewhere meanwhile is not called back.
  requestAnimationFrame(() => document.activeElement === area && focusSelected(area, patient - 1));
};
