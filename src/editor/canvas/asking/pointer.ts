/** Where the pointer is over the canvas, in pixels of the window; after a menu was asked for, where that was. */
import type { Point } from '../../session/stage.ts';

let asked: Point | null = null;

/** What a menu leads to happens where it was asked for, until the pointer moves over the canvas again. */
export const askedAt = (at: Point): void => {
  asked = at;
};

export const followPointer = (area: HTMLElement | null) => {
  let at: Point | null = null;
  const moved = ({ clientX, clientY }: PointerEvent) => {
    at = { x: clientX, y: clientY };
    asked = null;
  };
  const left = () => {
    at = null;
  };
  area?.addEventListener('pointermove', moved);
  area?.addEventListener('pointerleave', left);
  return {
    at: (): Point | null => asked ?? at,
    stop: () => {
      area?.removeEventListener('pointermove', moved);
      area?.removeEventListener('pointerleave', left);
    },
  };
};

/** Asks for a menu as the browser would at the menu key: at what has the focus, or at what is selected. */
export const askByKey = (canvas: HTMLElement | null, near: Point | null): void => {
  if (!canvas) return;
  const active = document.activeElement;
  const focused = active?.matches('.react-flow__node, .react-flow__edge') && canvas.contains(active) ? active : null;
  const box = (focused ?? canvas).getBoundingClientRect();
  const at = focused || near === null ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : near;
  const there = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y };
  (focused ?? canvas).dispatchEvent(new MouseEvent('contextmenu', there));
};
