/** The gestures that ask for a menu: right click, the menu key, and a finger or pen that rests. A right button that drags moves the view. */
import type { Point } from '../../session/stage.ts';

/** How long a finger or pen rests, and how far a hand may shake meanwhile, in pixels. */
const restMs = 500;
const shake = 6;
/** A browser may ask, too, after the finger has rested: that is the same question. */
const sameQuestionMs = 1000;

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

interface Press {
  readonly start: Point;
  readonly right: boolean;
  now: Point;
  down: boolean;
  /** The browser has asked while the button was still down: the menu opens once it is let go. */
  asked: Element | null;
}

/** Tells of each question: where in the window, and at which element. */
export const onPress = (canvas: HTMLElement, signal: AbortSignal, ask: (at: Point, target: Element) => void): void => {
  let press: Press | null = null;
  let rest = 0;
  let answeredAt = Number.NEGATIVE_INFINITY;
  const answer = (at: Point, target: Element) => {
    answeredAt = performance.now();
    ask(at, target);
  };
  const leave = () => window.clearTimeout(rest);

  const begin = (event: PointerEvent) => {
    const start = { x: event.clientX, y: event.clientY };
    leave();
    press = { start, right: event.button === 2, now: start, down: true, asked: null };
    if (event.pointerType === 'mouse' || event.button !== 0 || !event.isPrimary) return;
    rest = window.setTimeout(() => answer(start, event.target as Element), restMs);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!press) return;
    press.now = { x: clientX, y: clientY };
    if (distance(press.start, press.now) > shake) leave();
  };
  const end = () => {
    leave();
    if (!press) return;
    press.down = false;
    if (press.asked && distance(press.start, press.now) <= shake) answer(press.now, press.asked);
    press.asked = null;
  };
  const asked = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest('input, textarea, [contenteditable]')) return;
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    if (performance.now() - answeredAt < sameQuestionMs && press && !press.right) return;
    leave();
    if (press?.right && press.down) press.asked = target;
    else if (!press?.right || distance(press.start, at) <= shake) answer(at, target);
    if (!press?.down) press = null;
  };

  canvas.addEventListener('pointerdown', begin, { signal, capture: true });
  window.addEventListener('pointermove', move, { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(type, end, { signal, capture: true });
  canvas.addEventListener('contextmenu', asked, { signal });
  signal.addEventListener('abort', leave);
};
