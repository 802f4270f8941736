/** Drawing a frame on the empty canvas: with the mouse or a pen, or with a finger once the select tool was chosen. */
import type { Box as Area, Point } from '../../../core/layout/box.ts';
import { nothing, type Selection } from '../../session/selection.ts';
import { select, session } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { domainsAreShown } from '../domains/level.ts';
import { drawnBoxes } from '../drawn.ts';
import { edgePull } from '../navigating/edge-pull.ts';
import { currentTool, fingerSelects } from '../navigating/tool.ts';
import type { Flow } from '../show.ts';
import { type Catch, type Catchable, caughtBy, together } from './caught.ts';
import { showFrame } from './marquee-frame.ts';

/** A hand that shakes a little still means a click, in pixels. */
const threshold = 4;

interface Gesture {
  readonly pointer: number;
  /** In the coordinates of the design, so that the frame stays where it began while the view moves. */
  readonly start: Point;
  readonly pressedAt: Point;
  /** What the frame adds to. */
  readonly before: Selection;
  at: Point;
  drawn: boolean;
  /** It has been away from the edges: one that began there does not pull the view along at once. */
  away: boolean;
  frame: number;
}

const begins = (event: PointerEvent): boolean =>
  event.button === 0 &&
  event.isPrimary &&
  (event.target as Element).matches('.react-flow__pane') &&
  currentTool() === 'select' &&
  (event.pointerType !== 'touch' || fingerSelects());

export const listenForFrames = (canvas: HTMLElement, flow: Flow, signal: AbortSignal): void => {
  let gesture: Gesture | null = null;
  const on = <Type extends keyof HTMLElementEventMap>(type: Type, act: (event: HTMLElementEventMap[Type]) => void) =>
    canvas.addEventListener(type, act, { signal, capture: true });

  const end = () => {
    if (!gesture) return;
    cancelAnimationFrame(gesture.frame);
    if (gesture.drawn) swallowClick(canvas);
    gesture = null;
    showFrame(null);
  };
  on('pointerdown', (event) => {
    if (!begins(event)) return gesture && event.pointerType === 'touch' ? end() : undefined;
    const pressedAt = { x: event.clientX, y: event.clientY };
    const before = event.shiftKey ? session.getState().selection : nothing;
    const start = flow.screenToFlowPosition(pressedAt);
    gesture = {
      pointer: event.pointerId,
      start,
      pressedAt,
      before,
      at: pressedAt,
      drawn: false,
      away: false,
      frame: 0,
    };
  });
  on('pointermove', (event) => {
    if (gesture?.pointer !== event.pointerId) return;
    gesture.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(gesture.at.x - gesture.pressedAt.x, gesture.at.y - gesture.pressedAt.y);
    if (!gesture.drawn && far < threshold) return;
    if (!gesture.drawn) follow(canvas, flow, gesture, event);
    drawFrame(canvas, flow, gesture);
  });
  on('pointerup', (event) => gesture?.pointer === event.pointerId && end());
  on('pointercancel', end);
  // One finger draws the frame, two move the view: the library sees only the second.
  on('touchstart', (event) => {
    if (event.touches.length === 1 && gesture) event.stopPropagation();
  });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !gesture?.drawn) return;
      event.stopPropagation();
      select(gesture.before);
      end();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', end);
};

/** From here on every move of the pointer belongs to the frame, and the view follows it beyond the edges. */
const follow = (canvas: HTMLElement, flow: Flow, gesture: Gesture, event: PointerEvent): void => {
  gesture.drawn = true;
  canvas.setPointerCapture(event.pointerId);
  const pullOn = () => {
    gesture.frame = requestAnimationFrame(pullOn);
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const by = edgePull({ x: gesture.at.x - left, y: gesture.at.y - top }, { width, height });
    gesture.away ||= by.x === 0 && by.y === 0;
    if (!gesture.away || (by.x === 0 && by.y === 0)) return;
    const view = flow.getViewport();
    void flow.setViewport({ ...view, x: view.x + by.x, y: view.y + by.y });
    drawFrame(canvas, flow, gesture);
  };
  gesture.frame = requestAnimationFrame(pullOn);
};

const drawFrame = (canvas: HTMLElement, flow: Flow, { start, at, before }: Gesture): void => {
  const end = flow.screenToFlowPosition(at);
  // From afar a touch would catch part of a domain, which nobody could see.
  const how: Catch = end.x >= start.x || domainsAreShown() ? 'contained' : 'touched';
  const caught = caughtBy(session.getState().design, areas(drawnBoxes()), between(start, end), how);
  select(together(before, caught));
  const { left, top } = canvas.getBoundingClientRect();
  const [one, other] = [flow.flowToScreenPosition(start), at].map(({ x, y }) => ({ x: x - left, y: y - top }));
  if (one && other) showFrame({ area: between(one, other), how });
};

const between = (one: Point, other: Point): Area => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
});

function* areas(boxes: readonly Box[]): Generator<Catchable> {
  for (const { id, position, width = 0, height = 0 } of boxes)
    yield { id, x: position.x, y: position.y, width, height };
}

/** The click that ends a drag is none: it would let go of what was just selected. */
const swallowClick = (canvas: HTMLElement): void => {
  const swallow = (event: Event) => event.stopPropagation();
  canvas.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => canvas.removeEventListener('click', swallow, { capture: true }));
};
