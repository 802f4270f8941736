/** Hears what the canvas is asked for by right click, long press and double click. Loaded after the first picture. */
import { type About, aboutOf } from '../../session/about.ts';
import { nothing, type Selection, selectionOf } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import type { Point } from '../../session/stage.ts';
import { domainsAreShown } from '../domains/level.ts';
import { drawnBoxes } from '../drawn.ts';
import { elementOf } from '../flow-ids.ts';
import { hitAt } from '../overview/hit.ts';
import { overviewBelow } from '../overview/takeover.ts';
import type { Flow } from '../show.ts';
import type { Asks } from './asks.ts';
import { askedAt } from './pointer.ts';
import { onPress } from './press.ts';

const isPane = (target: Element): boolean => target.matches('.react-flow__pane');

/** The overview draws everything there; nothing can be pointed at but what it knows. */
const isFar = (flow: Flow): boolean => flow.getZoom() < overviewBelow && !domainsAreShown();

export const listen = (canvas: HTMLElement, flow: Flow, { onMenu, onAdd }: Asks, signal: AbortSignal): void => {
  onPress(canvas, signal, (at, target) => {
    askedAt(at);
    onMenu(at, takeUp(pointedAt(flow, at, target)));
  });
  canvas.addEventListener(
    'dblclick',
    ({ target, clientX: x, clientY: y }) => {
      // From afar a double click flies in.
      if (isPane(target as Element) && !isFar(flow) && !domainsAreShown()) onAdd(flow.screenToFlowPosition({ x, y }));
    },
    { signal },
  );
};

/** Selects what was pointed at, unless it belongs to what is selected already; the answer is what the menu is about. */
const takeUp = (pointed: Selection | 'selection'): About => {
  const { selection } = session.getState();
  if (pointed === 'selection') return aboutOf(selection);
  const isSelected = (['nodes', 'links', 'contexts', 'notes'] as const).some((section) =>
    pointed[section].some((id) => selection[section].includes(id)),
  );
  if (!isSelected) select(pointed);
  return aboutOf(isSelected ? selection : pointed);
};

/** Whoever points at the canvas itself, by key or at the frame around several, means what is selected. */
const pointedAt = (flow: Flow, at: Point, target: Element): Selection | 'selection' => {
  const drawn =
    isPane(target) && isFar(flow) ? hitAt(drawnBoxes(), flow.screenToFlowPosition(at), flow.getZoom()) : null;
  const box = drawn?.id ?? target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  const line = target.closest<SVGElement>('.react-flow__edge')?.dataset.id;
  if (line !== undefined) return selectionOf({ links: [line] });
  if (box === undefined) return isPane(target) ? nothing : 'selection';
  const { section, id } = elementOf(box);
  return selectionOf({ [section]: [id] });
};
