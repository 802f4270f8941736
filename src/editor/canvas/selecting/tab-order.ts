/** Tab goes through the canvas in reading order, also to what is out of view, and leaves it after the last. */
import { selectedCount, selectionOf } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { shownBoxes } from '../domains/boxes.ts';
import { drawnBox, drawnLine } from '../drawn.ts';
import { elementOf } from '../flow-ids.ts';
import type { Flow } from '../show.ts';
import { inReadingOrder } from './reading-order.ts';

export const listenForTab = (canvas: HTMLElement, flow: Flow, signal: AbortSignal): void => {
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = event.target as HTMLElement;
    if (!isTab(event) || !(focused === canvas || focused.matches(elements))) return;
    const from = focused === canvas ? undefined : startOf(focused);
    const next = nextTo(orderOf(), from, event.shiftKey);
    if (next === undefined) return leave(canvas, event);
    event.preventDefault();
    if (from !== undefined && isOnlySelected(from)) choose(next);
    void goTo(canvas, flow, next);
  };
  // A menu or a window that closes gives the focus back to the very element that it took it from.
  let tabbing = false;
  /** Whoever comes in by Tab begins with the first, or going back with the last. */
  const onFocusIn = (event: FocusEvent) => {
    const came = event.relatedTarget as Element | null;
    const element = event.target as Element;
    if (!tabbing || !came || came === canvas || came.closest(elements) || !element.matches(elements)) return;
    if (!element.matches(':focus-visible')) return;
    const back = (came.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    const entry = orderOf().at(back ? -1 : 0);
    if (entry !== undefined) void goTo(canvas, flow, entry);
  };
  const onAnyKey = (event: KeyboardEvent) => {
    tabbing = isTab(event);
  };
  window.addEventListener('keydown', onAnyKey, { signal, capture: true });
  canvas.addEventListener('keydown', onKeyDown, { signal });
  canvas.addEventListener('focusin', onFocusIn, { signal });
};

const elements = '.react-flow__node, .react-flow__edge';

const isTab = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Tab' && !ctrlKey && !altKey && !metaKey;

const areaOf = ({ id, position, width = 0, height = 0 }: Box) => ({ id, ...position, width, height });

/** Also of what the flow library does not know, since it is far away. */
const orderOf = (): string[] => inReadingOrder(shownBoxes().map(areaOf)).map(({ id }) => id);

/** A link goes on from the node that it leads to. */
const startOf = (focused: HTMLElement): string | undefined => {
  const { id } = focused.dataset;
  return id !== undefined && focused.matches('.react-flow__edge') ? drawnLine(id)?.target : id;
};

/** From the canvas itself on to the first, and back to what is before it. */
const nextTo = (order: readonly string[], from: string | undefined, back: boolean): string | undefined => {
  if (from === undefined) return back ? undefined : order[0];
  return order[order.indexOf(from) + (back ? -1 : 1)];
};

/** Beyond an end the browser goes on from there: before the canvas, or with its buttons. */
const leave = (canvas: HTMLElement, event: KeyboardEvent): void => {
  if (event.shiftKey) {
    canvas.focus({ preventScroll: true });
    return;
  }
  const button = canvas.querySelector<HTMLElement>('[role="toolbar"] button');
  if (!button) return;
  event.preventDefault();
  button.focus();
};

const isOnlySelected = (flowId: string): boolean => {
  const { selection } = session.getState();
  const { section, id } = elementOf(flowId);
  return selectedCount(selection) === 1 && selection[section].includes(id);
};

const choose = (flowId: string): void => {
  const { section, id } = elementOf(flowId);
  select(selectionOf({ [section]: [id] }));
};

/** Frames within which an element that came into view is on the page. */
const patience = 10;

const goTo = async (canvas: HTMLElement, flow: Flow, id: string): Promise<void> => {
  show(canvas, flow, id);
  for (let tries = 0; tries < patience; tries++) {
    const element = canvas.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    if (element) return element.focus({ preventScroll: true });
    await new Promise(requestAnimationFrame);
  }
};

/** What cannot be seen as a whole comes to the middle; else the view stays. */
const show = (canvas: HTMLElement, flow: Flow, id: string): void => {
  const box = drawnBox(id);
  if (!box) return;
  const { x, y, width, height } = areaOf(box);
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const [start, end] = [
    flow.flowToScreenPosition({ x, y }),
    flow.flowToScreenPosition({ x: x + width, y: y + height }),
  ];
  if (start.x >= left && start.y >= top && end.x <= right && end.y <= bottom) return;
  void flow.setCenter(x + width / 2, y + height / 2, { zoom: flow.getZoom() });
};
