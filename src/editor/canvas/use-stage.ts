/** Lets the rest of the page ask the canvas to show a place, and starts each opened design in full view. */
import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { type Box as Area, around } from '../../core/layout/box.ts';
import { drawnAt, foldingOf } from '../../core/model/graph/folding.ts';
import { session, useSession } from '../session/session.ts';
import { type Point, type ScreenArea, type Stage, type Surroundings, takeStage } from '../session/stage.ts';
import { askByKey, followPointer } from './asking/pointer.ts';
import type { Box } from './boxes.ts';
import { forgetInsertion } from './connecting/insertion.ts';
import { openFrames } from './contexts/open-frames.ts';
import { flyIntoFocused } from './domains/fly.ts';
import { domainsAreShown, servicesFrom } from './domains/level.ts';
import { drawnBox, drawnBoxes, drawnLines } from './drawn.ts';
import { carryKind, dropKind } from './drop.ts';
import { contextFlowId, noteFlowId } from './flow-ids.ts';
import { chooseFocused, focusSelected, isElementFocused } from './focused.ts';
import { nudge } from './nudge.ts';
import { startRenaming } from './renaming.ts';
import { type Flow, flight, showAll, showAllStill, showArea, showOpened } from './show.ts';
import type { Line } from './wires/lines.ts';

/** What is looked for is shown with its figures. */
const legible = 0.75;

export const useStage = (flow: ReactFlowInstance<Box, Line>, area: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const pointer = followPointer(area.current);
    const leave = takeStage(stageOf(flow, area, pointer.at));
    return () => {
      leave();
      pointer.stop();
    };
  }, [flow, area]);
  useEffect(() => {
    const room = new ResizeObserver(() => showAllStill(flow));
    if (area.current) room.observe(area.current);
    return () => room.disconnect();
  }, [flow, area]);
  const opened = useSession((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a design that was opened is what starts it
  useEffect(() => {
    const frame = requestAnimationFrame(() => showOpened(flow));
    return () => cancelAnimationFrame(frame);
  }, [opened, flow]);
};

const isWithin = (canvas: HTMLElement | null, { x, y, width, height }: ScreenArea): boolean => {
  const box = canvas?.getBoundingClientRect();
  return box !== undefined && x >= box.left && y >= box.top && x + width <= box.right && y + height <= box.bottom;
};

const stageOf = (flow: Flow, area: RefObject<HTMLElement | null>, pointer: () => Point | null): Stage => ({
  centre: () => {
    const box = area.current?.getBoundingClientRect();
    return box ? flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) : { x: 0, y: 0 };
  },
  pointer: () => {
    const at = pointer();
    return at && flow.screenToFlowPosition(at);
  },
  toDesign: (screen) => flow.screenToFlowPosition(screen),
  reveal: (nodes, surroundings) => showThese(flow, nodes, surroundings),
  zoom: (how) => {
    if (how === 'in') void flow.zoomIn(flight());
    else if (how === 'out') void flow.zoomOut(flight());
    else void flow.zoomTo(1, flight());
  },
  rename: (id, section = 'nodes', how) => {
    startRenaming(section === 'contexts' ? contextFlowId(id) : section === 'notes' ? noteFlowId(id) : id, how?.step);
    const { beside = [] } = how ?? {};
    const fly = () =>
      section === 'nodes' ? showThese(flow, [id, ...beside]) : showThese(flow, beside, { [section]: [id] });
    // Where it cannot be loaded, the name is typed out of sight.
    import('./show-named.ts').then(
      ({ showNamed }) => showNamed(flow, beside.length === 0, fly),
      () => undefined,
    );
  },
  frames: () => openFrames(session.getState().design),
  nudge,
  focused: isElementFocused,
  chooseFocused: () => {
    if (!flyIntoFocused()) chooseFocused();
  },
  selectedArea: () => selectedArea(flow),
  askMenu: () => {
    const at = selectedArea(flow);
    askByKey(area.current, at && { x: at.x + at.width / 2, y: at.y + at.height / 2 });
  },
  isInView: (wanted) => isWithin(area.current, wanted),
  carry: carryKind,
  drop: (kind, at) => {
    if (isWithin(area.current, { ...at, width: 0, height: 0 })) dropKind(kind, flow.screenToFlowPosition(at));
    else forgetInsertion();
  },
  takeFocus: () => focusSelected(area.current),
});

const showThese = (flow: Flow, nodes: readonly string[], { contexts = [], notes = [] }: Surroundings = {}): void => {
  const { design } = session.getState();
  const { within } = foldingOf(design);
  // What lies in a collapsed context is shown by its card.
  const ids = [
    ...nodes.map((id) => drawnAt(design, id) ?? id),
    ...contexts.map((id) => contextFlowId(within.get(id) ?? id)),
    ...notes.map(noteFlowId),
  ];
  if (ids.length === 0) showAll(flow);
  // A whole context may be larger than what can be read at once; whoever comes from afar wants to see what is in it.
  else {
    const least = contexts.length === 0 ? legible : domainsAreShown() ? servicesFrom : 0;
    showArea(flow, around(ids.flatMap((id) => areaOf(drawnBox(id)))), least);
  }
};

const areaOf = (box: Box | undefined): Area[] =>
  box ? [{ ...box.position, width: box.width ?? 0, height: box.height ?? 0 }] : [];

/** Of a selected link, what its two ends enclose. */
export const selectedArea = (flow: Flow): ScreenArea | null => {
  const ends = new Set(drawnLines().flatMap((edge) => (edge.selected ? [edge.source, edge.target] : [])));
  const whole = around(drawnBoxes().flatMap((box) => (box.selected || ends.has(box.id) ? areaOf(box) : [])));
  if (!whole) return null;
  const zoom = flow.getZoom();
  return { ...flow.flowToScreenPosition(whole), width: whole.width * zoom, height: whole.height * zoom };
};
